package org.plumbline.app.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who stands in for whom between two days. A deputy may what the person may; the audit trail tells for whom they
/// acted.
@Service
public class Deputies {
    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail audit;
    private final Clock clock;

    Deputies(JdbcClient jdbc, Access access, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// Rules about deputies.
    public enum Rules implements Rule {
        /// Nobody stands in for themselves.
        ONESELF("Choose somebody else as deputy."),
        /// Days in their order, and an end in sight.
        DAYS("Choose a first and a last day in this order, at most a year apart and not all past.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// A stretch of days in which somebody stands in.
    public record Deputy(UUID id, UUID personId, UUID deputyId, LocalDate fromDay, LocalDate untilDay) {}

    /// The deputies of a person, past ones aside. A person sees their own; others only who administers.
    @Transactional(readOnly = true)
    public List<Deputy> of(UUID personId) {
        requireOwn(personId);
        return jdbc.sql("""
                        select id, person_id, deputy_id, from_day, until_day from kernel.deputy
                        where person_id = :person and until_day >= :today order by from_day
                        """)
                .param("person", personId)
                .param("today", LocalDate.now(clock))
                .query(Rows.of(Deputy.class))
                .list();
    }

    /// Names a deputy of a person: the person themselves, or who administers.
    @Transactional
    public void name(UUID personId, UUID deputyId, LocalDate from, LocalDate until) {
        requireOwn(personId);
        if (personId.equals(deputyId)) {
            throw new Refusal(Rules.ONESELF);
        }
        if (until.isBefore(from)
                || until.isBefore(LocalDate.now(clock))
                || from.plusDays(MOST_DAYS).isBefore(until)) {
            throw new Refusal(Rules.DAYS);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into kernel.deputy (id, person_id, deputy_id, from_day, until_day)
                        values (:id, :person, :deputy, :from, :until)
                        """)
                .param("id", id)
                .param("person", personId)
                .param("deputy", deputyId)
                .param("from", from)
                .param("until", until)
                .update();
        audit.record(
                new Subject("deputy", id, "deputy", null),
                "named",
                Map.of(),
                Map.of("person", personId, "deputy", deputyId, "from", from, "until", until));
    }

    /// Ends a deputy's time at once.
    @Transactional
    public void end(UUID personId, UUID id) {
        requireOwn(personId);
        var ended = jdbc.sql("delete from kernel.deputy where id = :id and person_id = :person")
                .param("id", id)
                .param("person", personId)
                .update();
        if (ended == 0) {
            throw new Missing("deputy", id);
        }
        audit.record(new Subject("deputy", id, "deputy", null), "ended", Map.of("person", personId), Map.of());
    }

    private void requireOwn(UUID personId) {
        if (!access.actor().personId().equals(personId)) {
            access.require(Permission.ADMINISTER);
        }
    }
}
