package org.plumbline.app.reporting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.reporting.Cadence;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.ReportingCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `reporting.period`.
@Component
public class PeriodTable {
    private final JdbcClient jdbc;

    PeriodTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All periods, latest first.
    public List<PeriodView> all() {
        return jdbc.sql("select * from reporting.period order by to_day desc, key desc")
                .query(PeriodTable::map)
                .list();
    }

    /// The period of a key.
    public Optional<PeriodView> byKey(String key) {
        return jdbc.sql("select * from reporting.period where key = :key")
                .param("key", key)
                .query(PeriodTable::map)
                .optional();
    }

    /// The period of a key, kept for this transaction so that nobody freezes it meanwhile.
    public Optional<PeriodView> locked(String key) {
        return jdbc.sql("select * from reporting.period where key = :key for update")
                .param("key", key)
                .query(PeriodTable::map)
                .optional();
    }

    /// The open period that has waited longest: the one to report on.
    public Optional<PeriodView> current() {
        return jdbc.sql("select * from reporting.period where state = 'OPEN' order by to_day, key limit 1")
                .query(PeriodTable::map)
                .optional();
    }

    /// The period that a day lies in, the latest begun where several do.
    public Optional<PeriodView> covering(LocalDate day) {
        return jdbc.sql("""
                        select * from reporting.period where :day between from_day and to_day
                        order by from_day desc, to_day limit 1
                        """).param("day", day).query(PeriodTable::map).optional();
    }

    /// The latest frozen period that answers for a day.
    public Optional<PeriodView> frozenBy(LocalDate day) {
        return jdbc.sql("""
                        select * from reporting.period where state = 'FROZEN'
                        and least(to_day, frozen_at::date) <= :day order by to_day desc, key desc limit 1
                        """).param("day", day).query(PeriodTable::map).optional();
    }

    /// Adds an open period; where the key is there already, that one stays.
    public void insert(ReportingCalendar calendar, ReportingCalendar.Span span) {
        jdbc.sql("""
                        insert into reporting.period
                        (key, id, cadence, from_day, to_day, due_day, grace_days, state)
                        values (:key, :id, :cadence, :from, :to, :due, :grace, 'OPEN') on conflict do nothing
                        """)
                .param("key", span.key())
                .param("id", Ids.next())
                .param("cadence", calendar.cadence().name())
                .param("from", span.from())
                .param("to", span.to())
                .param("due", calendar.dueDay(span))
                .param("grace", calendar.graceDays())
                .update();
    }

    /// Marks a period as frozen.
    public void freeze(String key, String by) {
        jdbc.sql("""
                        update reporting.period set state = 'FROZEN', frozen_at = now(), frozen_by = :by
                        where key = :key and state = 'OPEN'
                        """).param("by", by).param("key", key).update();
    }

    static PeriodView map(ResultSet row, int number) throws SQLException {
        var frozenAt = row.getTimestamp("frozen_at");
        return new PeriodView(
                row.getString("key"),
                row.getObject("id", UUID.class),
                Cadence.valueOf(row.getString("cadence")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("due_day", LocalDate.class),
                row.getInt("grace_days"),
                PeriodView.State.valueOf(row.getString("state")),
                frozenAt == null ? null : frozenAt.toInstant(),
                row.getString("frozen_by"));
    }
}
