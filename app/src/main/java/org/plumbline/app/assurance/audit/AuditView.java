package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// An audit or health check as the acting person may see it.
///
/// @param key what people call it, such as `AUD-0001`
/// @param order what was ordered
/// @param checklist its name and version
/// @param answerDue until when the project answers; null before the report
/// @param summary what the report says first; empty before the report
/// @param version counted up by each change
public record AuditView(
        UUID id,
        String key,
        Order order,
        String checklist,
        AuditState state,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate answerDue,
        @Nullable LocalDate closedOn,
        String summary,
        int version) {

    /// What is ordered.
    ///
    /// @param programmeId to which it belongs; null for one by itself
    /// @param why this project now
    /// @param leadId who audits
    /// @param plannedOn when
    public record Order(
            @Nullable UUID programmeId, UUID projectId, AuditKind kind, String why, UUID leadId, LocalDate plannedOn) {}

    /// The project.
    public UUID projectId() {
        return order.projectId();
    }

    /// Its page.
    public String href() {
        return "/audits/" + key;
    }

    /// What the audit trail, comments and files refer to.
    public Subject subject() {
        return new Subject("audit", id, key, order.projectId());
    }

    /// True where its day has passed and nobody has begun.
    public boolean isOverdue(LocalDate today) {
        return (state == AuditState.PLANNED || state == AuditState.NOTIFIED)
                && order.plannedOn().isBefore(today);
    }

    AuditView in(AuditState to, LocalDate on, @Nullable LocalDate answers, String says) {
        return new AuditView(
                id,
                key,
                order,
                checklist,
                to,
                to == AuditState.NOTIFIED ? on : notifiedOn,
                to == AuditState.REPORTED ? on : reportedOn,
                answers == null ? answerDue : answers,
                to == AuditState.CLOSED ? on : closedOn,
                says,
                version + 1);
    }
}
