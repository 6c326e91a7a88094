package org.plumbline.app.delivery.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ArtefactUse;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What plans show: whether a project promised a finish, and whether its plan moves with its work. A plan whose days
/// come from elsewhere says nothing of its baseline.
@Component
@Order(20)
class PlanUse implements ArtefactUse {
    private static final String BASELINE = "baseline";
    private static final String PLAN = "plan";

    private final JdbcClient jdbc;

    PlanUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Artefact> artefacts() {
        return List.of(new Artefact(BASELINE, "Baseline"), new Artefact(PLAN, "Plan updated"));
    }

    @Override
    public Map<UUID, Trace> traces(String artefact, Collection<UUID> projects, LocalDate from, LocalDate to) {
        return switch (artefact) {
            case BASELINE -> baselines(projects, to);
            case PLAN -> plans(projects, from, to);
            default -> Map.of();
        };
    }

    /// A baseline stands from the day it was set on and is not touched again: what is carried out needs one.
    private Map<UUID, Trace> baselines(Collection<UUID> projects, LocalDate to) {
        var found = new HashMap<UUID, Trace>();
        jdbc.sql("""
                        select p.id, (select max(coalesce(b.as_of, b.set_at::date)) from delivery.baseline b
                            where b.project_id = p.id and coalesce(b.as_of, b.set_at::date) <= :to) as set_on,
                        p.baseline_finish is not null as is_known
                        from delivery.project p where p.id = any(:projects)
                        and p.state in ('EXECUTING', 'CLOSING', 'CLOSED')
                        """)
                .param("projects", projects.toArray(UUID[]::new))
                .param("to", to)
                .query(row -> {
                    var set = row.getObject("set_on", LocalDate.class);
                    var isThere = set != null || row.getBoolean("is_known");
                    found.put(row.getObject("id", UUID.class), new Trace(isThere ? Sign.KEPT : Sign.ABSENT, set));
                });
        return found;
    }

    private Map<UUID, Trace> plans(Collection<UUID> projects, LocalDate from, LocalDate to) {
        var found = new HashMap<UUID, Trace>();
        jdbc.sql("""
                        select p.id, n.as_of, coalesce(n.as_of, p.facts_as_of) as touched,
                        (select count(*) from delivery.task t where t.project_id = p.id and not t.is_summary) as tasks
                        from delivery.project p left join delivery.plan n on n.project_id = p.id
                        where p.id = any(:projects) and p.state in ('PLANNING', 'EXECUTING', 'CLOSING', 'CLOSED')
                        """).param("projects", projects.toArray(UUID[]::new)).query(row -> {
            var touched = row.getObject("touched", LocalDate.class);
            var trace = plan(row.getInt("tasks"), touched, from, to);
            if (trace != null) {
                found.put(row.getObject("id", UUID.class), trace);
            }
        });
        return found;
    }

    /// A plan is known by its latest day only: of a month before it nothing can be said. One task is what a blank plan
    /// has.
    static @Nullable Trace plan(int tasks, @Nullable LocalDate touched, LocalDate from, LocalDate to) {
        if (touched != null && touched.isAfter(to)) {
            return null;
        }
        if (tasks == 0) {
            return new Trace(Sign.ABSENT, null);
        }
        if (tasks == 1) {
            return new Trace(Sign.TEMPLATE, touched);
        }
        return new Trace(touched == null || touched.isBefore(from) ? Sign.UNTOUCHED : Sign.KEPT, touched);
    }
}
