package org.plumbline.app.delivery.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The project register as one query a page: filters and order in SQL, sight in the same condition.
@Component
public class ProjectRegister {
    private static final String CONDITION = """
             p.archived_at is null
            and (:seesAll or p.id = any(:seen)) and p.id <> all(:hidden)
            and (:text = '' or p.name ilike '%' || :text || '%' or p.key ilike :text || '%' or p.goal ilike '%' || :text || '%')
            and (:state = '' or p.state = :state)
            and (:kind = '' or p.kind = :kind)
            and (:department::uuid is null or p.department_id = :department)
            and (:programme::uuid is null or p.programme_id = :programme)
            and (:portfolio::uuid is null or exists (select from delivery.portfolio_item i
                where i.project_id = p.id and i.portfolio_id = :portfolio))
            and (:manager::uuid is null or p.manager_id = :manager)
            and (:anywhere or p.id = any(:among))
            """;
    private static final String ACTIVE = "p.state in ('INITIATING', 'PLANNING', 'EXECUTING', 'CLOSING')";
    /// Late means the same on every page: expected after the promise, or the expected day has passed.
    private static final String LATE = """
            (p.state not in ('CLOSED', 'CANCELLED') and (coalesce(p.forecast_finish, p.baseline_finish) > p.baseline_finish
            or coalesce(p.forecast_finish, p.baseline_finish) < :today))
            """;
    private static final String GAPS = """
            (p.owner_id is null or (p.kind = 'PROJECT' and (p.goal is null or p.sponsor_id is null
            or p.manager_id is null or p.start_date is null or p.baseline_finish is null or p.budget is null)))
            """;
    private static final String OVER = "p.state in ('CLOSED', 'CANCELLED')";

    private final ProjectTable table;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectRegister(ProjectTable table, JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.table = table;
        this.jdbc = jdbc;
    }

    /// What the register is narrowed to; an empty text or null narrows nothing.
    ///
    /// @param among only these projects
    public record Filter(
            String text,
            String state,
            String kind,
            @Nullable UUID department,
            @Nullable UUID programme,
            @Nullable UUID portfolio,
            @Nullable UUID manager,
            @Nullable Set<UUID> among) {}

    /// The chips of the register.
    public enum Show {
        ALL("true"),
        ACTIVE(ProjectRegister.ACTIVE),
        LATE(ProjectRegister.LATE),
        GAPS(ProjectRegister.GAPS),
        OVER(ProjectRegister.OVER);

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    /// What rows can be ordered by.
    public enum Sort {
        KEY("p.key"),
        NAME("lower(p.name)"),
        STATE("p.state"),
        START("p.start_date"),
        FINISH("coalesce(p.forecast_finish, p.baseline_finish)"),
        BUDGET("p.budget"),
        FORECAST("p.forecast"),
        CHANGED("p.changed_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        private String clause(boolean isDescending) {
            return " order by " + expression + (isDescending ? " desc nulls last" : " asc nulls last") + ", p.key ";
        }
    }

    /// How a page is cut.
    public record Cut(Sort sort, boolean isDescending, long offset, int size) {}

    /// One page of seen projects.
    public List<ProjectView> page(Filter filter, Show show, Cut cut, Sight sight) {
        return jdbc.sql(ProjectTable.SELECT + " where " + CONDITION + " and " + show.condition
                        + cut.sort().clause(cut.isDescending()) + " limit :size offset :offset")
                .params(parameters(filter, sight))
                .param("size", cut.size())
                .param("offset", cut.offset())
                .query(table::map)
                .list();
    }

    /// How many seen projects each chip would show under the filter.
    public Map<Show, Long> counts(Filter filter, Sight sight) {
        return jdbc.sql("select count(*), count(*) filter (where " + ACTIVE + "), count(*) filter (where " + LATE
                        + "), count(*) filter (where " + GAPS + "), count(*) filter (where " + OVER
                        + ") from delivery.project p where " + CONDITION)
                .params(parameters(filter, sight))
                .query((row, number) -> Map.of(
                        Show.ALL, row.getLong(1),
                        Show.ACTIVE, row.getLong(2),
                        Show.LATE, row.getLong(3),
                        Show.GAPS, row.getLong(4),
                        Show.OVER, row.getLong(5)))
                .single();
    }

    /// How many seen projects each department carries.
    public Map<UUID, Integer> byDepartment(Sight sight) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select p.department_id, count(*) as projects from delivery.project p
                        where p.archived_at is null and p.department_id is not null
                        and (:seesAll or p.id = any(:seen)) and p.id <> all(:hidden) group by p.department_id
                        """)
                .params(sight.parameters())
                .query((row, number) -> counts.put(row.getObject("department_id", UUID.class), row.getInt("projects")))
                .list();
        return counts;
    }

    private Map<String, @Nullable Object> parameters(Filter filter, Sight sight) {
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        parameters.put("today", LocalDate.now(clock));
        parameters.put("text", filter.text());
        parameters.put("state", filter.state());
        parameters.put("kind", filter.kind());
        parameters.put("department", filter.department());
        parameters.put("programme", filter.programme());
        parameters.put("portfolio", filter.portfolio());
        parameters.put("manager", filter.manager());
        var among = filter.among();
        parameters.put("anywhere", among == null);
        parameters.put("among", among == null ? new UUID[0] : among.toArray(UUID[]::new));
        return parameters;
    }
}
