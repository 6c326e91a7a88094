package org.plumbline.app.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// What could be better in how projects are managed.
///
/// @param key what people call it, such as `IMP-0001`
/// @param value what it brings, 1 to 5; null while nobody has said
/// @param effort what it takes, 1 to 5; null while nobody has said
/// @param ownerId who does it; null until it is chosen
/// @param version counted up by each change
public record ImprovementView(
        UUID id,
        String key,
        ImprovementState state,
        NewProblem says,
        @Nullable Integer value,
        @Nullable Integer effort,
        @Nullable UUID ownerId,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        UUID proposedBy,
        LocalDate proposedOn,
        int version) {
    /// Value for effort: what the list is ranked by, from 0.2 to 5; empty while one of them is not known.
    public Optional<BigDecimal> rank() {
        return value == null || effort == null
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(value).divide(BigDecimal.valueOf(effort), 2, RoundingMode.HALF_UP));
    }

    /// True where it is chosen and past its day.
    public boolean isOverdue(LocalDate today) {
        return state == ImprovementState.CHOSEN && dueOn != null && dueOn.isBefore(today);
    }

    /// What the audit trail refers to.
    public Subject subject() {
        return new Subject("improvement", id, key, says.projectId());
    }

    ImprovementView rated(int newValue, int newEffort) {
        return new ImprovementView(
                id, key, state, says, newValue, newEffort, ownerId, dueOn, doneOn, proposedBy, proposedOn, version + 1);
    }

    ImprovementView in(ImprovementState to, @Nullable UUID owner, @Nullable LocalDate due, @Nullable LocalDate done) {
        return new ImprovementView(
                id, key, to, says, value, effort, owner, due, done, proposedBy, proposedOn, version + 1);
    }
}
