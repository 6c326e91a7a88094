package org.plumbline.app.exchange.intake;

import java.util.List;
import org.plumbline.files.table.Table;

/// What comes first makes what comes later findable: people, projects, then what hangs on them.
public final class TableOrder {
    private static final List<Table.Kind> ORDER = List.of(
            Table.Kind.PEOPLE_TABLE,
            Table.Kind.PORTFOLIO_TABLE,
            Table.Kind.UNKNOWN_TABLE,
            Table.Kind.REGISTER_TABLE,
            Table.Kind.MONEY_TABLE,
            Table.Kind.STATUS_TABLE);

    private TableOrder() {}

    /// The place of a kind, from 0.
    public static int of(Table table) {
        return ORDER.indexOf(table.kind());
    }
}
