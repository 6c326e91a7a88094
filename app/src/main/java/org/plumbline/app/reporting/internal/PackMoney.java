package org.plumbline.app.reporting.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.pack.Amount;
import org.plumbline.app.reporting.pack.Sum;

/// Words sums of money for a pack; an amount whose currency nobody named stays one without.
final class PackMoney {
    private PackMoney() {}

    static @Nullable Amount amount(@Nullable BigDecimal value, @Nullable String currency) {
        return value == null ? null : new Amount(value, Formats.isCurrency(currency) ? currency : null);
    }

    static Sum one(@Nullable BigDecimal value, @Nullable String currency) {
        var amount = amount(value, currency);
        return amount == null ? Sum.UNKNOWN : Sum.of(amount);
    }

    static Sum of(Rollup.Group group, Function<Rollup.Sum, @Nullable BigDecimal> which) {
        var parts = new ArrayList<Amount>();
        for (var sum : group.sums()) {
            var part = amount(which.apply(sum), sum.currency());
            if (part != null) {
                parts.add(part);
            }
        }
        return new Sum(parts, amount(which.apply(group.money()), group.money().currency()));
    }
}
