package org.plumbline.app.reporting.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sum of money: `parts` by currency as they were recorded, and a `total` only where a rate exists for every part.
public record Sum(List<Amount> parts, @Nullable Amount total) {
    /// No money recorded at all, which is not the same as nought.
    public static final Sum UNKNOWN = new Sum(List.of(), null);

    public Sum {
        parts = List.copyOf(parts);
    }

    /// A sum in one currency, its own total.
    public static Sum of(Amount amount) {
        return new Sum(List.of(amount), amount);
    }

    /// Sums of several currencies that must not be added: the total is not available.
    public static Sum apart(Amount... parts) {
        return new Sum(List.of(parts), null);
    }

    /// The currency of the total; null without a total, or where its source names none.
    public @Nullable String currency() {
        return total == null ? null : total.currency();
    }
}
