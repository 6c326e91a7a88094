package org.plumbline.app.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was promised and when, version by version: a plan that comes with another baseline adds a version, the former
/// stays.
@Service
public class Baselines {
    private final JdbcClient jdbc;
    private final Projects projects;
    private final Access access;
    private final AuditTrail audit;

    Baselines(JdbcClient jdbc, Projects projects, Access access, AuditTrail audit) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.access = access;
        this.audit = audit;
    }

    /// One of a plan's baselines as a whole.
    ///
    /// @param planNumber 0 for the baseline, 1 to 10 for the numbered ones
    /// @param budget its cost in the project's currency
    public record Promise(
            int planNumber,
            @Nullable LocalDate start,
            LocalDate finish,
            @Nullable BigDecimal budget) {
        private boolean isSame(Promise other) {
            return Objects.equals(start, other.start)
                    && finish.equals(other.finish)
                    && (budget == null
                            ? other.budget == null
                            : other.budget != null && budget.compareTo(other.budget) == 0);
        }
    }

    /// A version as it is kept.
    ///
    /// @param number counted from 1 within the project
    /// @param asOf the day its plan is of
    /// @param source the file it came with
    public record Version(
            int number,
            Promise promise,
            @Nullable LocalDate asOf,
            @Nullable String source) {}

    /// A project whose plan came with another baseline than before.
    ///
    /// @param before the day of the plan that had the former one
    /// @param on the day of the plan that has the latest
    public record Moved(UUID projectId, String key, LocalDate before, LocalDate on) {}

    /// The versions that came with plans, oldest first.
    @Transactional(readOnly = true)
    public List<Version> of(UUID projectId) {
        access.require(Permission.SEE, projectId);
        return versions(projectId);
    }

    private List<Version> versions(UUID projectId) {
        return jdbc.sql("""
                        select number, plan_number, start_date, finish, budget, as_of, source from delivery.baseline
                        where project_id = :project and plan_number is not null order by number
                        """)
                .param("project", projectId)
                .query((row, i) -> new Version(
                        row.getInt("number"),
                        new Promise(
                                row.getInt("plan_number"),
                                row.getObject("start_date", LocalDate.class),
                                row.getObject("finish", LocalDate.class),
                                row.getBigDecimal("budget")),
                        row.getObject("as_of", LocalDate.class),
                        row.getString("source")))
                .list();
    }

    /// Keeps those of a plan's baselines that differ from their latest version.
    ///
    /// @return the former version of the baseline itself where it differs, else empty
    @Transactional
    public Optional<Version> keep(UUID projectId, LocalDate asOf, String source, List<Promise> promises) {
        access.require(Permission.EDIT_PROJECT, projectId);
        var latest = new HashMap<Integer, Version>();
        versions(projectId).forEach(version -> latest.put(version.promise().planNumber(), version));
        for (var promise : promises) {
            var known = latest.get(promise.planNumber());
            if (known == null || !known.promise().isSame(promise)) {
                insert(projectId, asOf, source, promise);
            }
        }
        var former = latest.get(0);
        if (former == null) {
            return Optional.empty();
        }
        var isChanged = promises.stream()
                .anyMatch(promise ->
                        promise.planNumber() == 0 && !former.promise().isSame(promise));
        return isChanged ? Optional.of(former) : Optional.empty();
    }

    private void insert(UUID projectId, LocalDate asOf, String source, Promise promise) {
        jdbc.sql("""
                        insert into delivery.baseline
                        (project_id, number, finish, start_date, budget, plan_number, as_of, source)
                        select :project, coalesce(max(number), 0) + 1, :finish, :start, :budget, :planNumber, :asOf,
                        :source from delivery.baseline where project_id = :project
                        """)
                .param("project", projectId)
                .param("finish", promise.finish())
                .param("start", promise.start(), java.sql.Types.DATE)
                .param("budget", promise.budget(), java.sql.Types.NUMERIC)
                .param("planNumber", promise.planNumber())
                .param("asOf", asOf)
                .param("source", source)
                .update();
        audit.record(
                Projects.subject(projects.get(projectId)),
                "kept a baseline of",
                Map.of(),
                Map.of("Baseline", promise.planNumber(), "Finish", promise.finish(), "File", source));
    }

    /// Projects the acting person may see whose baseline has more than one version, with the latest change.
    @Transactional(readOnly = true)
    public List<Moved> moved() {
        return jdbc.sql("""
                        select project_id, key, before, as_of from (
                            select b.project_id, p.key, b.as_of, b.number,
                            lag(b.as_of) over (partition by b.project_id order by b.number) as before,
                            max(b.number) over (partition by b.project_id) as latest
                            from delivery.baseline b join delivery.project p on p.id = b.project_id
                            where b.plan_number = 0) v
                        where number = latest and before is not null
                        and (:seesAll or project_id = any(:seen)) and project_id <> all(:hidden)
                        order by key
                        """)
                .params(access.sight().parameters())
                .query((row, i) -> new Moved(
                        row.getObject("project_id", UUID.class),
                        row.getString("key"),
                        row.getObject("before", LocalDate.class),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }
}
