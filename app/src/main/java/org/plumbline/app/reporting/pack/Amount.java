package org.plumbline.app.reporting.pack;

import java.math.BigDecimal;
import java.util.Currency;

/// Money in one currency (an ISO 4217 code).
public record Amount(BigDecimal value, String currency) {
    public Amount {
        Currency.getInstance(currency);
    }

    /// The amount written as `value`, such as `"131200000"`.
    public static Amount of(String value, String currency) {
        return new Amount(new BigDecimal(value), currency);
    }
}
