package org.plumbline.app.finance.web;

import java.util.List;

/// A month of a project's money as a line of the table.
///
/// @param label the month, or that it is the whole life
/// @param amounts budget, actual and forecast, as shown
public record MoneyMonth(String label, List<String> amounts) {
    public MoneyMonth {
        amounts = List.copyOf(amounts);
    }
}
