package org.plumbline.app.delivery.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Milestone;
import org.plumbline.app.delivery.PlanCounts;
import org.plumbline.app.delivery.PlanLink;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of `delivery.task` and `delivery.link`; written in batches, since a plan may have tens of thousands.
@Component
public class PlanTable {
    private static final TypeReference<Map<String, String>> CUSTOM = new TypeReference<>() {};
    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;

    PlanTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /// The tasks of a project in plan order.
    public List<PlanTask> tasks(UUID projectId) {
        return jdbc.sql("select * from delivery.task where project_id = :project order by position")
                .param("project", projectId)
                .query(this::task)
                .list();
    }

    /// The milestones of some projects, not yet reached ones first by day; at most so many of each project.
    public List<Milestone> milestones(Collection<UUID> projects, LocalDate from, LocalDate to, int mostOfEach) {
        return jdbc.sql("""
                        select project_id, name, day, baseline, is_reached from (
                            select project_id, name, finish_at::date as day, baseline_finish::date as baseline,
                                coalesce(percent_complete, 0) >= 100 as is_reached,
                                row_number() over (partition by project_id order by outline_level, finish_at) as place
                            from delivery.task where project_id = any(:projects) and is_milestone
                            and name is not null and finish_at >= :from and finish_at < :to) one
                        where place <= :most order by day, name
                        """)
                .param("projects", projects.toArray(UUID[]::new))
                .param("from", from.atStartOfDay())
                .param("to", to.plusDays(1).atStartOfDay())
                .param("most", mostOfEach)
                .query(Rows.of(Milestone.class))
                .list();
    }

    /// The links of a project.
    public List<PlanLink> links(UUID projectId) {
        return jdbc.sql("""
                        select predecessor, successor, kind, lag_minutes from delivery.link
                        where project_id = :project order by successor, predecessor, kind
                        """)
                .param("project", projectId)
                .query((row, number) -> new PlanLink(
                        row.getInt("predecessor"),
                        row.getInt("successor"),
                        row.getString("kind"),
                        row.getLong("lag_minutes")))
                .list();
    }

    /// Writes what differs and counts it.
    public PlanCounts replace(UUID projectId, List<PlanTask> tasks, List<PlanLink> links) {
        var known = new HashMap<Integer, PlanTask>();
        tasks(projectId).forEach(task -> known.put(task.uniqueId(), task));
        var fresh = new ArrayList<PlanTask>();
        var changed = new ArrayList<PlanTask>();
        var seen = new HashSet<Integer>();
        for (var task : tasks) {
            var before = known.get(task.uniqueId());
            seen.add(task.uniqueId());
            if (before == null) {
                fresh.add(task);
            } else if (!same(before, task)) {
                changed.add(task);
            }
        }
        var gone = known.keySet().stream().filter(id -> !seen.contains(id)).toList();
        remove(projectId, gone);
        remove(projectId, changed.stream().map(PlanTask::uniqueId).toList());
        insert(projectId, fresh);
        insert(projectId, changed);
        var linksChanged = replaceLinks(projectId, links);
        var updated = changed.isEmpty() && linksChanged && fresh.isEmpty() && gone.isEmpty() ? 1 : changed.size();
        return new PlanCounts(fresh.size(), updated, tasks.size() - fresh.size() - changed.size(), gone.size());
    }

    private boolean replaceLinks(UUID projectId, List<PlanLink> links) {
        var distinct = new HashMap<String, PlanLink>();
        links.forEach(link -> distinct.put(link.predecessor() + ">" + link.successor() + link.kind(), link));
        if (new HashSet<>(distinct.values()).equals(new HashSet<>(links(projectId)))) {
            return false;
        }
        jdbc.sql("delete from delivery.link where project_id = :project")
                .param("project", projectId)
                .update();
        batch(
                """
                insert into delivery.link (project_id, predecessor, successor, kind, lag_minutes)
                values (:project, :predecessor, :successor, :kind, :lag)
                """,
                distinct.values().stream()
                        .<SqlParameterSource>map(link -> new MapSqlParameterSource("project", projectId)
                                .addValue("predecessor", link.predecessor())
                                .addValue("successor", link.successor())
                                .addValue("kind", link.kind())
                                .addValue("lag", link.lagMinutes()))
                        .toList());
        return true;
    }

    /// Equal to the database's precision: numbers by value, times to the microsecond.
    private static boolean same(PlanTask one, PlanTask other) {
        return normal(one).equals(normal(other));
    }

    private static PlanTask normal(PlanTask task) {
        return new PlanTask(
                task.uniqueId(),
                task.position(),
                task.wbs(),
                task.outlineLevel(),
                task.parentUniqueId(),
                task.name(),
                task.dates(),
                plain(task.durationDays()),
                plain(task.percentComplete()),
                task.isSummary(),
                task.isMilestone(),
                task.isCritical(),
                new PlanTask.Effort(
                        plain(task.effort().cost()),
                        plain(task.effort().actualCost()),
                        plain(task.effort().workHours())),
                task.constraintKind(),
                task.constraintAt(),
                task.deadlineAt(),
                task.assigned(),
                task.notes(),
                task.custom());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.setScale(2, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private void remove(UUID projectId, List<Integer> uniqueIds) {
        if (!uniqueIds.isEmpty()) {
            jdbc.sql("delete from delivery.task where project_id = :project and unique_id = any(:ids)")
                    .param("project", projectId)
                    .param("ids", uniqueIds.toArray(Integer[]::new))
                    .update();
        }
    }

    private void insert(UUID projectId, List<PlanTask> tasks) {
        batch("""
                insert into delivery.task (id, project_id, unique_id, position, wbs, outline_level, parent_unique_id,
                name, start_at, finish_at, baseline_start, baseline_finish, actual_start, actual_finish,
                duration_days, percent_complete, is_summary, is_milestone, is_critical, cost, actual_cost, work_hours,
                constraint_kind, constraint_at, deadline_at, assigned, notes, custom)
                values (:id, :project, :uniqueId, :position, :wbs, :level, :parent, :name, :start, :finish,
                :baselineStart, :baselineFinish, :actualStart, :actualFinish, :duration, :percent, :summary,
                :milestone, :critical, :cost, :actualCost, :work, :constraint, :constraintAt, :deadline, :assigned,
                :notes, :custom::jsonb)
                """, tasks.stream().map(task -> parameters(projectId, task)).toList());
    }

    private void batch(String sql, List<SqlParameterSource> rows) {
        for (var from = 0; from < rows.size(); from += BATCH) {
            var part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            batches.batchUpdate(sql, part.toArray(SqlParameterSource[]::new));
        }
    }

    private SqlParameterSource parameters(UUID projectId, PlanTask task) {
        return new MapSqlParameterSource("project", projectId)
                .addValue("id", Ids.next())
                .addValue("uniqueId", task.uniqueId())
                .addValue("position", task.position())
                .addValue("wbs", task.wbs())
                .addValue("level", task.outlineLevel())
                .addValue("parent", task.parentUniqueId())
                .addValue("name", task.name())
                .addValue("start", task.dates().start())
                .addValue("finish", task.dates().finish())
                .addValue("baselineStart", task.dates().baselineStart())
                .addValue("baselineFinish", task.dates().baselineFinish())
                .addValue("actualStart", task.dates().actualStart())
                .addValue("actualFinish", task.dates().actualFinish())
                .addValue("duration", task.durationDays())
                .addValue("percent", task.percentComplete())
                .addValue("summary", task.isSummary())
                .addValue("milestone", task.isMilestone())
                .addValue("critical", task.isCritical())
                .addValue("cost", task.effort().cost())
                .addValue("actualCost", task.effort().actualCost())
                .addValue("work", task.effort().workHours())
                .addValue("constraint", task.constraintKind())
                .addValue("constraintAt", task.constraintAt())
                .addValue("deadline", task.deadlineAt())
                .addValue("assigned", task.assigned())
                .addValue("notes", task.notes())
                .addValue("custom", json.writeValueAsString(task.custom()));
    }

    private PlanTask task(ResultSet row, int number) throws SQLException {
        var parent = row.getInt("parent_unique_id");
        var hasParent = !row.wasNull();
        return new PlanTask(
                row.getInt("unique_id"),
                row.getInt("position"),
                row.getString("wbs"),
                row.getInt("outline_level"),
                hasParent ? parent : null,
                row.getString("name"),
                new PlanTask.Dates(
                        time(row, "start_at"),
                        time(row, "finish_at"),
                        time(row, "baseline_start"),
                        time(row, "baseline_finish"),
                        time(row, "actual_start"),
                        time(row, "actual_finish")),
                row.getBigDecimal("duration_days"),
                row.getBigDecimal("percent_complete"),
                row.getBoolean("is_summary"),
                row.getBoolean("is_milestone"),
                row.getBoolean("is_critical"),
                new PlanTask.Effort(
                        row.getBigDecimal("cost"), row.getBigDecimal("actual_cost"), row.getBigDecimal("work_hours")),
                row.getString("constraint_kind"),
                time(row, "constraint_at"),
                time(row, "deadline_at"),
                row.getString("assigned"),
                row.getString("notes"),
                Objects.requireNonNull(json.readValue(row.getString("custom"), CUSTOM)));
    }

    private static @Nullable LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
