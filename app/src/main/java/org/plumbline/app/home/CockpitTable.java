package org.plumbline.app.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.register.Cell;

/// A short table of a cockpit.
///
/// @param id of its section in the page
/// @param href where all of it stands, null where the table is all there is
/// @param empty what stands in place of a table without rows
public record CockpitTable(
        String id, String title, @Nullable String href, List<String> head, List<List<Cell>> rows, String empty) {
    public CockpitTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
