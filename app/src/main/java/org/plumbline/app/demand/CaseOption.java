package org.plumbline.app.demand;

import java.util.List;

/// One way to go, with what it spends and brings year by year.
///
/// @param flows in the order of their years, each year once; a year left out is 0
public record CaseOption(String name, String description, List<YearFlow> flows) {
    /// The option that every case has: what happens where nobody does anything.
    public static final CaseOption DO_NOTHING = new CaseOption("Do nothing", "", List.of());

    public CaseOption {
        flows = List.copyOf(flows);
    }
}
