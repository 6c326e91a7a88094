package org.plumbline.app.kit.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows under one heading.
///
/// @param title null for the rows of a register without groups
/// @param sub counts and sums of the group
public record RowGroup(@Nullable String title, @Nullable String sub, List<Row> rows) {
    public RowGroup {
        rows = List.copyOf(rows);
    }
}
