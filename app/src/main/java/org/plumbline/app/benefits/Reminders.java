package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.plumbline.app.benefits.internal.ValidityTable;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells the owners of benefits of periods that are over and not recorded, of each once.
@Service
public class Reminders {
    private final Benefits benefits;
    private final Standings standings;
    private final ValidityTable table;
    private final Notifications notifications;
    private final Clock clock;

    Reminders(Benefits benefits, Standings standings, ValidityTable table, Notifications notifications, Clock clock) {
        this.benefits = benefits;
        this.standings = standings;
        this.table = table;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Bean
    static RecurringJob benefitReminders(@Lazy Reminders reminders, Clock clock) {
        return RecurringJob.daily("benefit-reminders", LocalTime.of(6, 30), clock.getZone(), reminders::tell);
    }

    /// Tells every owner, as the system does each morning.
    ///
    /// @return how many were told
    @Transactional
    public int tell() {
        var tracked = benefits.list(BenefitFilter.ALL).stream()
                .filter(one -> one.state() == BenefitState.REALISING && one.ownerId() != null)
                .toList();
        var standing = standings.of(tracked);
        var told = 0;
        for (var one : tracked) {
            told += tell(one, standing.getOrDefault(one.id(), Standing.NOTHING)) ? 1 : 0;
        }
        return told;
    }

    private boolean tell(BenefitView benefit, Standing standing) {
        var owner = benefit.ownerId();
        var fresh = standing.missing().stream()
                .filter(month -> table.remind(benefit.id(), month, LocalDate.now(clock)))
                .map(benefit.profile().grain()::name)
                .toList();
        if (owner == null || fresh.isEmpty()) {
            return false;
        }
        notifications.tell(
                owner,
                benefit.subject(),
                () -> t("{0} waits for what came in {1}: {2}", benefit.key(), named(fresh), benefit.title()),
                benefit.href() + "/actuals");
        return true;
    }

    private static String named(List<String> months) {
        return months.size() <= 3 ? String.join(", ", months) : t("{0} to {1}", months.getFirst(), months.getLast());
    }
}
