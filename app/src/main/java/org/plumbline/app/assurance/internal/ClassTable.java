package org.plumbline.app.assurance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.ProblemClassView;
import org.plumbline.app.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.problem_class` with what is watched of them.
@Component
public class ClassTable {
    private final JdbcClient jdbc;

    ClassTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All classes by name.
    public List<ProblemClassView> all() {
        var retests = new HashMap<UUID, List<ProblemClassView.Retest>>();
        jdbc.sql("""
                        select r.class_id, r.held_on, r.words from assurance.retest r
                        join assurance.problem_class c on c.id = r.class_id and r.held_on >= c.solved_on
                        order by r.held_on desc, r.id desc
                        """)
                .query((row, number) -> retests.computeIfAbsent(
                                row.getObject("class_id", UUID.class), id -> new ArrayList<>())
                        .add(new ProblemClassView.Retest(
                                row.getObject("held_on", LocalDate.class), row.getString("words"))))
                .list();
        return jdbc.sql("select * from assurance.problem_class order by lower(name)")
                .query((row, number) -> new ProblemClassView(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("description"),
                        "SOLVED".equals(row.getString("state")),
                        row.getObject("solved_on", LocalDate.class),
                        row.getInt("times_solved"),
                        row.getInt("times_recurred"),
                        retests.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /// The class of an id.
    public Optional<ProblemClassView> byId(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /// Adds a class, or describes it otherwise.
    public void put(UUID id, String name, String description) {
        jdbc.sql("""
                        insert into assurance.problem_class (id, name, description, state)
                        values (:id, :name, :description, 'OPEN')
                        on conflict (id) do update set name = :name, description = :description
                        """)
                .param("id", id)
                .param("name", name)
                .param("description", description)
                .update();
    }

    /// True where the class was not solved before: all of it is closed now.
    public boolean solve(UUID id, LocalDate on) {
        return jdbc.sql("""
                        update assurance.problem_class set state = 'SOLVED', solved_on = :on,
                        times_solved = times_solved + 1 where id = :id and state = 'OPEN'
                        """).param("id", id).param("on", on).update() == 1;
    }

    /// True where the class was solved: it is open again.
    public boolean open(UUID id) {
        return jdbc.sql("update assurance.problem_class set state = 'OPEN' where id = :id and state = 'SOLVED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Counts that a solved class came back, with the problem that showed it.
    public void recur(ProblemClassView solved, UUID problemId, LocalDate on) {
        jdbc.sql("update assurance.problem_class set times_recurred = times_recurred + 1 where id = :id")
                .param("id", solved.id())
                .update();
        jdbc.sql("""
                        insert into assurance.recurrence (id, class_id, problem_id, solved_on, recurred_on)
                        values (:id, :class, :problem, :solvedOn, :on)
                        """)
                .param("id", Ids.next())
                .param("class", solved.id())
                .param("problem", problemId)
                .param("solvedOn", solved.solvedOn() == null ? on : solved.solvedOn())
                .param("on", on)
                .update();
    }

    /// Keeps a later look at a solved class, at which it had held.
    public void held(UUID id, UUID projectId, LocalDate on, String words) {
        jdbc.sql("""
                        insert into assurance.retest (id, class_id, project_id, held_on, words)
                        values (:id, :class, :project, :on, :words)
                        """)
                .param("id", Ids.next())
                .param("class", id)
                .param("project", projectId)
                .param("on", on)
                .param("words", words)
                .update();
    }
}
