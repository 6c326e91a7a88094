package org.plumbline.app.reporting.pack;

import java.util.List;

/// The portfolios, the total that counts each project once, and a `note` on why the rows may add up to more.
public record PortfolioTable(List<PortfolioRow> rows, PortfolioRow total, String note) {
    public PortfolioTable {
        rows = List.copyOf(rows);
    }
}
