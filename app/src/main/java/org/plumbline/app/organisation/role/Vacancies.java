package org.plumbline.app.organisation.role;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Numbering;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kit.Words;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.role.VacancyView.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Positions that are vacant, who is proposed for them, and what the proposed say. Who accepts holds the role.
@Service
public class Vacancies {
    private static final int LONGEST = 500;
    private static final String SELECT = """
            select id, key, role_id, scope, scope_id, share, needed_from, reason, state, candidate_id, answer
            from organisation.vacancy
            """;

    private final JdbcClient jdbc;
    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final Appointments appointments;
    private final People people;
    private final Notifications notifications;
    private final Numbering numbering;
    private final AuditTrail audit;
    private final Access access;
    private final Clock clock;

    @SuppressWarnings("TooManyParameters")
    Vacancies(
            JdbcClient jdbc,
            RoleCatalogue catalogue,
            RoleHolders holders,
            Appointments appointments,
            People people,
            Notifications notifications,
            Numbering numbering,
            AuditTrail audit,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.holders = holders;
        this.appointments = appointments;
        this.people = people;
        this.notifications = notifications;
        this.numbering = numbering;
        this.audit = audit;
        this.access = access;
        this.clock = clock;
    }

    /// Positions that wait, oldest first: all for who fills them, otherwise those the acting person is proposed for.
    @Transactional(readOnly = true)
    public List<VacancyView> waiting() {
        return jdbc.sql(SELECT + """
                         where state in ('OPEN', 'PROPOSED') and (:all or candidate_id = :me) order by needed_from, key
                        """)
                .param("all", catalogue.mayTailor())
                .param("me", access.actor().personId())
                .query(Rows.of(VacancyView.class))
                .list();
    }

    /// Positions that the acting person is asked to fill.
    @Transactional(readOnly = true)
    public List<VacancyView> askedOfMe() {
        return jdbc.sql(SELECT + " where state = 'PROPOSED' and candidate_id = :me order by key")
                .param("me", access.actor().personId())
                .query(Rows.of(VacancyView.class))
                .list();
    }

    /// What is needed.
    ///
    /// @param share of a person's time, 1 to 100 percent
    public record Wanted(GovernedScope scope, int share, LocalDate neededFrom, String reason) {}

    /// Says that a position is vacant.
    @Transactional
    public VacancyView open(RoleView role, Wanted wanted) {
        catalogue.requireTailor();
        if (wanted.share() < 1 || wanted.share() > 100) {
            throw new Refusal(RoleRules.SHARE);
        }
        if (wanted.reason().isBlank() || wanted.reason().length() > LONGEST) {
            throw new Refusal(RoleRules.REASON);
        }
        var id = Ids.next();
        var key = numbering.next("VAC");
        jdbc.sql("""
                        insert into organisation.vacancy (id, key, role_id, scope, scope_id, share, needed_from, reason,
                        state) values (:id, :key, :role, :scope, :scopeId, :share, :from, :reason, 'OPEN')
                        """)
                .param("id", id)
                .param("key", key)
                .param("role", role.id())
                .param("scope", wanted.scope().kind().name())
                .param("scopeId", wanted.scope().id())
                .param("share", wanted.share())
                .param("from", wanted.neededFrom())
                .param("reason", wanted.reason().strip())
                .update();
        var vacancy = lock(key);
        record(
                vacancy,
                "opened",
                Map.of("Role", role.title(), "Reason", wanted.reason().strip()));
        return vacancy;
    }

    private VacancyView lock(String key) {
        return jdbc.sql(SELECT + " where key = :key for update")
                .param("key", key)
                .query(Rows.of(VacancyView.class))
                .optional()
                .filter(one ->
                        catalogue.mayTailor() || access.actor().personId().equals(one.candidateId()))
                .orElseThrow(() -> new Missing("vacancy", key));
    }

    private void record(VacancyView vacancy, String action, Map<String, Object> after) {
        audit.record(
                new Subject(
                        "vacancy",
                        vacancy.id(),
                        vacancy.key(),
                        vacancy.governs().projectId()),
                action,
                Map.of(),
                after);
    }

    private void move(VacancyView vacancy, State state, @Nullable UUID candidate, @Nullable String answer) {
        jdbc.sql("""
                        update organisation.vacancy set state = :state, candidate_id = :candidate, answer = :answer
                        where id = :id
                        """)
                .param("state", state.name())
                .param("candidate", candidate)
                .param("answer", answer)
                .param("id", vacancy.id())
                .update();
    }

    /// Proposes somebody, who is told and asked.
    @Transactional
    public void propose(String key, UUID personId) {
        catalogue.requireTailor();
        var vacancy = lock(key);
        if (vacancy.state() != State.OPEN && vacancy.state() != State.PROPOSED) {
            throw new Refusal(RoleRules.NOT_OPEN, key);
        }
        holders.refuseOneself(catalogue.get(vacancy.roleId()), personId);
        var person = people.get(personId);
        if (person.hasLeft()) {
            throw new Refusal(RoleRules.HAS_LEFT, person.name());
        }
        move(vacancy, State.PROPOSED, person.id(), null);
        record(vacancy, "proposed", Map.of("Person", person.id()));
        notifications.tell(
                person.id(),
                new Subject("vacancy", vacancy.id(), key, null),
                () -> Words.t(
                        "You are proposed as {0}. Do you accept?",
                        catalogue.get(vacancy.roleId()).title()),
                "/roles/vacancies");
    }

    /// The candidate accepts and holds the role from the day it is needed.
    ///
    /// @return false where line manager or project manager have to agree first
    @Transactional
    public boolean accept(String key) {
        var vacancy = asked(key);
        var today = LocalDate.now(clock);
        var from = vacancy.neededFrom().isBefore(today) ? today : vacancy.neededFrom();
        var isHeld = appointments.take(
                catalogue.get(vacancy.roleId()),
                new NewAssignment(access.actor().personId(), vacancy.governs(), vacancy.share(), from, null),
                vacancy.id());
        move(vacancy, State.FILLED, vacancy.candidateId(), null);
        record(vacancy, "accepted", Map.of("Person", access.actor().personId()));
        return isHeld;
    }

    /// The candidate declines; the position is vacant again.
    ///
    /// @param why so that the next proposal fits better
    @Transactional
    public void decline(String key, String why) {
        var vacancy = asked(key);
        if (why.isBlank() || why.length() > LONGEST) {
            throw new Refusal(RoleRules.WHY_NOT);
        }
        move(vacancy, State.OPEN, null, why.strip());
        var after = new HashMap<String, Object>();
        after.put("Person", access.actor().personId());
        after.put("Why", why.strip());
        record(vacancy, "declined", after);
    }

    private VacancyView asked(String key) {
        var vacancy = lock(key);
        if (vacancy.state() != State.PROPOSED) {
            throw new Refusal(RoleRules.NOT_OPEN, key);
        }
        if (!access.actor().personId().equals(vacancy.candidateId())) {
            var name = people.get(Objects.requireNonNull(vacancy.candidateId())).name();
            throw new Refusal(RoleRules.NOT_ASKED, name);
        }
        return vacancy;
    }

    /// Says that the position is not needed any more.
    @Transactional
    public void withdraw(String key) {
        catalogue.requireTailor();
        var vacancy = lock(key);
        if (vacancy.state() != State.OPEN && vacancy.state() != State.PROPOSED) {
            throw new Refusal(RoleRules.NOT_OPEN, key);
        }
        move(vacancy, State.WITHDRAWN, null, vacancy.answer());
        record(vacancy, "withdrawn", Map.of());
    }
}
