package org.plumbline.app.organisation.role;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The stored appointments that wait for somebody's yes.
@Component
class AppointmentTable {
    private static final String SELECT = """
            select a.id, a.role_id, a.person_id, a.scope, a.scope_id, a.share, a.from_day, a.until_day, a.asked_by,
            a.vacancy_id from organisation.appointment a where a.state = 'WAITING'
            """;

    private final JdbcClient jdbc;

    AppointmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AppointmentView> waiting() {
        return of(SELECT + " order by a.from_day, a.id", Map.of());
    }

    Optional<AppointmentView> lock(UUID id) {
        return of(SELECT + " and a.id = :id for update", Map.of("id", id)).stream()
                .findFirst();
    }

    private List<AppointmentView> of(String sql, Map<String, Object> parameters) {
        var consents = new HashMap<UUID, List<AppointmentView.Consent>>();
        jdbc.sql("""
                        select c.appointment_id, c.place, c.approver_id, c.agreed from organisation.consent c
                        join organisation.appointment a on a.id = c.appointment_id where a.state = 'WAITING'
                        """).query(row -> {
            consents.computeIfAbsent(row.getObject(1, UUID.class), key -> new ArrayList<>())
                    .add(new AppointmentView.Consent(
                            row.getInt(2), row.getObject(3, UUID.class), row.getObject(4, Boolean.class)));
        });
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> read(row, consents))
                .list();
    }

    private static AppointmentView read(ResultSet row, Map<UUID, List<AppointmentView.Consent>> consents)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new AppointmentView(
                id,
                row.getObject("role_id", UUID.class),
                row.getObject("person_id", UUID.class),
                new GovernedScope(ScopeKind.valueOf(row.getString("scope")), row.getObject("scope_id", UUID.class)),
                row.getInt("share"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getObject("asked_by", UUID.class),
                row.getObject("vacancy_id", UUID.class),
                consents.getOrDefault(id, List.of()));
    }

    void insert(AppointmentView wanted) {
        jdbc.sql("""
                        insert into organisation.appointment (id, role_id, person_id, scope, scope_id, share, from_day,
                        until_day, asked_by, vacancy_id, state) values (:id, :role, :person, :scope, :scopeId, :share,
                        :from, :until, :by, :vacancy, 'WAITING')
                        """)
                .param("id", wanted.id())
                .param("role", wanted.roleId())
                .param("person", wanted.personId())
                .param("scope", wanted.scope().kind().name())
                .param("scopeId", wanted.scope().id())
                .param("share", wanted.share())
                .param("from", wanted.fromDay())
                .param("until", wanted.untilDay())
                .param("by", wanted.askedBy())
                .param("vacancy", wanted.vacancyId(), java.sql.Types.OTHER)
                .update();
        for (var one : wanted.consents()) {
            jdbc.sql("""
                            insert into organisation.consent (appointment_id, place, approver_id)
                            values (:id, :place, :approver)
                            """)
                    .param("id", wanted.id())
                    .param("place", one.place())
                    .param("approver", one.approverId())
                    .update();
        }
    }

    void answer(AppointmentView asked, UUID approver, @Nullable String objection, LocalDate today) {
        jdbc.sql("""
                        update organisation.consent set agreed = :agreed, reason = :reason, answered_on = :today
                        where appointment_id = :id and place = :place and approver_id = :approver
                        """)
                .param("agreed", objection == null)
                .param("reason", objection)
                .param("today", today)
                .param("id", asked.id())
                .param("place", asked.asked())
                .param("approver", approver)
                .update();
    }

    /// Somebody else is asked in place of an approver who has not answered.
    void handOver(AppointmentView asked, UUID gone, UUID successor) {
        jdbc.sql("""
                        update organisation.consent set approver_id = :successor
                        where appointment_id = :id and approver_id = :gone and agreed is null
                        """)
                .param("successor", successor)
                .param("id", asked.id())
                .param("gone", gone)
                .update();
    }

    /// Asks an approver no longer where another one of the same place can answer.
    ///
    /// @return false where there is no other
    boolean drop(AppointmentView asked, UUID gone) {
        return jdbc.sql("""
                                delete from organisation.consent c
                                where c.appointment_id = :id and c.approver_id = :gone and c.agreed is null
                                and exists (select from organisation.consent o where o.appointment_id = c.appointment_id
                                and o.place = c.place and o.approver_id <> c.approver_id)
                                """).param("id", asked.id()).param("gone", gone).update() > 0;
    }

    void settle(UUID id, String state) {
        jdbc.sql("update organisation.appointment set state = :state where id = :id")
                .param("state", state)
                .param("id", id)
                .update();
    }

    /// The position that an appointment was to fill is open again.
    void reopen(UUID vacancyId, String answer) {
        jdbc.sql("""
                        update organisation.vacancy set state = 'OPEN', candidate_id = null, answer = :answer
                        where id = :id and state = 'FILLED'
                        """).param("id", vacancyId).param("answer", answer).update();
    }

    void merge(UUID gone, UUID kept) {
        jdbc.sql("""
                        delete from organisation.consent c where c.approver_id = :gone and exists (select
                        from organisation.consent k where k.appointment_id = c.appointment_id and k.place = c.place
                        and k.approver_id = :kept)
                        """).param("gone", gone).param("kept", kept).update();
        jdbc.sql("update organisation.consent set approver_id = :kept where approver_id = :gone")
                .param("gone", gone)
                .param("kept", kept)
                .update();
        jdbc.sql("update organisation.appointment set asked_by = :kept where asked_by = :gone")
                .param("gone", gone)
                .param("kept", kept)
                .update();
        jdbc.sql("""
                        update organisation.appointment a set state = 'WITHDRAWN' where a.person_id = :gone
                        and a.state = 'WAITING' and exists (select from organisation.appointment k where
                        k.role_id = a.role_id and k.scope_id = a.scope_id and k.person_id = :kept
                        and k.state = 'WAITING')
                        """).param("gone", gone).param("kept", kept).update();
        jdbc.sql("update organisation.appointment set person_id = :kept where person_id = :gone")
                .param("gone", gone)
                .param("kept", kept)
                .update();
    }
}
