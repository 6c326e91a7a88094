package org.plumbline.app.delivery.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.PlanParts;
import org.plumbline.app.delivery.PlanParts.Assignment;
import org.plumbline.app.delivery.PlanParts.Resource;
import org.plumbline.app.delivery.PlanParts.TaskBaseline;
import org.plumbline.app.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `delivery.plan` and what hangs on it; written as arrays, one statement a table.
@Component
public class PlanPartTable {
    private final JdbcClient jdbc;

    PlanPartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Replaces all parts; equal ones are left alone.
    ///
    /// @return true where something was written
    public boolean replace(UUID project, LocalDate asOf, PlanParts parts) {
        var hash = hash(parts);
        var known = jdbc.sql("select content_hash from delivery.plan where project_id = :project")
                .param("project", project)
                .query(Rows::text)
                .optional();
        if (known.filter(hash::equals).isPresent()) {
            return false;
        }
        jdbc.sql("delete from delivery.task_baseline where project_id = :project")
                .param("project", project)
                .update();
        jdbc.sql("delete from delivery.plan_assignment where project_id = :project")
                .param("project", project)
                .update();
        jdbc.sql("delete from delivery.plan_resource where project_id = :project")
                .param("project", project)
                .update();
        insertPlan(project, asOf, parts, hash);
        insertResources(project, parts.resources());
        insertAssignments(project, parts.assignments());
        keepAsked(project, known.isPresent() ? asOf : null);
        insertBaselines(project, parts.baselines());
        return true;
    }

    private static String hash(PlanParts parts) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(parts.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void insertPlan(UUID project, LocalDate asOf, PlanParts parts, String hash) {
        jdbc.sql("""
                        insert into delivery.plan (project_id, format, minutes_per_day, default_calendar, calendars,
                        fields, timing, as_of, content_hash)
                        values (:project, :format, :minutes, :calendar, :calendars::jsonb, :fields::jsonb,
                        :timing::jsonb, :asOf, :hash)
                        on conflict (project_id) do update set format = excluded.format,
                        minutes_per_day = excluded.minutes_per_day, default_calendar = excluded.default_calendar,
                        calendars = excluded.calendars, fields = excluded.fields, timing = excluded.timing,
                        as_of = excluded.as_of, content_hash = excluded.content_hash
                        """)
                .param("project", project)
                .param("format", parts.format())
                .param("minutes", parts.minutesPerDay())
                .param("calendar", parts.defaultCalendar())
                .param("calendars", parts.calendars())
                .param("fields", parts.fields())
                .param("timing", parts.timing())
                .param("asOf", asOf)
                .param("hash", hash)
                .update();
    }

    private void insertResources(UUID project, List<Resource> rows) {
        jdbc.sql("""
                        insert into delivery.plan_resource
                        select :project, r.* from unnest(:ids::int[], :names::text[], :kinds::text[], :emails::text[],
                        :teams::text[], :codes::text[], :units::float8[], :rates::float8[], :rateUnits::text[],
                        :calendars::int[]) as r
                        """)
                .param("project", project)
                .param("ids", array(rows, Resource::uniqueId, Integer[]::new))
                .param("names", array(rows, Resource::name, String[]::new))
                .param("kinds", array(rows, Resource::kind, String[]::new))
                .param("emails", array(rows, Resource::email, String[]::new))
                .param("teams", array(rows, Resource::team, String[]::new))
                .param("codes", array(rows, Resource::code, String[]::new))
                .param("units", array(rows, Resource::maxUnits, Double[]::new))
                .param("rates", array(rows, Resource::rate, Double[]::new))
                .param("rateUnits", array(rows, Resource::rateUnit, String[]::new))
                .param("calendars", array(rows, Resource::calendar, Integer[]::new))
                .update();
    }

    private void insertAssignments(UUID project, List<Assignment> rows) {
        jdbc.sql("""
                        insert into delivery.plan_assignment
                        select :project, a.* from unnest(:ids::int[], :tasks::int[], :resources::int[],
                        :units::float8[], :work::float8[], :actualWork::float8[], :cost::float8[],
                        :actualCost::float8[], :start::timestamp[], :finish::timestamp[]) as a
                        """)
                .param("project", project)
                .param("ids", array(rows, Assignment::uniqueId, Integer[]::new))
                .param("tasks", array(rows, Assignment::task, Integer[]::new))
                .param("resources", array(rows, Assignment::resource, Integer[]::new))
                .param("units", array(rows, Assignment::units, Double[]::new))
                .param("work", array(rows, Assignment::workHours, Double[]::new))
                .param("actualWork", array(rows, Assignment::actualWorkHours, Double[]::new))
                .param("cost", array(rows, Assignment::cost, Double[]::new))
                .param("actualCost", array(rows, Assignment::actualCost, Double[]::new))
                .param("start", times(rows, Assignment::start))
                .param("finish", times(rows, Assignment::finish))
                .update();
    }

    /// Keeps since when the plan asks for whom. What moves to an earlier day is asked for anew; what moves to a
    /// later one was asked for before.
    ///
    /// @param asked as of which day; null for the first plan, of which nobody knows since when it stood
    private void keepAsked(UUID project, @Nullable LocalDate asked) {
        jdbc.sql("""
                        delete from delivery.plan_asked s where project_id = :project and not exists (
                        select 1 from delivery.plan_assignment a where a.project_id = s.project_id
                        and a.task = s.task and a.resource = s.resource)
                        """).param("project", project).update();
        jdbc.sql("""
                        insert into delivery.plan_asked as s (project_id, task, resource, asked_on, start_on)
                        select project_id, task, resource, :asked::date, min(start_at)::date
                        from delivery.plan_assignment
                        where project_id = :project and resource is not null and start_at is not null
                        group by project_id, task, resource
                        on conflict (project_id, task, resource) do update
                        set asked_on = excluded.asked_on, start_on = excluded.start_on
                        where excluded.start_on < s.start_on
                        """).param("project", project).param("asked", asked).update();
    }

    private void insertBaselines(UUID project, List<TaskBaseline> rows) {
        jdbc.sql("""
                        insert into delivery.task_baseline
                        select :project, b.* from unnest(:tasks::int[], :numbers::int[], :start::timestamp[],
                        :finish::timestamp[], :duration::float8[], :cost::float8[], :work::float8[]) as b
                        """)
                .param("project", project)
                .param("tasks", array(rows, TaskBaseline::task, Integer[]::new))
                .param("numbers", array(rows, TaskBaseline::number, Integer[]::new))
                .param("start", times(rows, TaskBaseline::start))
                .param("finish", times(rows, TaskBaseline::finish))
                .param("duration", array(rows, TaskBaseline::durationHours, Double[]::new))
                .param("cost", array(rows, TaskBaseline::cost, Double[]::new))
                .param("work", array(rows, TaskBaseline::workHours, Double[]::new))
                .update();
    }

    private static <R, V> @Nullable V[] array(
            List<R> rows, Function<R, @Nullable V> value, java.util.function.IntFunction<@Nullable V[]> make) {
        return rows.stream().map(value).toArray(make);
    }

    private static <R> @Nullable String[] times(List<R> rows, Function<R, @Nullable LocalDateTime> time) {
        return rows.stream()
                .map(time)
                .map(at -> at == null ? null : Timestamp.valueOf(at).toString())
                .toArray(String[]::new);
    }

    /// How many of each there are.
    public PlanParts.Size size(UUID project) {
        return jdbc.sql("""
                        select (select count(*) from delivery.task where project_id = :project) as tasks,
                        (select count(*) from delivery.link where project_id = :project) as links,
                        (select count(*) from delivery.plan_resource where project_id = :project) as resources,
                        (select count(*) from delivery.plan_assignment where project_id = :project) as assignments,
                        (select count(*) from delivery.task_baseline where project_id = :project) as baselines
                        """)
                .param("project", project)
                .query(Rows.of(PlanParts.Size.class))
                .single();
    }

    /// A project's baselines of its tasks.
    public List<TaskBaseline> baselines(UUID project, int number) {
        return jdbc.sql("""
                        select task, number, start_at as start, finish_at as finish, duration_hours, cost, work_hours
                        from delivery.task_baseline where project_id = :project and number = :number order by task
                        """)
                .param("project", project)
                .param("number", number)
                .query(Rows.of(TaskBaseline.class))
                .list();
    }

    /// A project's resources by name.
    public List<Resource> resources(UUID project) {
        return jdbc.sql("""
                        select unique_id, name, kind, email, team, code, max_units, rate, rate_unit, calendar
                        from delivery.plan_resource where project_id = :project order by lower(name), unique_id
                        """)
                .param("project", project)
                .query(Rows.of(Resource.class))
                .list();
    }

    /// What a project's plan holds beside tasks and links, with the day it is of; empty for a plan without a file.
    public Optional<PlanFiles.Kept> find(UUID project) {
        var resources = resources(project);
        var assignments = assignments(project);
        return jdbc.sql("""
                        select format, minutes_per_day, default_calendar, calendars, fields, timing, as_of
                        from delivery.plan where project_id = :project
                        """)
                .param("project", project)
                .query((row, number) -> new PlanFiles.Kept(
                        new PlanParts(
                                row.getString("format"),
                                row.getInt("minutes_per_day"),
                                row.getObject("default_calendar", Integer.class),
                                row.getString("calendars"),
                                row.getString("fields"),
                                row.getString("timing"),
                                resources,
                                assignments,
                                List.of()),
                        row.getObject("as_of", LocalDate.class)))
                .optional();
    }

    private List<Assignment> assignments(UUID project) {
        return jdbc.sql("""
                        select unique_id, task, resource, units, work_hours, actual_work_hours, cost, actual_cost,
                        start_at as start, finish_at as finish
                        from delivery.plan_assignment where project_id = :project order by unique_id
                        """)
                .param("project", project)
                .query(Rows.of(Assignment.class))
                .list();
    }
}
