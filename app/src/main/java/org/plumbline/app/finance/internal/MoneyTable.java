package org.plumbline.app.finance.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of `finance.money_line`.
@Component
public class MoneyTable {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    MoneyTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// A project's lines by month.
    public List<MoneyLine> of(UUID projectId) {
        return jdbc.sql("""
                        select measure, kind, month, amount, currency, year from finance.money_line
                        where project_id = :project order by month nulls first, measure, kind
                        """).param("project", projectId).query(MoneyTable::line).list();
    }

    /// Per seen project the sums by measure and kind, whole-life lines before months.
    public Map<UUID, List<MoneyLine>> totals(Sight sight) {
        var totals = new HashMap<UUID, List<MoneyLine>>();
        jdbc.sql("""
                        select project_id, measure, kind, null::date as month, currency, null as year,
                        coalesce(sum(amount) filter (where month is null), sum(amount)) as amount
                        from finance.money_line
                        where (:seesAll or project_id = any(:seen)) and project_id <> all(:hidden)
                        group by project_id, measure, kind, currency
                        """).params(sight.parameters()).query(row -> {
            totals.computeIfAbsent(row.getObject("project_id", UUID.class), id -> new ArrayList<>())
                    .add(line(row, 0));
        });
        return totals;
    }

    private static MoneyLine line(ResultSet row, int number) throws SQLException {
        var month = row.getObject("month", LocalDate.class);
        return new MoneyLine(
                Measure.valueOf(row.getString("measure")),
                Expenditure.valueOf(row.getString("kind")),
                month == null ? null : YearMonth.from(month),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getString("year"));
    }

    /// Writes lines over those of the same measure, kind and month, and takes away what is kept of the same year in
    /// another month; gives back how many differed.
    public int write(UUID projectId, List<MoneyLine> lines, String source, LocalDate asOf) {
        var rows = lines.stream()
                .<SqlParameterSource>map(line -> {
                    var month = line.month();
                    return new MapSqlParameterSource("project", projectId)
                            .addValue("id", Ids.next())
                            .addValue("measure", line.measure().name())
                            .addValue("kind", line.kind().name())
                            .addValue("month", month == null ? null : month.atDay(1))
                            .addValue("amount", line.amount())
                            .addValue("currency", line.currency())
                            .addValue("source", source)
                            .addValue("year", line.year())
                            .addValue("asOf", asOf);
                })
                .toArray(SqlParameterSource[]::new);
        var moved = batches.batchUpdate("""
                delete from finance.money_line
                where project_id = :project and measure = :measure and kind = :kind and year = :year and month <> :month
                """, rows);
        var written = batches.batchUpdate("""
                insert into finance.money_line (id, project_id, measure, kind, month, amount, currency, source, as_of, year)
                values (:id, :project, :measure, :kind, :month, :amount, :currency, :source, :asOf, :year)
                on conflict (project_id, measure, kind, month) do update
                set amount = excluded.amount, currency = excluded.currency, source = excluded.source,
                as_of = excluded.as_of, year = coalesce(excluded.year, money_line.year)
                where money_line.amount <> excluded.amount or money_line.currency <> excluded.currency
                or money_line.year is null and excluded.year is not null
                """, rows);
        return IntStream.concat(IntStream.of(moved), IntStream.of(written))
                .map(count -> Math.max(0, count))
                .sum();
    }
}
