package org.plumbline.app.office.web;

import java.util.List;
import org.plumbline.app.kit.register.Cell;

/// A table of a page of the office.
///
/// @param id of its section in the page
/// @param sentence under the title; empty for none
/// @param empty what stands in place of a table without rows
public record BoardTable(
        String id, String title, String sentence, List<String> head, List<List<Cell>> rows, String empty) {
    public BoardTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
