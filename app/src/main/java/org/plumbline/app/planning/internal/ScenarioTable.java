package org.plumbline.app.planning.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.planning.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `planning.scenario`.
@Component
public class ScenarioTable {
    private final JdbcClient jdbc;

    ScenarioTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps a scenario.
    public void insert(Scenario scenario, Actor actor) {
        jdbc.sql("""
                        insert into planning.scenario (id, project_id, name, note, changes, finish_before,
                        finish_after, others_moved, plan_as_of, made_by, made_by_name, made_at)
                        values (:id, :project, :name, :note, :changes::text[], :before, :after, :others, :asOf,
                        :by, :byName, :at)
                        """)
                .param("id", scenario.id())
                .param("project", scenario.projectId())
                .param("name", scenario.name())
                .param("note", scenario.note())
                .param("changes", scenario.changes().toArray(String[]::new))
                .param("before", scenario.before())
                .param("after", scenario.after())
                .param("others", scenario.othersMoved())
                .param("asOf", scenario.planAsOf())
                .param("by", actor.personId())
                .param("byName", scenario.madeBy())
                .param("at", OffsetDateTime.ofInstant(scenario.madeAt(), ZoneOffset.UTC))
                .update();
    }

    /// Those of a project that were not discarded, latest first.
    public List<Scenario> of(UUID projectId) {
        return jdbc.sql("""
                        select * from planning.scenario where project_id = :project and discarded_at is null
                        order by made_at desc
                        """)
                .param("project", projectId)
                .query(ScenarioTable::scenario)
                .list();
    }

    /// One that was not discarded.
    public Optional<Scenario> find(UUID id) {
        return jdbc.sql("select * from planning.scenario where id = :id and discarded_at is null")
                .param("id", id)
                .query(ScenarioTable::scenario)
                .optional();
    }

    /// Hides a scenario, or shows it again.
    ///
    /// @return whether it stood otherwise before
    public boolean discard(UUID projectId, UUID id, boolean isDiscarded) {
        return jdbc.sql("""
                                update planning.scenario set discarded_at = case when :discarded then now() end
                                where id = :id and project_id = :project and (discarded_at is null) = :discarded
                                """)
                        .param("id", id)
                        .param("project", projectId)
                        .param("discarded", isDiscarded)
                        .update()
                == 1;
    }

    private static Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                row.getString("name"),
                row.getString("note"),
                List.of((String[]) row.getArray("changes").getArray()),
                row.getObject("finish_before", LocalDate.class),
                row.getObject("finish_after", LocalDate.class),
                row.getInt("others_moved"),
                row.getObject("plan_as_of", LocalDate.class),
                row.getString("made_by_name"),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("made_at", OffsetDateTime.class).toInstant();
    }
}
