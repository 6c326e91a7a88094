package org.plumbline.app.assurance;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.internal.ActionTable;
import org.plumbline.app.kernel.job.RecurringJob;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells owners of actions that these are due, three days before and each week after; and somebody else than the owner
/// that it is time to look whether one worked.
@Component
class ActionReminders {
    private static final int AHEAD_DAYS = 3;
    private static final int AGAIN_DAYS = 6;

    private final ActionTable table;
    private final Problems problems;
    private final Notifications notifications;
    private final Clock clock;

    ActionReminders(ActionTable table, Problems problems, Notifications notifications, Clock clock) {
        this.table = table;
        this.problems = problems;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Bean
    static RecurringJob actionReminders(@Lazy ActionReminders reminders, Clock clock) {
        return RecurringJob.daily("action-reminders", LocalTime.of(6, 45), clock.getZone(), reminders::remind);
    }

    /// Tells whom it concerns, as the system does each morning.
    ///
    /// @return how many actions were told of
    @Transactional
    public int remind() {
        var today = LocalDate.now(clock);
        var since = today.minusDays(AGAIN_DAYS);
        var due = table.remindDue(today.plusDays(AHEAD_DAYS), since, today);
        tell(due, false, today);
        var check = table.remindCheck(since, today);
        tell(check, true, today);
        return due.size() + check.size();
    }

    private void tell(Map<UUID, UUID> reminded, boolean isCheck, LocalDate today) {
        var known = new HashMap<UUID, ProblemView>();
        problems.of(reminded.values()).forEach(one -> known.put(one.id(), one));
        for (var action : table.of(known.keySet())) {
            var problem = known.get(action.problemId());
            if (problem != null && reminded.containsKey(action.id())) {
                notifications.tell(
                        isCheck ? checker(problem, action) : action.says().ownerId(),
                        problem.subject(),
                        () -> sentence(problem, action, isCheck, today),
                        problem.href());
            }
        }
    }

    /// Who looks whether it worked: who owns the problem, unless the action is theirs too.
    private static UUID checker(ProblemView problem, ActionView action) {
        var owner = problem.ownerId();
        return owner == null || owner.equals(action.says().ownerId()) ? problem.reportedBy() : owner;
    }

    private static String sentence(ProblemView problem, ActionView action, boolean isCheck, LocalDate today) {
        var title = action.says().title();
        if (isCheck) {
            return t("{0}: please look whether it worked: {1}", problem.key(), title);
        }
        var day = Formats.date(action.says().dueOn());
        return action.isOverdue(today)
                ? t("{0}: was due on {1}: {2}", problem.key(), day, title)
                : t("{0}: is due on {1}: {2}", problem.key(), day, title);
    }
}
