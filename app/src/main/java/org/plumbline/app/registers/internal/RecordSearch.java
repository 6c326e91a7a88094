package org.plumbline.app.registers.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterPage;
import org.plumbline.app.registers.RegisterView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists and counts over all registers: what may not be seen is left out by the query itself.
@Component
public class RecordSearch {
    private static final String DUE = "coalesce(r.due, (r.details ->> 'NEEDED_BY')::date)";
    private static final String MATCHES = RecordTable.SEEN + """
             and (cardinality(:kinds::text[]) = 0 or r.kind = any(:kinds))
             and (cardinality(:projects::uuid[]) = 0 or r.project_id = any(:projects))
             and (cardinality(:states::text[]) = 0 or r.state = any(:states))
             and (cardinality(:bands::text[]) = 0 or case when r.score >= 16 then 'CRITICAL'
                 when r.score >= 10 then 'HIGH' when r.score >= 5 then 'MEDIUM'
                 when r.score >= 1 then 'LOW' end = any(:bands))
             and (:owner::uuid is null or r.owner_id = :owner)
             and (:anywhere or r.id = any(:among))
             and (:text::text is null or position(lower(:text) in lower(r.key || ' ' || r.title || ' '
                 || coalesce(r.description, ''))) > 0)
            """;
    private static final String OVERDUE = "r.is_open and " + DUE + " < :today";
    private static final String UNOWNED = "r.is_open and r.owner_id is null";
    private static final String CRITICAL = "r.is_open and (r.score >= 16 or r.priority = 'CRITICAL')";
    private static final String PAGE = "select r.*, count(*) over () as total from registers.record r where "
            + MATCHES
            + " and case :show::text when 'OPEN' then r.is_open when 'OVERDUE' then " + OVERDUE
            + " when 'UNOWNED' then " + UNOWNED + " when 'CRITICAL' then " + CRITICAL + " else true end order by ";
    private static final String COUNTS = "select count(*) as all_of, count(*) filter (where r.is_open) as open, "
            + "count(*) filter (where " + OVERDUE + ") as overdue, count(*) filter (where " + UNOWNED
            + ") as unowned, count(*) filter (where " + CRITICAL + ") as critical from registers.record r where "
            + MATCHES;

    private final JdbcClient jdbc;
    private final RecordTable table;

    RecordSearch(JdbcClient jdbc, RecordTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// A page of what the filter leaves, with the count of all; one query.
    public RegisterPage page(RegisterFilter filter, Sight sight, LocalDate today) {
        var total = new long[1];
        var rows = new ArrayList<RegisterView>();
        jdbc.sql(PAGE + order(filter.order()) + ", r.key limit :limit offset :offset")
                .params(parameters(filter, sight, today))
                .param("show", filter.show().name())
                .param("limit", filter.limit())
                .param("offset", filter.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return rows.add(table.map(row, number));
                })
                .list();
        if (rows.isEmpty() && filter.offset() > 0) {
            return page(filter.page(0, filter.limit()), sight, today);
        }
        return new RegisterPage(rows, total[0]);
    }

    /// Open decisions, and changes with the board, that a person was asked to decide.
    public List<RegisterView> askedOf(UUID personId, Sight sight) {
        return jdbc.sql("select r.* from registers.record r where" + RecordTable.SEEN
                        + "and r.details ->> 'ASKED_OF' = :person and r.state in ('REQUESTED', 'BOARD') order by r.key")
                .param("person", personId.toString())
                .params(sight.parameters())
                .query(table::map)
                .list();
    }

    /// How many records there are for each choice in one click.
    public Map<RegisterFilter.Show, Long> counts(RegisterFilter filter, Sight sight, LocalDate today) {
        return jdbc.sql(COUNTS)
                .params(parameters(filter, sight, today))
                .query((row, number) -> {
                    var counts = new EnumMap<RegisterFilter.Show, Long>(RegisterFilter.Show.class);
                    counts.put(RegisterFilter.Show.ALL, row.getLong("all_of"));
                    counts.put(RegisterFilter.Show.OPEN, row.getLong("open"));
                    counts.put(RegisterFilter.Show.OVERDUE, row.getLong("overdue"));
                    counts.put(RegisterFilter.Show.UNOWNED, row.getLong("unowned"));
                    counts.put(RegisterFilter.Show.CRITICAL, row.getLong("critical"));
                    return counts;
                })
                .single();
    }

    /// The open records of a project that came due on the day before: they are unmanaged from today on.
    public List<UUID> projectsWithRecordsDueOn(LocalDate day) {
        return jdbc.sql("select distinct r.project_id from registers.record r where r.is_open and " + DUE + " = :day")
                .param("day", day)
                .query(org.plumbline.app.kernel.Rows::id)
                .list();
    }

    /// Open risk scores summed at the end of each day asked for (F52), by day.
    public Map<LocalDate, Long> exposureAt(UUID projectId, Collection<LocalDate> days) {
        var sums = new HashMap<LocalDate, Long>();
        jdbc.sql("""
                        select d.day, coalesce((select sum(latest.score) from (
                            select distinct on (e.record_id) e.score from registers.exposure e
                            where e.project_id = :project and e.since <= d.day
                            order by e.record_id, e.since desc) latest), 0) as score
                        from unnest(:days::date[]) d(day)
                        """)
                .param("project", projectId)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, number) -> sums.put(row.getObject("day", LocalDate.class), row.getLong("score")))
                .list();
        return sums;
    }

    private static String order(RegisterFilter.Order order) {
        var column = switch (order.sort()) {
            case KEY -> "r.key";
            case TITLE -> "lower(r.title)";
            case STATE -> "r.state";
            case PRIORITY -> "coalesce(array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], r.priority), 5)";
            case SCORE -> "coalesce(r.score, 0)";
            case DUE -> DUE;
            case RAISED -> "r.raised_on";
            case CHANGED -> "r.changed_at";
        };
        return column + (order.isDescending() ? " desc nulls last" : " asc nulls last");
    }

    private static Map<String, @Nullable Object> parameters(RegisterFilter filter, Sight sight, LocalDate today) {
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        parameters.put("kinds", names(filter.kinds()));
        parameters.put("projects", filter.projects().toArray(UUID[]::new));
        parameters.put("states", names(filter.states()));
        parameters.put("bands", names(filter.bands()));
        parameters.put("owner", filter.ownerId());
        var among = filter.among();
        parameters.put("anywhere", among == null);
        parameters.put("among", among == null ? new UUID[0] : among.toArray(UUID[]::new));
        parameters.put("text", filter.text());
        parameters.put("today", today);
        return parameters;
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toArray(String[]::new);
    }

    /// The kinds of which a project has any record, open or not: those registers are in use.
    List<RegisterKind> inUse(UUID projectId) {
        return jdbc.sql("select distinct kind from registers.record where project_id = :project")
                .param("project", projectId)
                .query((row, number) -> RegisterKind.valueOf(row.getString(1)))
                .list();
    }

    /// All open records of a project.
    List<RegisterView> open(UUID projectId) {
        return jdbc.sql("select r.* from registers.record r where r.project_id = :project and r.is_open order by r.key")
                .param("project", projectId)
                .query(table::map)
                .list();
    }
}
