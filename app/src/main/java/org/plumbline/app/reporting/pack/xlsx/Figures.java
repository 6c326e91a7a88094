package org.plumbline.app.reporting.pack.xlsx;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.reporting.pack.Amount;
import org.plumbline.app.reporting.pack.Sum;

/// How money stands in a cell: the total as a number, separate sums as a text.
final class Figures {
    private Figures() {}

    /// The total, or null where amounts must not be added.
    static @Nullable BigDecimal total(@Nullable Sum sum) {
        var total = sum == null ? null : sum.total();
        return total == null ? null : total.value();
    }

    /// The currency of the total, or null.
    static @Nullable String currency(Sum sum) {
        var total = sum.total();
        return total == null ? null : total.currency();
    }

    /// Such as "GBP 9000000 + EUR 6100000" where there is no total; null where there is one.
    static @Nullable String apart(Sum sum) {
        if (sum.total() != null || sum.parts().isEmpty()) {
            return null;
        }
        return sum.parts().stream().map(Figures::plain).collect(Collectors.joining(" + "));
    }

    private static String plain(Amount amount) {
        return amount.currency() + " " + amount.value().toPlainString();
    }
}
