package org.plumbline.app.registers;

import java.util.List;

/// Some records of a register, and how many there are in all.
///
/// @param rows the records of the page
/// @param total how many the filter leaves
public record RegisterPage(List<RegisterView> rows, long total) {
    public RegisterPage {
        rows = List.copyOf(rows);
    }
}
