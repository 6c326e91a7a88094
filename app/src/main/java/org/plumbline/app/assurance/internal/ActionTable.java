package org.plumbline.app.assurance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.ActionKind;
import org.plumbline.app.assurance.ActionState;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.NewAction;
import org.plumbline.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.action` with the looks whether each worked. Who may see them, the caller has asked.
@Component
public class ActionTable {
    private static final String PUT = """
            insert into assurance.action (id, problem_id, number, kind, title, owner_id, due_on, wait_days, state,
                planned_on, done_on, done_words, version)
            values (:id, :problem, :number, :kind, :title, :owner, :dueOn, :waitDays, :state, :plannedOn, :doneOn,
                :doneWords, :version)
            on conflict (id) do update set state = excluded.state, done_on = excluded.done_on, due_on = excluded.due_on,
                done_words = excluded.done_words, version = excluded.version
            """;

    private final JdbcClient jdbc;

    ActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The actions of some problems, by number.
    public List<ActionView> of(Collection<UUID> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        var ids = problems.toArray(UUID[]::new);
        var checks = new HashMap<UUID, List<ActionView.Check>>();
        jdbc.sql("""
                        select c.* from assurance.effect_check c join assurance.action a on a.id = c.action_id
                        where a.problem_id = any(:problems) order by c.checked_on, c.id
                        """)
                .param("problems", ids)
                .query((row, number) -> checks.computeIfAbsent(
                                row.getObject("action_id", UUID.class), id -> new ArrayList<>())
                        .add(check(row)))
                .list();
        return jdbc.sql("select * from assurance.action where problem_id = any(:problems) order by problem_id, number")
                .param("problems", ids)
                .query((row, number) -> map(row, checks))
                .list();
    }

    private static ActionView.Check check(ResultSet row) throws SQLException {
        return new ActionView.Check(
                row.getBoolean("is_effective"),
                row.getString("words"),
                row.getObject("checked_by", UUID.class),
                row.getObject("checked_on", LocalDate.class));
    }

    private static ActionView map(ResultSet row, Map<UUID, List<ActionView.Check>> checks) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ActionView(
                id,
                row.getObject("problem_id", UUID.class),
                row.getInt("number"),
                new NewAction(
                        ActionKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("owner_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("wait_days")),
                ActionState.valueOf(row.getString("state")),
                row.getObject("planned_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_words"),
                checks.getOrDefault(id, List.of()),
                row.getInt("version"));
    }

    /// To which problem an action belongs.
    public Optional<UUID> problemOf(UUID actionId) {
        return jdbc.sql("select problem_id from assurance.action where id = :id")
                .param("id", actionId)
                .query(UUID.class)
                .optional();
    }

    /// Writes an action, new or changed.
    public void put(ActionView action) {
        var says = action.says();
        jdbc.sql(PUT)
                .param("id", action.id())
                .param("problem", action.problemId())
                .param("number", action.number())
                .param("kind", says.kind().name())
                .param("title", says.title())
                .param("owner", says.ownerId())
                .param("dueOn", says.dueOn())
                .param("waitDays", says.waitDays())
                .param("state", action.state().name())
                .param("plannedOn", action.plannedOn())
                .param("doneOn", action.doneOn(), Types.DATE)
                .param("doneWords", action.doneWords())
                .param("version", action.version())
                .update();
    }

    /// Keeps a look whether an action worked.
    public void keep(UUID actionId, ActionView.Check check) {
        jdbc.sql("""
                        insert into assurance.effect_check (id, action_id, is_effective, words, checked_by, checked_on)
                        values (:id, :action, :isEffective, :words, :by, :on)
                        """)
                .param("id", Ids.next())
                .param("action", actionId)
                .param("isEffective", check.isEffective())
                .param("words", check.words())
                .param("by", check.checkedBy())
                .param("on", check.checkedOn())
                .update();
    }

    /// Keeps which request an action raised.
    public void link(UUID actionId, UUID requestId) {
        jdbc.sql("insert into assurance.action_request (action_id, request_id) values (:action, :request)")
                .param("action", actionId)
                .param("request", requestId)
                .update();
    }

    /// The requests that some actions raised, by id of the action.
    public Map<UUID, UUID> requests(Collection<UUID> actions) {
        var links = new HashMap<UUID, UUID>();
        jdbc.sql("select action_id, request_id from assurance.action_request where action_id = any(:actions)")
                .param("actions", actions.toArray(UUID[]::new))
                .query(row -> {
                    links.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return links;
    }

    /// The projects for whose problems some requests were raised, by id of the request.
    public Map<UUID, UUID> projectsOfRequests(Collection<UUID> requests) {
        var places = new HashMap<UUID, UUID>();
        jdbc.sql("""
            select r.request_id, p.project_id from assurance.action_request r
            join assurance.action a on a.id = r.action_id join assurance.problem p on p.id = a.problem_id
            where r.request_id = any(:requests) and p.project_id is not null
            """).param("requests", requests.toArray(UUID[]::new)).query(row -> {
            places.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return places;
    }

    /// Notes that the owners of open actions are told that these are due, of problems that are not over.
    ///
    /// @param ahead the last due day to be told of
    /// @param since who was told on that day or later is not told again
    /// @return the actions with their problems
    public Map<UUID, UUID> remindDue(LocalDate ahead, LocalDate since, LocalDate today) {
        return reminded(
                "a.state = 'OPEN' and a.due_on <= :ahead and (a.reminded_on is null or a.reminded_on < :since)",
                Map.of("ahead", ahead, "since", since, "today", today));
    }

    /// Notes that somebody is told to look whether actions worked, once their waiting time is over.
    public Map<UUID, UUID> remindCheck(LocalDate since, LocalDate today) {
        return reminded("""
                a.state = 'DONE' and a.done_on + a.wait_days <= :today
                and (a.reminded_on is null or a.reminded_on < greatest(a.done_on + a.wait_days, cast(:since as date)))
                """, Map.of("since", since, "today", today));
    }

    private Map<UUID, UUID> reminded(String condition, Map<String, LocalDate> days) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        update assurance.action a set reminded_on = :today from assurance.problem p
                        where p.id = a.problem_id and p.state not in ('CLOSED', 'DISMISSED') and
                        """ + condition + " returning a.id, a.problem_id").params(days).query(row -> {
            found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return found;
    }
}
