package org.plumbline.app.assurance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.Cause;
import org.plumbline.app.assurance.CauseCategory;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemFilter;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.assurance.ProblemState;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.kernel.Rows;
import org.plumbline.app.kernel.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `assurance.problem`. Every question says who asks.
@Component
public class ProblemTable {
    private static final String ROWS = "select p.* from assurance.problem p where ";
    private static final String PUT = """
            insert into assurance.problem (id, key, state, title, description, class_id, project_id, source,
                origin_kind, origin_id, origin_key, category, whys, root_cause, owner_id, is_recurrence,
                times_reopened, reason, reported_by, reported_on, closed_by, closed_on, version)
            values (:id, :key, :state, :title, :description, :class, :project, :source, :originKind, :originId,
                :originKey, :category, :whys, :root, :owner, :isRecurrence, :timesReopened, :reason, :reportedBy,
                :reportedOn, :closedBy, :closedOn, :version)
            on conflict (id) do update set state = excluded.state, title = excluded.title,
                description = excluded.description, class_id = excluded.class_id, category = excluded.category,
                whys = excluded.whys, root_cause = excluded.root_cause, owner_id = excluded.owner_id,
                is_recurrence = excluded.is_recurrence, times_reopened = excluded.times_reopened,
                reason = excluded.reason, closed_by = excluded.closed_by, closed_on = excluded.closed_on,
                version = excluded.version
            """;

    private final JdbcClient jdbc;

    ProblemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The problem of a key.
    public Optional<ProblemView> byKey(String key, Reader reader) {
        return jdbc.sql(ROWS + "p.key = :key and" + Reader.SEEN)
                .param("key", key)
                .params(reader.parameters())
                .query(ProblemTable::map)
                .optional();
    }

    /// The problems of some ids, by key.
    public List<ProblemView> byIds(Collection<UUID> ids, Reader reader) {
        return jdbc.sql(ROWS + "p.id = any(:ids) and" + Reader.SEEN + "order by p.key")
                .param("ids", ids.toArray(UUID[]::new))
                .params(reader.parameters())
                .query(ProblemTable::map)
                .list();
    }

    /// The problem of an id, locked until the transaction ends.
    public Optional<ProblemView> lock(UUID id, Reader reader) {
        return jdbc.sql(ROWS + "p.id = :id and" + Reader.SEEN + "for update of p")
                .param("id", id)
                .params(reader.parameters())
                .query(ProblemTable::map)
                .optional();
    }

    /// What the filter leaves, latest first.
    public List<ProblemView> list(ProblemFilter filter, Reader reader) {
        return jdbc.sql(ROWS + Reader.SEEN + """
                        and (cast(:source as text) is null or p.source = :source)
                        and (cast(:class as uuid) is null or p.class_id = :class)
                        and (cast(:project as uuid) is null or p.project_id = :project)
                        and (cast(:text as text) is null
                            or position(lower(:text) in lower(p.key || ' ' || p.title || ' ' || p.description)) > 0)
                        order by p.key desc
                        """)
                .params(reader.parameters())
                .param(
                        "source",
                        filter.source() == null ? null : filter.source().name(),
                        Types.VARCHAR)
                .param("class", filter.classId())
                .param("project", filter.projectId())
                .param("text", filter.text(), Types.VARCHAR)
                .query(ProblemTable::map)
                .list();
    }

    /// The ids of all that may be seen.
    public List<UUID> seen(Reader reader) {
        return jdbc.sql("select p.id from assurance.problem p where" + Reader.SEEN)
                .params(reader.parameters())
                .query(Rows::id)
                .list();
    }

    /// How many problems of a class are open, whoever asks.
    public int open(UUID classId) {
        return jdbc.sql("""
                        select count(*) from assurance.problem where class_id = :class
                        and state not in ('CLOSED', 'DISMISSED')
                        """).param("class", classId).query(Integer.class).single();
    }

    /// Writes a problem, new or changed.
    public void put(ProblemView problem) {
        var says = problem.says();
        var cause = problem.cause();
        jdbc.sql(PUT)
                .params(head(problem))
                .param("title", says.title())
                .param("description", says.description())
                .param("class", says.classId())
                .param("project", says.projectId())
                .param("source", says.source().name())
                .params(origin(says.origin()))
                .param(
                        "category",
                        cause.category() == null ? null : cause.category().name(),
                        Types.VARCHAR)
                .param("whys", cause.whys().toArray(String[]::new))
                .param("root", cause.root())
                .param("owner", problem.ownerId())
                .param("isRecurrence", problem.isRecurrence())
                .param("timesReopened", problem.timesReopened())
                .param("reason", problem.reason(), Types.VARCHAR)
                .param("closedBy", problem.closedBy())
                .param("closedOn", problem.closedOn(), Types.DATE)
                .update();
    }

    private static Map<String, Object> head(ProblemView problem) {
        return Map.of(
                "id", problem.id(),
                "key", problem.key(),
                "state", problem.state().name(),
                "reportedBy", problem.reportedBy(),
                "reportedOn", problem.reportedOn(),
                "version", problem.version());
    }

    private static Map<String, @Nullable Object> origin(@Nullable Subject origin) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("originKind", origin == null ? null : origin.kind());
        parameters.put("originId", origin == null ? null : origin.id());
        parameters.put("originKey", origin == null ? null : origin.key());
        return parameters;
    }

    private static ProblemView map(ResultSet row, int number) throws SQLException {
        return new ProblemView(
                row.getObject("id", UUID.class),
                row.getString("key"),
                ProblemState.valueOf(row.getString("state")),
                says(row),
                cause(row),
                row.getObject("owner_id", UUID.class),
                row.getBoolean("is_recurrence"),
                row.getInt("times_reopened"),
                row.getString("reason"),
                row.getObject("reported_by", UUID.class),
                row.getObject("reported_on", LocalDate.class),
                row.getObject("closed_by", UUID.class),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }

    private static NewProblem says(ResultSet row) throws SQLException {
        var project = row.getObject("project_id", UUID.class);
        var origin = row.getObject("origin_id", UUID.class);
        return new NewProblem(
                row.getString("title"),
                row.getString("description"),
                ProblemSource.valueOf(row.getString("source")),
                row.getObject("class_id", UUID.class),
                project,
                origin == null
                        ? null
                        : new Subject(row.getString("origin_kind"), origin, row.getString("origin_key"), project));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        var category = row.getString("category");
        var root = row.getString("root_cause");
        return new Cause(
                category == null ? null : CauseCategory.valueOf(category),
                Arrays.asList((String[]) row.getArray("whys").getArray()),
                root == null ? "" : root);
    }
}
