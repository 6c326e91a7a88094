package org.plumbline.app.reporting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.engine.status.Rag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sums status by group in one statement: a row for each group and currency, and the total beside them.
@Component
public class RollupTable {
    private static final String FIGURES = """
            count(*) as projects, count(*) filter (where is_over) as over,
            count(*) filter (where reported = 'RED') as r_red, count(*) filter (where reported = 'AMBER_RED')
                as r_amber_red, count(*) filter (where reported = 'AMBER') as r_amber,
            count(*) filter (where reported = 'AMBER_GREEN') as r_amber_green,
            count(*) filter (where reported = 'GREEN') as r_green, count(*) filter (where reported = 'NONE') as r_none,
            count(*) filter (where computed = 'RED') as c_red, count(*) filter (where computed = 'AMBER') as c_amber,
            count(*) filter (where computed = 'GREEN') as c_green, count(*) filter (where computed = 'NONE') as c_none,
            count(*) filter (where agreement = 'FALSE_GREEN') as false_greens,
            count(*) filter (where agreement = 'OPTIMISTIC') as optimistic, count(*) filter (where is_late) as late,
            count(*) filter (where freshness = 'FRESH') as f_fresh,
            count(*) filter (where freshness = 'STALE') as f_stale,
            count(*) filter (where freshness = 'NONE') as f_none,
            count(*) filter (where decision is not null) as decisions,
            sum(budget) as budget, sum(actual) as actual, sum(forecast) as forecast,
            max(total_currency) as total_currency,
            coalesce(bool_and(rate is not null) filter (where coalesce(budget, actual, forecast) is not null), true)
                as is_rated,
            sum(budget * rate) as total_budget, sum(actual * rate) as total_actual,
            sum(forecast * rate) as total_forecast
            """;
    private static final String SLIM = """
            reported, computed, agreement, is_over, is_late, freshness, decision, a.currency, budget, actual,
            forecast,
            """;
    /// Live facts are converted at today's rate, frozen ones at the rate stored with them.
    private static final String CONVERTED = """
            , rates as (select c.currency as total_currency, x.currency, case when x.currency = c.currency then 1
                else (select r.rate from reporting.rate r where r.currency = x.currency and r.from_day <= :today
                order by r.from_day desc limit 1) end as rate
                from reporting.calendar c, (select distinct currency from answer) x where c.currency is not null)
            """;
    private static final String MONTHS = """
            select to_char(m.to_day, 'YYYY-MM') as group_key, to_char(m.to_day, 'YYYY-MM') as group_name,
            m.reported, m.computed, m.agreement, m.is_over,
            not m.is_over and coalesce(m.slip_days, 0) > 0 as is_late,
            case when m.is_over or m.report_period is not null then 'FRESH' else 'NONE' end as freshness,
            m.decision, m.currency, m.budget, m.actual, m.forecast, m.rate,
            m.total_currency::text, false as is_total
            from (select distinct on (s.project_id, date_trunc('month', s.to_day)) s.to_day, s.reported, s.computed,
                s.agreement, s.is_over, s.slip_days, s.report_period, s.decision, s.currency, s.budget, s.actual,
                s.forecast, s.rate, s.total_currency from reporting.snapshot s
                join answer a on a.project_id = s.project_id
                where s.answers_from <= :today and s.to_day > :today::date - interval '25 months'
                order by s.project_id, date_trunc('month', s.to_day), s.to_day desc, s.answers_from desc,
                s.version desc) m
            """;

    private final JdbcClient jdbc;

    RollupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The figures of a question by group.
    public Rollup sum(StatusQuestion question, RollupBy by, Sight sight, LocalDate today) {
        var rated = question.asOf() == null ? "m.rate, m.total_currency::text" : "a.rate, a.total_currency::text";
        var join = question.asOf() == null ? " left join rates m on m.currency = a.currency " : "";
        var all = "select null::text as group_key, null::text as group_name, " + SLIM + rated
                + ", true as is_total from answer a " + join;
        var grouped = by == RollupBy.MONTH
                ? MONTHS
                : "select g.key, g.name, " + SLIM + rated + ", false from answer a " + AnswerSql.place(by) + join;
        var sql = AnswerSql.answer(question) + (question.asOf() == null ? CONVERTED : "") + ", placed as (" + all
                + " union all " + grouped + ") select is_total, group_key, group_name, currency, " + FIGURES
                + " from placed group by is_total, group_key, group_name, currency"
                + " order by is_total, group_name nulls last, group_key, currency nulls last";
        var parts = jdbc.sql(sql)
                .params(AnswerSql.parameters(question, sight, today))
                .query(RollupTable::part)
                .list();
        return assemble(parts, by, question.asOf());
    }

    /// Figures of one group in one currency.
    private record Part(boolean isTotal, Rollup.Group figures, Rollup.@Nullable Sum converted) {}

    private static Part part(ResultSet row, int number) throws SQLException {
        var own = new Rollup.Sum(
                row.getString("currency"),
                row.getLong("projects"),
                row.getBigDecimal("budget"),
                row.getBigDecimal("actual"),
                row.getBigDecimal("forecast"));
        var converted = row.getString("total_currency") == null || !row.getBoolean("is_rated")
                ? null
                : new Rollup.Sum(
                        row.getString("total_currency"),
                        row.getLong("projects"),
                        row.getBigDecimal("total_budget"),
                        row.getBigDecimal("total_actual"),
                        row.getBigDecimal("total_forecast"));
        var figures = new Rollup.Group(
                row.getString("group_key"),
                row.getString("group_name"),
                row.getLong("projects"),
                row.getLong("over"),
                counts(row, "r_", Rag.class),
                counts(row, "c_", Rag.class),
                row.getLong("false_greens"),
                row.getLong("optimistic"),
                row.getLong("late"),
                counts(row, "f_", StatusLine.Freshness.class),
                row.getLong("decisions"),
                List.of(own),
                own);
        return new Part(row.getBoolean("is_total"), figures, converted);
    }

    private static <E extends Enum<E>> Map<E, Long> counts(ResultSet row, String prefix, Class<E> type)
            throws SQLException {
        var counts = new EnumMap<E, Long>(type);
        for (var constant : type.getEnumConstants()) {
            if (prefix.equals("c_") && (constant == Rag.AMBER_RED || constant == Rag.AMBER_GREEN)) {
                continue;
            }
            var count = row.getLong(prefix + constant.name().toLowerCase(java.util.Locale.ROOT));
            if (count > 0) {
                counts.put(constant, count);
            }
        }
        return counts;
    }

    private static Rollup assemble(List<Part> parts, RollupBy by, @Nullable LocalDate asOf) {
        var groups = new LinkedHashMap<List<@Nullable String>, List<Part>>();
        var total = new ArrayList<Part>();
        for (var part : parts) {
            if (part.isTotal()) {
                total.add(part);
            } else if (by != RollupBy.NONE) {
                var id = java.util.Arrays.asList(
                        part.figures().key(), part.figures().name());
                groups.computeIfAbsent(id, key -> new ArrayList<>()).add(part);
            }
        }
        var all = merge(total);
        var merged = groups.values().stream().map(RollupTable::merge).toList();
        return new Rollup(by, asOf, by == RollupBy.NONE ? List.of(all) : merged, all);
    }

    private static Rollup.Group merge(List<Part> parts) {
        var figures = parts.stream().map(Part::figures).toList();
        var sums = figures.stream().map(Rollup.Group::money).toList();
        return new Rollup.Group(
                figures.isEmpty() ? null : figures.getFirst().key(),
                figures.isEmpty() ? null : figures.getFirst().name(),
                figures.stream().mapToLong(Rollup.Group::projects).sum(),
                figures.stream().mapToLong(Rollup.Group::over).sum(),
                add(figures.stream().map(Rollup.Group::reported).toList(), Rag.class),
                add(figures.stream().map(Rollup.Group::computed).toList(), Rag.class),
                figures.stream().mapToLong(Rollup.Group::falseGreens).sum(),
                figures.stream().mapToLong(Rollup.Group::optimistic).sum(),
                figures.stream().mapToLong(Rollup.Group::late).sum(),
                add(figures.stream().map(Rollup.Group::freshness).toList(), StatusLine.Freshness.class),
                figures.stream().mapToLong(Rollup.Group::decisions).sum(),
                sums.stream().filter(RollupTable::isMoney).toList(),
                total(parts, sums));
    }

    private static <E extends Enum<E>> Map<E, Long> add(List<Map<E, Long>> counts, Class<E> type) {
        var sum = new EnumMap<E, Long>(type);
        counts.forEach(one -> one.forEach((key, count) -> sum.merge(key, count, Long::sum)));
        return sum;
    }

    private static boolean isMoney(Rollup.Sum sum) {
        return sum.budget() != null || sum.actual() != null || sum.forecast() != null;
    }

    /// One currency is its own total; several are added only where each has a rate; otherwise there is none.
    private static Rollup.Sum total(List<Part> parts, List<Rollup.Sum> sums) {
        var known = sums.stream().filter(RollupTable::isMoney).toList();
        var projects = sums.stream().mapToLong(Rollup.Sum::projects).sum();
        if (known.size() == 1) {
            var one = known.getFirst();
            return new Rollup.Sum(one.currency(), projects, one.budget(), one.actual(), one.forecast());
        }
        var converted = parts.stream()
                .filter(part -> isMoney(part.figures().money()))
                .map(Part::converted)
                .toList();
        if (converted.isEmpty() || converted.contains(null)) {
            return new Rollup.Sum(null, projects, null, null, null);
        }
        var all = converted.stream().map(Objects::requireNonNull).toList();
        return new Rollup.Sum(
                all.getFirst().currency(),
                projects,
                plus(all, Rollup.Sum::budget),
                plus(all, Rollup.Sum::actual),
                plus(all, Rollup.Sum::forecast));
    }

    private static @Nullable BigDecimal plus(List<Rollup.Sum> sums, Function<Rollup.Sum, @Nullable BigDecimal> amount) {
        BigDecimal total = null;
        for (var sum : sums) {
            var one = amount.apply(sum);
            if (one != null) {
                total = total == null ? one : total.add(one);
            }
        }
        return total;
    }
}
