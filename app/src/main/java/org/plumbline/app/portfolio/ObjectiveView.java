package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// An objective as it stands.
///
/// @param key such as `STR-0003`
/// @param latest what its measure read last; null where nobody recorded it
/// @param version rises with each change
public record ObjectiveView(
        UUID id,
        String key,
        ObjectiveState state,
        ObjectiveText text,
        @Nullable Reading latest,
        int version) {
    /// Behind the straight line from baseline to target by more than this is late.
    private static final BigDecimal BEHIND = new BigDecimal("0.10");

    /// What a measure read.
    ///
    /// @param value in the unit of the measure
    /// @param note what explains it
    public record Reading(
            LocalDate day, BigDecimal value, @Nullable String note) {}

    /// How it goes.
    public enum Standing {
        UNKNOWN("Not measured"),
        ON_TRACK("On track"),
        BEHIND("Behind"),
        REACHED("Reached");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    public String title() {
        return text.title();
    }

    /// Its page.
    public String href() {
        return "/objectives/" + key;
    }

    /// What audit trail, comments and search hang on.
    public Subject subject() {
        return new Subject("strategic-objective", id, key, null);
    }

    /// True where work may serve it on a day.
    public boolean holdsOn(LocalDate day) {
        var last = text.validTo();
        return state == ObjectiveState.ACTIVE
                && !text.validFrom().isAfter(day)
                && (last == null || !last.isBefore(day));
    }

    /// The way made from baseline to target: 0 at the baseline, 1 at the target, below and above where it reads so.
    /// Empty where one of the three is unknown.
    public Optional<BigDecimal> attained() {
        var baseline = text.measure().baseline();
        var target = text.measure().target();
        return latest == null || baseline == null || target == null
                ? Optional.empty()
                : Optional.of(
                        latest.value().subtract(baseline).divide(target.subtract(baseline), MathContext.DECIMAL64));
    }

    /// How it goes: behind where the way made is more than a tenth short of the share of time that had gone when it was
    /// read last.
    public Standing standing() {
        var made = attained().orElse(null);
        var due = text.measure().due();
        if (made == null || latest == null) {
            return Standing.UNKNOWN;
        }
        if (made.compareTo(BigDecimal.ONE) >= 0) {
            return Standing.REACHED;
        }
        if (due == null) {
            return Standing.ON_TRACK;
        }
        var whole = Math.max(1, ChronoUnit.DAYS.between(text.validFrom(), due));
        var gone = Math.clamp(ChronoUnit.DAYS.between(text.validFrom(), latest.day()), 0, whole);
        var expected = BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
        return made.compareTo(expected.subtract(BEHIND)) < 0 ? Standing.BEHIND : Standing.ON_TRACK;
    }
}
