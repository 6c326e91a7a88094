package org.plumbline.app.reporting.internal;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.job.OneTimeJob;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.UpdateDue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What reporting does by itself: ratings that a new day turns, and a word to those who owe an update.
@Configuration(proxyBeanMethods = false)
class StatusJobs {
    @Bean
    RecurringJob refreshFacts(FactRefresh facts, Clock clock) {
        return RecurringJob.daily(
                "reporting-refresh", LocalTime.of(0, 15), clock.getZone(), () -> facts.refresh(LocalDate.now(clock)));
    }

    @Bean
    RecurringJob addUpMonths(RollupTable rollups, Clock clock) {
        return RecurringJob.daily("reporting-months", LocalTime.of(1, 15), clock.getZone(), rollups::addUpMonths);
    }

    @Bean
    RecurringJob remindOwing(Periods periods, Clock clock) {
        return RecurringJob.daily("reporting-remind", LocalTime.of(7, 0), clock.getZone(), periods::remind);
    }

    @Bean
    OneTimeJob<PackLetters.Order> sendPacks(PackLetters letters) {
        return new OneTimeJob<>("reporting-send-packs", PackLetters.Order.class, letters::write);
    }

    @Bean
    Reminders reminders(Notifications notifications) {
        return new Reminders(notifications);
    }

    /// Tells who owes an update, within the transaction that found it out.
    static class Reminders {
        private final Notifications notifications;

        Reminders(Notifications notifications) {
            this.notifications = notifications;
        }

        @EventListener
        @Transactional(propagation = Propagation.MANDATORY)
        public void on(UpdateDue due) {
            notifications.tell(
                    due.personId(),
                    new Subject("project", due.projectId(), due.projectKey(), due.projectId()),
                    () -> t(
                            "Your update of {0} for {1} is due.",
                            due.projectName(), due.period().key()),
                    "/projects/" + due.projectKey() + "/status/update");
        }
    }
}
