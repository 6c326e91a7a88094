package org.plumbline.app.methods.library;

import java.util.List;

/// Some items of the library, and how many there are in all.
///
/// @param total how many the filter leaves
public record ItemPage(List<ItemView> rows, long total) {
    public ItemPage {
        rows = List.copyOf(rows);
    }
}
