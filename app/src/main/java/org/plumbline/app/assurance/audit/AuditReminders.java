package org.plumbline.app.assurance.audit;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.plumbline.app.assurance.internal.AuditTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells who audits a week before the day of an audit that nobody has begun, and each week after it.
@Component
class AuditReminders {
    private static final int AHEAD_DAYS = 7;
    private static final int AGAIN_DAYS = 6;

    private final AuditTable table;
    private final Notifications notifications;
    private final Access access;
    private final Clock clock;

    AuditReminders(AuditTable table, Notifications notifications, Access access, Clock clock) {
        this.table = table;
        this.notifications = notifications;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static RecurringJob auditReminders(@Lazy AuditReminders reminders, Clock clock) {
        return RecurringJob.daily("audit-reminders", LocalTime.of(6, 42), clock.getZone(), reminders::remind);
    }

    /// Tells auditors, as the system does each morning.
    ///
    /// @return how many audits were told of
    @Transactional
    public int remind() {
        var today = LocalDate.now(clock);
        var told = 0;
        for (var one : table.all(access.sight())) {
            var isWaiting = one.state() == AuditState.PLANNED || one.state() == AuditState.NOTIFIED;
            var isNear = !one.order().plannedOn().isAfter(today.plusDays(AHEAD_DAYS));
            if (isWaiting && isNear && table.remind(one.id(), today.minusDays(AGAIN_DAYS), today)) {
                told++;
                var day = Formats.date(one.order().plannedOn());
                notifications.tell(
                        one.order().leadId(),
                        one.subject(),
                        () -> one.isOverdue(today)
                                ? t("{0} was planned for {1} and is not begun.", one.key(), day)
                                : t("{0} is planned for {1}.", one.key(), day),
                        one.href());
            }
        }
        return told;
    }
}
