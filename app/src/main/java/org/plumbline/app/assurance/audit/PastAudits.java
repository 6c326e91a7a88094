package org.plumbline.app.assurance.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Dates what was loaded of a programme as it would have happened around the days on which its audits were planned, for
/// the system's own loaders only.
@Service
public class PastAudits {
    private static final List<String> DATES = List.of("""
            update assurance.audit set notified_on = planned_on - 14, reported_on = planned_on + 6,
                answer_due = planned_on + 20, closed_on = case when state = 'CLOSED' then planned_on + 84 end
            where programme_id = :programme and state in ('REPORTED', 'CLOSED')
            """, """
            update assurance.evidence e set seen_on = a.planned_on from assurance.audit_line l
                join assurance.audit a on a.id = l.audit_id
            where l.id = e.line_id and a.programme_id = :programme and a.reported_on is not null
            """, """
            update assurance.finding f set answered_on = a.planned_on + 15 from assurance.audit a
            where a.id = f.audit_id and a.programme_id = :programme and f.answered_on is not null
            """, """
            update assurance.problem p set reported_on = a.planned_on + 6,
                closed_on = case when p.closed_on is not null then a.planned_on + 83 end
            from assurance.finding f join assurance.audit a on a.id = f.audit_id
            where f.problem_id = p.id and a.programme_id = :programme
            """, """
            update assurance.action c set planned_on = p.reported_on + 12,
                due_on = case when c.done_on is null then c.due_on else p.reported_on + 45 end,
                done_on = case when c.done_on is not null then p.reported_on + 40 end
            from assurance.problem p join assurance.finding f on f.problem_id = p.id
                join assurance.audit a on a.id = f.audit_id
            where c.problem_id = p.id and a.programme_id = :programme
            """, """
            update assurance.effect_check e set checked_on = c.done_on + 33 from assurance.action c
                join assurance.finding f on f.problem_id = c.problem_id join assurance.audit a on a.id = f.audit_id
            where e.action_id = c.id and a.programme_id = :programme and c.done_on is not null
            """, """
            update assurance.problem_class k set solved_on = x.closed_on from (
                select p.class_id, max(p.closed_on) as closed_on from assurance.problem p
                join assurance.finding f on f.problem_id = p.id join assurance.audit a on a.id = f.audit_id
                where a.programme_id = :programme group by p.class_id) x
            where x.class_id = k.id and k.state = 'SOLVED' and x.closed_on is not null
            """, """
            update assurance.recurrence r set recurred_on = p.reported_on, solved_on = coalesce((
                select max(q.closed_on) from assurance.problem q
                where q.class_id = r.class_id and q.closed_on <= p.reported_on), r.solved_on)
            from assurance.problem p join assurance.finding f on f.problem_id = p.id
                join assurance.audit a on a.id = f.audit_id
            where r.problem_id = p.id and a.programme_id = :programme
            """);

    private final JdbcClient jdbc;
    private final Access access;

    PastAudits(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /// Dates a problem that was reported beside audits, and the return of its kind where it showed one.
    @Transactional
    public void settle(UUID problemId, LocalDate reported) {
        requireSystem();
        var of = Map.of("problem", problemId, "day", reported);
        jdbc.sql("update assurance.problem set reported_on = :day where id = :problem")
                .params(of)
                .update();
        jdbc.sql("update assurance.recurrence set recurred_on = :day where problem_id = :problem")
                .params(of)
                .update();
    }

    /// Dates an improvement that was proposed.
    @Transactional
    public void settleProposed(String key, LocalDate proposed) {
        requireSystem();
        jdbc.sql("update assurance.improvement set proposed_on = :day where key = :key")
                .params(Map.of("key", key, "day", proposed))
                .update();
    }

    private void requireSystem() {
        if (!access.actor().isSystem()) {
            throw new Forbidden(Permission.ASSURE);
        }
    }

    /// Dates what was reported of the programme.
    @Transactional
    public void settle(UUID programmeId) {
        requireSystem();
        for (var statement : DATES) {
            jdbc.sql(statement).param("programme", programmeId).update();
        }
    }
}
