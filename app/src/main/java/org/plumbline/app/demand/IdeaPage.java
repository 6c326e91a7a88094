package org.plumbline.app.demand;

import java.util.List;

/// Some ideas of a list.
///
/// @param total on all pages
public record IdeaPage(List<IdeaView> rows, long total) {
    public IdeaPage {
        rows = List.copyOf(rows);
    }
}
