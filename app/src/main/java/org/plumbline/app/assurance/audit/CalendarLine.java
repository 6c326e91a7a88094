package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When a project is audited.
///
/// @param why it has that level
/// @param lastOn the last report of an audit; null without one
/// @param dueOn when the next one is due
/// @param plannedOn when it is planned; null while it is not
/// @param auditKey of the planned audit; null without one
public record CalendarLine(
        UUID projectId,
        String projectKey,
        String projectName,
        SupervisionLevel level,
        String why,
        @Nullable LocalDate lastOn,
        LocalDate dueOn,
        @Nullable LocalDate plannedOn,
        @Nullable String auditKey) {
    /// True where it is due and not done.
    public boolean isOverdue(LocalDate today) {
        return dueOn.isBefore(today);
    }
}
