package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// What an idea says.
///
/// @param title in a few words
/// @param purpose what it is for
/// @param need why it is needed
/// @param helps how it helps, and how each way would be measured
/// @param departmentId whom it serves; null while unknown
/// @param sponsorId who would stand for it; null while unknown
/// @param wantedBy until when it would be needed; null without a day
/// @param cost what it may cost, in the reporting currency
/// @param gainAYear what it may bring in a year, in the reporting currency; null while unknown
public record IdeaText(
        String title,
        String purpose,
        String need,
        Map<HelpKind, String> helps,
        @Nullable UUID departmentId,
        @Nullable UUID sponsorId,
        @Nullable LocalDate wantedBy,
        Cost cost,
        @Nullable BigDecimal gainAYear) {
    private static final int TITLE = 200;
    private static final int ANSWER = 4_000;
    private static final int MEASURE = 500;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /// A guess with its width; null what nobody guessed.
    public record Cost(
            @Nullable BigDecimal low,
            @Nullable BigDecimal likely,
            @Nullable BigDecimal high) {
        /// Nothing is guessed.
        public static final Cost UNKNOWN = new Cost(null, null, null);
    }

    public IdeaText {
        helps = Map.copyOf(helps);
    }

    /// Only a title: how a draft begins.
    public static IdeaText of(String title) {
        return new IdeaText(title, "", "", Map.of(), null, null, null, Cost.UNKNOWN, null);
    }

    /// The ways it helps.
    public Set<HelpKind> ways() {
        return helps.keySet();
    }

    /// True where a rule or law asks for it, so that it competes as a must.
    public boolean isRequired() {
        return helps.containsKey(HelpKind.REGULATION);
    }

    /// Refuses what no idea may say, finished or not.
    void requireReadable() {
        if (title.isBlank() || title.length() > TITLE) {
            throw new Refusal(IdeaRules.NO_TITLE);
        }
        within("What is it for?", purpose, ANSWER);
        within("Why is it needed?", need, ANSWER);
        helps.forEach((kind, measure) -> within(kind.label(), measure, MEASURE));
        amount("Lowest cost", cost.low());
        amount("Likely cost", cost.likely());
        amount("Highest cost", cost.high());
        amount("Gain a year", gainAYear);
        if (isFalling(cost.low(), cost.likely())
                || isFalling(cost.likely(), cost.high())
                || isFalling(cost.low(), cost.high())) {
            throw new Refusal(IdeaRules.NOT_RISING);
        }
    }

    /// Refuses what may not be submitted yet: the three questions cannot be skipped.
    void requireComplete() {
        requireReadable();
        if (purpose.isBlank()) {
            throw new Refusal(IdeaRules.NO_PURPOSE);
        }
        if (need.isBlank()) {
            throw new Refusal(IdeaRules.NO_NEED);
        }
        if (helps.isEmpty()) {
            throw new Refusal(IdeaRules.NO_HELP);
        }
        helps.forEach((kind, measure) -> {
            if (measure.isBlank()) {
                throw new Refusal(IdeaRules.NO_MEASURE, kind.label());
            }
        });
    }

    private static void within(String what, String text, int most) {
        if (text.length() > most) {
            throw new Refusal(IdeaRules.LONG, what, most);
        }
    }

    private static void amount(String what, @Nullable BigDecimal value) {
        if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
            throw new Refusal(IdeaRules.NOT_AN_AMOUNT, what);
        }
    }

    private static boolean isFalling(@Nullable BigDecimal first, @Nullable BigDecimal second) {
        return first != null && second != null && first.compareTo(second) > 0;
    }
}
