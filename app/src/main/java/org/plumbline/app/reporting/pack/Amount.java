package org.plumbline.app.reporting.pack;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Money in one currency.
///
/// @param currency an ISO 4217 code, null where the source names none
public record Amount(BigDecimal value, @Nullable String currency) {
    public Amount {
        if (currency != null) {
            Currency.getInstance(currency);
        }
    }

    /// The amount written as `value`, such as `"131200000"`.
    public static Amount of(String value, String currency) {
        return new Amount(new BigDecimal(value), currency);
    }
}
