package org.plumbline.app.kit.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Money as programs read it: the amount as text, so that nothing is lost on the way.
///
/// @param amount such as `12.50`
/// @param currency ISO 4217, null where the source names none
public record MoneyJson(String amount, @Nullable String currency) {
    /// An amount, null where it is unknown.
    public static @Nullable MoneyJson of(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? null : new MoneyJson(plain(amount), currency);
    }

    /// Digits with at least two decimals.
    public static String plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return (stripped.scale() < 2 ? stripped.setScale(2) : stripped).toPlainString();
    }

    /// The same, null where it is unknown.
    public static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : plain(amount);
    }
}
