package org.plumbline.app.organisation.body;

import java.time.LocalDate;
import java.util.List;

/// How long decisions took; the module of the registers implements it.
public interface DecisionTimes {
    /// A decision that was asked for and has fallen.
    record Taken(LocalDate asked, LocalDate decided) {}

    /// The decisions that the acting person sees and that fell on a day or later.
    List<Taken> since(LocalDate day);
}
