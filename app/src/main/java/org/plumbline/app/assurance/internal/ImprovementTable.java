package org.plumbline.app.assurance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.assurance.CycleReview;
import org.plumbline.app.assurance.ImprovementState;
import org.plumbline.app.assurance.ImprovementView;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.improvement` and the reviews that decided on them.
@Component
public class ImprovementTable {
    private static final String ROWS = """
            select i.* from assurance.improvement i
            where (i.project_id is null or ((:seesAll or i.project_id = any(:seen)) and i.project_id <> all(:hidden)))
            """;

    private final JdbcClient jdbc;

    ImprovementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All that are seen: the best value for the effort first, then those that nobody has rated.
    public List<ImprovementView> ranked(Sight sight) {
        return jdbc.sql(ROWS + " order by i.value::numeric / i.effort desc nulls last, i.value desc, i.key")
                .params(sight.parameters())
                .query(ImprovementTable::map)
                .list();
    }

    /// The improvement of a key, locked until the transaction ends.
    public Optional<ImprovementView> lock(String key, Sight sight) {
        return jdbc.sql(ROWS + " and i.key = :key for update of i")
                .params(sight.parameters())
                .param("key", key)
                .query(ImprovementTable::map)
                .optional();
    }

    /// Writes an improvement, new or changed.
    public void put(ImprovementView improvement) {
        var says = improvement.says();
        var origin = says.origin();
        jdbc.sql("""
                        insert into assurance.improvement (id, key, state, title, description, source, project_id,
                            origin_key, value, effort, owner_id, due_on, done_on, proposed_by, proposed_on, version)
                        values (:id, :key, :state, :title, :description, :source, :project, :origin, :value, :effort,
                            :owner, :due, :done, :by, :on, :version)
                        on conflict (id) do update set state = excluded.state, value = excluded.value,
                            effort = excluded.effort, owner_id = excluded.owner_id, due_on = excluded.due_on,
                            done_on = excluded.done_on, version = excluded.version
                        """)
                .param("id", improvement.id())
                .param("key", improvement.key())
                .param("state", improvement.state().name())
                .param("title", says.title())
                .param("description", says.description())
                .param("source", says.source().name())
                .param("project", says.projectId())
                .param("origin", origin == null ? null : origin.key(), Types.VARCHAR)
                .param("value", improvement.value(), Types.INTEGER)
                .param("effort", improvement.effort(), Types.INTEGER)
                .param("owner", improvement.ownerId())
                .param("due", improvement.dueOn(), Types.DATE)
                .param("done", improvement.doneOn(), Types.DATE)
                .param("by", improvement.proposedBy())
                .param("on", improvement.proposedOn())
                .param("version", improvement.version())
                .update();
    }

    private static ImprovementView map(ResultSet row, int number) throws SQLException {
        return new ImprovementView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                ImprovementState.valueOf(row.getString("state")),
                new NewProblem(
                        row.getString("title"),
                        row.getString("description"),
                        ProblemSource.valueOf(row.getString("source")),
                        null,
                        row.getObject("project_id", UUID.class),
                        null),
                row.getObject("value", Integer.class),
                row.getObject("effort", Integer.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getObject("proposed_by", UUID.class),
                row.getObject("proposed_on", LocalDate.class),
                row.getInt("version"));
    }

    /// Keeps a review as it was held.
    public void keep(CycleReview review) {
        jdbc.sql("""
                        insert into assurance.cycle_review (id, key, held_on, minutes, held_by)
                        values (:id, :key, :on, :minutes, :by)
                        """)
                .param("id", review.id())
                .param("key", review.key())
                .param("on", review.heldOn())
                .param("minutes", review.minutes())
                .param("by", review.heldBy())
                .update();
        for (var one : review.decisions()) {
            jdbc.sql("""
                            insert into assurance.review_decision (review_id, improvement_id, choice, words, place)
                            values (:review, :improvement, :choice, :words, :place)
                            """)
                    .param("review", review.id())
                    .param("improvement", one.improvementId())
                    .param("choice", one.choice().name())
                    .param("words", one.words())
                    .param("place", one.place())
                    .update();
        }
    }

    /// The reviews that were held, latest first.
    public List<CycleReview> reviews() {
        var decisions = new HashMap<UUID, List<CycleReview.Decided>>();
        jdbc.sql("select * from assurance.review_decision order by review_id, place")
                .query((row, number) -> decisions
                        .computeIfAbsent(row.getObject("review_id", UUID.class), id -> new ArrayList<>())
                        .add(new CycleReview.Decided(
                                row.getObject("improvement_id", UUID.class),
                                CycleReview.Choice.valueOf(row.getString("choice")),
                                row.getString("words"),
                                row.getInt("place"))))
                .list();
        return jdbc.sql("select * from assurance.cycle_review order by held_on desc, key desc")
                .query((row, number) -> new CycleReview(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("minutes"),
                        row.getObject("held_by", UUID.class),
                        decisions.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }
}
