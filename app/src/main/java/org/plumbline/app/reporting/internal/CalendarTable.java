package org.plumbline.app.reporting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.app.reporting.Cadence;
import org.plumbline.app.reporting.ExchangeRate;
import org.plumbline.app.reporting.ReportingCalendar;
import org.plumbline.app.reporting.ReportingSettings;
import org.plumbline.engine.status.Tolerances;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row of `reporting.calendar` and the rows of `reporting.rate`.
@Component
public class CalendarTable {
    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How the organisation reports.
    public ReportingSettings read() {
        return jdbc.sql("select * from reporting.calendar")
                .query(CalendarTable::map)
                .single();
    }

    private static ReportingSettings map(ResultSet row, int number) throws SQLException {
        return new ReportingSettings(
                new ReportingCalendar(
                        Cadence.valueOf(row.getString("cadence")),
                        row.getObject("fortnight_anchor", LocalDate.class),
                        row.getInt("due_days"),
                        row.getInt("grace_days")),
                new Tolerances(
                        row.getInt("late_days"), row.getBigDecimal("amber_index"), row.getBigDecimal("red_index")),
                row.getString("currency"),
                row.getObject("office_since", LocalDate.class),
                row.getInt("version"));
    }

    /// Replaces the settings where nobody else changed them meanwhile.
    ///
    /// @return false where somebody did
    public boolean write(ReportingSettings settings) {
        return jdbc.sql("""
                        update reporting.calendar set cadence = :cadence, fortnight_anchor = :anchor, due_days = :due,
                        grace_days = :grace, late_days = :late, amber_index = :amber, red_index = :red,
                        currency = :currency, office_since = :since, version = version + 1
                        where version = :version
                        """)
                        .param("cadence", settings.calendar().cadence().name())
                        .param("anchor", settings.calendar().fortnightAnchor())
                        .param("due", settings.calendar().dueDays())
                        .param("grace", settings.calendar().graceDays())
                        .param("late", settings.tolerances().lateDays())
                        .param("amber", settings.tolerances().amberIndex())
                        .param("red", settings.tolerances().redIndex())
                        .param("currency", settings.currency())
                        .param("since", settings.officeSince())
                        .param("version", settings.version())
                        .update()
                == 1;
    }

    /// What one unit of a currency was said to be worth from exactly this day on, empty where nothing was said.
    public Optional<BigDecimal> rateFrom(String currency, LocalDate from) {
        return jdbc.sql("select rate from reporting.rate where currency = :currency and from_day = :from")
                .param("currency", currency)
                .param("from", from)
                .query(BigDecimal.class)
                .optional()
                .map(BigDecimal::stripTrailingZeros);
    }

    /// Says what one unit of a currency is in the currency of totals from a day on.
    public void rate(String currency, LocalDate from, BigDecimal rate, String by) {
        jdbc.sql("""
                        insert into reporting.rate (currency, from_day, rate, set_by)
                        values (:currency, :from, :rate, :by)
                        on conflict (currency, from_day) do update set rate = :rate, set_by = :by, set_on = now(),
                            rate_before = case when rate.rate = :rate then rate.rate_before else rate.rate end
                        """)
                .param("currency", currency)
                .param("from", from)
                .param("rate", rate)
                .param("by", by)
                .update();
    }

    /// The rates of all currencies, by currency, latest first.
    public List<ExchangeRate> rates() {
        return jdbc.sql("select * from reporting.rate order by currency, from_day desc")
                .query((row, number) -> new ExchangeRate(
                        row.getString("currency"),
                        row.getObject("from_day", LocalDate.class),
                        row.getBigDecimal("rate").stripTrailingZeros(),
                        row.getTimestamp("set_on").toInstant(),
                        row.getString("set_by"),
                        row.getBigDecimal("rate_before")))
                .list();
    }
}
