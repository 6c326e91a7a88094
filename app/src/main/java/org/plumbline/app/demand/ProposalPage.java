package org.plumbline.app.demand;

import java.util.List;

/// Some proposals of a list.
///
/// @param total on all pages
public record ProposalPage(List<ProposalView> rows, long total) {
    public ProposalPage {
        rows = List.copyOf(rows);
    }
}
