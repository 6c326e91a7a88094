package org.plumbline.app.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An action against a problem.
///
/// @param number counted from 1 within the problem
/// @param doneOn null while it is open
/// @param doneWords what was done; empty while it is open
/// @param checks each look whether it worked, oldest first
/// @param version counted up by each change
public record ActionView(
        UUID id,
        UUID problemId,
        int number,
        NewAction says,
        ActionState state,
        LocalDate plannedOn,
        @Nullable LocalDate doneOn,
        String doneWords,
        List<Check> checks,
        int version) {
    public ActionView {
        checks = List.copyOf(checks);
    }

    /// A look whether it worked.
    public record Check(boolean isEffective, String words, UUID checkedBy, LocalDate checkedOn) {}

    /// The first day on which somebody may look whether it worked; null while it is open.
    public @Nullable LocalDate checkFrom() {
        return doneOn == null ? null : doneOn.plusDays(says.waitDays());
    }

    /// True where it is open past its day.
    public boolean isOverdue(LocalDate today) {
        return state == ActionState.OPEN && says.dueOn().isBefore(today);
    }

    /// True where somebody else can look now whether it worked.
    public boolean isToCheck(LocalDate today) {
        var from = checkFrom();
        return state == ActionState.DONE && from != null && !from.isAfter(today);
    }
}
