package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// What an objective says.
///
/// @param parentId of the level above; null where it stands alone
/// @param meaning how somebody would recognise that it is reached
/// @param priority from 1, which comes first, to 5
/// @param ownerId who answers for it and records what its measure reads
/// @param validTo the last day on which it holds, null for open
/// @param leadsTo objectives that this one brings closer, drawn as arrows of the strategy map
public record ObjectiveText(
        ObjectiveLevel level,
        @Nullable UUID parentId,
        Perspective perspective,
        String title,
        String meaning,
        int priority,
        @Nullable UUID ownerId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Measure measure,
        List<UUID> leadsTo) {
    private static final int TITLE = 200;
    private static final int MEANING = 4_000;
    private static final int WORD = 200;

    /// How it is measured. Where the target lies below the baseline, less is better.
    ///
    /// @param name what is measured; null while nobody knows
    /// @param unit such as %, days or GBP
    /// @param baseline what it read when the objective was set
    /// @param target what it shall read
    /// @param due until when
    public record Measure(
            @Nullable String name,
            @Nullable String unit,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable LocalDate due) {
        /// Nothing is measured.
        public static final Measure NONE = new Measure(null, null, null, null, null);

        /// True where measure, baseline, target and day are all there.
        public boolean isComplete() {
            return name != null && baseline != null && target != null && due != null;
        }
    }

    public ObjectiveText {
        leadsTo = List.copyOf(leadsTo);
    }

    /// With another priority.
    public ObjectiveText prioritised(int other) {
        return new ObjectiveText(
                level, parentId, perspective, title, meaning, other, ownerId, validFrom, validTo, measure, leadsTo);
    }

    /// Refuses what cannot be kept.
    ///
    /// @throws Refusal with what to do about it
    void requireReadable() {
        if (title.isBlank() || title.length() > TITLE) {
            throw new Refusal(StrategyRules.NO_TITLE);
        }
        if (meaning.length() > MEANING) {
            throw new Refusal(StrategyRules.LONG, "Meaning", MEANING);
        }
        if (priority < 1 || priority > 5) {
            throw new Refusal(StrategyRules.NO_PRIORITY, title);
        }
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new Refusal(StrategyRules.ENDS_BEFORE);
        }
        requireMeasure();
    }

    private void requireMeasure() {
        for (var word : new @Nullable String[] {measure.name(), measure.unit()}) {
            if (word != null && word.length() > WORD) {
                throw new Refusal(StrategyRules.LONG, "Measure", WORD);
            }
        }
        var baseline = measure.baseline();
        var target = measure.target();
        if (baseline != null && target != null && baseline.compareTo(target) == 0) {
            throw new Refusal(StrategyRules.NOTHING_TO_REACH);
        }
        var due = measure.due();
        if (due != null && due.isBefore(validFrom)) {
            throw new Refusal(StrategyRules.DUE_BEFORE);
        }
    }
}
