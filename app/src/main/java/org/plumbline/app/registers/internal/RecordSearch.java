package org.plumbline.app.registers.internal;

import java.time.LocalDate;
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
    private static final String OVERDUE = "r.is_open and r.due_on < :today";
    private static final String UNOWNED = "r.is_open and r.owner_id is null";
    private static final String CRITICAL = "r.is_open and (r.score >= 16 or r.priority = 'CRITICAL')";
    private static final String COUNTS = "select count(*) as all_of, count(*) filter (where r.is_open) as open, "
            + "count(*) filter (where " + OVERDUE + ") as overdue, count(*) filter (where " + UNOWNED
            + ") as unowned, count(*) filter (where " + CRITICAL + ") as critical from registers.record r where ";

    private static final String BAND = """
             and case when r.score >= 16 then 'CRITICAL' when r.score >= 10 then 'HIGH' when r.score >= 5 then 'MEDIUM'
                 when r.score >= 1 then 'LOW' end = any(:bands)
            """;
    private static final String TEXT = """
             and position(lower(:text) in lower(r.key || ' ' || r.title || ' ' || coalesce(r.description, ''))) > 0
            """;

    private final JdbcClient jdbc;
    private final RecordTable table;

    RecordSearch(JdbcClient jdbc, RecordTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /// A page of what the filter leaves, with the count of all: counted apart, and only where the page does not say it,
    /// because a page in the order of an index need not read what it does not show.
    ///
    /// @param counted the count where it is known already
    public RegisterPage page(RegisterFilter filter, Sight sight, LocalDate today, @Nullable Long counted) {
        var matches = matches(filter) + shown(filter.show());
        var parameters = parameters(filter, sight, today);
        var rows = jdbc.sql("select r.* from registers.record r where " + matches + " order by " + order(filter.order())
                        + ", r.key limit :limit offset :offset")
                .params(parameters)
                .param("limit", filter.limit())
                .param("offset", filter.offset())
                .query(table::map)
                .list();
        if (rows.isEmpty() && filter.offset() > 0) {
            return page(filter.page(0, filter.limit()), sight, today, counted);
        }
        if (rows.size() < filter.limit()) {
            return new RegisterPage(rows, filter.offset() + rows.size());
        }
        return new RegisterPage(
                rows,
                counted != null
                        ? counted
                        : jdbc.sql("select count(*) from registers.record r where " + matches)
                                .params(parameters)
                                .query(Long.class)
                                .single());
    }

    private static String shown(RegisterFilter.Show show) {
        return switch (show) {
            case ALL -> "";
            case OPEN -> " and r.is_open";
            case OVERDUE -> " and " + OVERDUE;
            case UNOWNED -> " and " + UNOWNED;
            case CRITICAL -> " and " + CRITICAL;
        };
    }

    /// Only what the filter asks for, so that an index that knows it can answer.
    private static String matches(RegisterFilter filter) {
        return RecordTable.SEEN
                + (filter.kinds().isEmpty() ? "" : " and r.kind = any(:kinds)")
                + (filter.projects().isEmpty() ? "" : " and r.project_id = any(:projects)")
                + (filter.states().isEmpty() ? "" : " and r.state = any(:states)")
                + (filter.bands().isEmpty() ? "" : BAND)
                + (filter.ownerId() == null ? "" : " and r.owner_id = :owner")
                + (filter.among() == null ? "" : " and r.id = any(:among)")
                + (filter.text() == null ? "" : TEXT);
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
        return jdbc.sql(COUNTS + matches(filter))
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
        return jdbc.sql("select distinct r.project_id from registers.record r where r.is_open and r.due_on = :day")
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
            case ATTENTION -> "not r.is_open, r.due_on";
            case KEY -> "r.key";
            case TITLE -> "lower(r.title)";
            case STATE -> "r.state";
            case PRIORITY -> "coalesce(array_position(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'], r.priority), 5)";
            case SCORE -> "coalesce(r.score, 0)";
            case DUE -> "r.due_on";
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
