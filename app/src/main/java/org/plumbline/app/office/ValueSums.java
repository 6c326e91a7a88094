package org.plumbline.app.office;

import java.math.BigDecimal;
import org.plumbline.app.kernel.Refusal;

/// The arithmetic of value.
final class ValueSums {
    private ValueSums() {}

    /// Value of a standard: what one costs before less what it costs since, times how often in a year. Where all three
    /// are known the amount follows from them; other facts stay.
    ///
    /// @throws Refusal where one costs no less than before
    static Facts worked(PartKind kind, Facts facts) {
        if (kind != PartKind.VALUE || !isStandard(facts)) {
            return facts;
        }
        var saved = facts.amount("cost_before").subtract(facts.amount("cost_since"));
        if (saved.signum() <= 0) {
            throw new Refusal(OfficeRules.NO_SAVING, facts.amount("cost_before"), facts.amount("cost_since"));
        }
        return facts.with(
                "amount",
                saved.multiply(facts.amount("times")).stripTrailingZeros().toPlainString());
    }

    /// True where a value says what one cost before and since, and how often.
    static boolean isStandard(Facts facts) {
        return facts.has("cost_before") && facts.has("cost_since") && facts.has("times");
    }

    /// What a tool saves a year: people times hours a month times twelve times the cost of an hour.
    static BigDecimal effort(Facts facts) {
        return facts.amount("people")
                .multiply(facts.amount("hours"))
                .multiply(BigDecimal.valueOf(12))
                .multiply(facts.amount("rate"));
    }
}
