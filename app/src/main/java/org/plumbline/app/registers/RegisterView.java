package org.plumbline.app.registers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record of a register as it stands.
///
/// @param id the record
/// @param key what people call it
/// @param kind which register
/// @param projectId whose
/// @param state where it stands
/// @param values what is known of it; a field without a value is not in the map
/// @param raisedOn since when it is known
/// @param closedOn when it came to an end, null while open
/// @param version rises with each change; an edit names the one it saw
/// @param changedAt when it last changed
public record RegisterView(
        UUID id,
        String key,
        RegisterKind kind,
        UUID projectId,
        RegisterState state,
        Map<RegisterField, Object> values,
        LocalDate raisedOn,
        @Nullable LocalDate closedOn,
        int version,
        Instant changedAt) {
    /// Chance for each step of the probability scale, in percent, where no chance is given.
    private static final int[] CHANCES = {10, 30, 50, 70, 90};

    public RegisterView {
        values = Map.copyOf(values);
    }

    /// The title, which every record has.
    public String title() {
        return (String) values.getOrDefault(RegisterField.TITLE, key);
    }

    /// A text's or a choice's value.
    public @Nullable String text(RegisterField field) {
        return (String) values.get(field);
    }

    /// A person's or project's id.
    public @Nullable UUID reference(RegisterField field) {
        return (UUID) values.get(field);
    }

    /// A day.
    public @Nullable LocalDate date(RegisterField field) {
        return (LocalDate) values.get(field);
    }

    /// An amount or number.
    public @Nullable BigDecimal number(RegisterField field) {
        return (BigDecimal) values.get(field);
    }

    /// A step of a scale, 1 to 5.
    public @Nullable Integer scale(RegisterField field) {
        return (Integer) values.get(field);
    }

    /// Who answers for it.
    public @Nullable UUID ownerId() {
        return reference(RegisterField.OWNER);
    }

    /// The day that matters: when it is due, for a decision or change when it is needed.
    public @Nullable LocalDate due() {
        var due = date(RegisterField.DUE);
        return due == null ? date(RegisterField.NEEDED_BY) : due;
    }

    /// Probability times impact as they stand (F49); empty while one of them is not known.
    public OptionalInt score() {
        return score(RegisterField.PROBABILITY, RegisterField.IMPACT);
    }

    /// The score before any response; empty while it is not known.
    public OptionalInt inherentScore() {
        return score(RegisterField.INHERENT_PROBABILITY, RegisterField.INHERENT_IMPACT);
    }

    /// The score expected once the response works; empty while it is not known.
    public OptionalInt residualScore() {
        return score(RegisterField.RESIDUAL_PROBABILITY, RegisterField.RESIDUAL_IMPACT);
    }

    private OptionalInt score(RegisterField probability, RegisterField impact) {
        var one = scale(probability);
        var other = scale(impact);
        return one == null || other == null ? OptionalInt.empty() : OptionalInt.of(one * other);
    }

    /// Chance times impact cost (F50), threats above zero, opportunities below; null while not known.
    public @Nullable BigDecimal expectedValue() {
        var cost = number(RegisterField.IMPACT_COST);
        var chance = number(RegisterField.CHANCE);
        var probability = scale(RegisterField.PROBABILITY);
        if (cost == null || (chance == null && probability == null)) {
            return null;
        }
        var percent = chance != null ? chance : BigDecimal.valueOf(probability == null ? 0 : CHANCES[probability - 1]);
        var value = cost.multiply(percent).movePointLeft(2);
        return "OPPORTUNITY".equals(text(RegisterField.DIRECTION)) ? value.negate() : value;
    }

    /// True while somebody still has to do something about it.
    public boolean isOpen() {
        return state.isOpen();
    }

    /// True where it is open past its day.
    public boolean isOverdue(LocalDate today) {
        var due = due();
        return isOpen() && due != null && due.isBefore(today);
    }

    /// Days from asking to deciding, or to today while it waits (F68); null where it was never asked.
    public @Nullable Long latencyDays(LocalDate today) {
        var asked = date(RegisterField.REQUESTED_ON);
        if (asked == null) {
            return null;
        }
        var decided = date(RegisterField.DECIDED_ON);
        return ChronoUnit.DAYS.between(asked, decided == null ? today : decided);
    }
}
