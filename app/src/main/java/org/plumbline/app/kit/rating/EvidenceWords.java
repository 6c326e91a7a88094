package org.plumbline.app.kit.rating;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.engine.status.ComputedRag.Evidence;

/// The sentence for each rule that turned a rating: what the facts say, with their values.
public final class EvidenceWords {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private EvidenceWords() {}

    /// One plain sentence; the values are worded as the engine gave them.
    ///
    /// @param currency in which the amounts are, null where nobody said
    public static String sentence(Evidence evidence, @Nullable String currency) {
        var values = evidence.values().stream().map(EvidenceWords::readable).toArray();
        return switch (evidence.rule()) {
            case FINISH_PASSED -> t("The finish {0} has passed and the work is not complete.", values);
            case LATE_BEYOND_TOLERANCE -> t("Forecast {0} days late; {1} are tolerated.", values);
            case LATE -> t("Forecast {0} days late.", values);
            case PACE_TOO_SLOW -> t("At the present pace ({0} % done) it ends on {1}.", values);
            case OVERSPENT -> t("Spent {0} of a budget of {1}.", amounts(evidence, currency));
            case FORECAST_OVER_BUDGET -> t("The forecast {0} is above the budget {1}.", amounts(evidence, currency));
            case COST_INDEX_LOW -> t("The cost index (CPI) is {0}.", values);
            case SCHEDULE_INDEX_LOW -> t("The schedule index (SPI) is {0}.", values);
            case CRITICAL_RISKS -> t("Critical risks open: {0}.", values);
            case UNMANAGED_RISKS -> t("Risks without owner or answer, or overdue: {0}.", values);
            case CRITICAL_ISSUES -> t("Critical issues open: {0}.", values);
            case UNMANAGED_ISSUES -> t("Issues without owner, or overdue: {0}.", values);
            case BENEFITS_BEHIND -> t("Benefits stand at {0} % of their plan.", values);
        };
    }

    /// A day or a number as people of the locale write it, anything else as it is.
    private static Object readable(String value) {
        if (DAY.matcher(value).matches()) {
            return Formats.date(LocalDate.parse(value));
        }
        return NUMBER.matcher(value).matches() ? number(new BigDecimal(value)) : value;
    }

    private static String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        return Formats.number(value, Math.min(2, Math.max(0, plain.scale())));
    }

    private static Object[] amounts(Evidence evidence, @Nullable String currency) {
        return evidence.values().stream()
                .map(value -> (Object) amount(new BigDecimal(value), currency))
                .toArray();
    }

    private static String amount(BigDecimal amount, @Nullable String currency) {
        return currency != null && Formats.isCurrency(currency)
                ? Formats.moneyShort(amount, currency)
                : Formats.number(amount, 0);
    }
}
