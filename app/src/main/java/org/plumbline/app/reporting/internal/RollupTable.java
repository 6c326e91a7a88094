package org.plumbline.app.reporting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
    /// What makes two projects alike for every figure: each project is read once into a cell of those like it, and only
    /// cells are counted again for group and total.
    private static final String ALIKE =
            "reported, computed, agreement, is_over, is_late, freshness, is_asked, currency";
    private static final String SUMS =
            ", count(*) as projects, sum(budget) as budget, sum(actual) as actual, sum(forecast) as forecast,"
                    + " min(asked_since) as asked_since ";
    private static final String CELL =
            ALIKE + ", projects, budget, actual, forecast, rate, total_currency, asked_since";
    private static final String FIGURES = """
            sum(projects) as projects, coalesce(sum(projects) filter (where is_over), 0) as over,
            coalesce(sum(projects) filter (where reported = 'RED'), 0) as r_red,
            coalesce(sum(projects) filter (where reported = 'AMBER_RED'), 0) as r_amber_red,
            coalesce(sum(projects) filter (where reported = 'AMBER'), 0) as r_amber,
            coalesce(sum(projects) filter (where reported = 'AMBER_GREEN'), 0) as r_amber_green,
            coalesce(sum(projects) filter (where reported = 'GREEN'), 0) as r_green,
            coalesce(sum(projects) filter (where reported = 'NONE'), 0) as r_none,
            coalesce(sum(projects) filter (where computed = 'RED'), 0) as c_red,
            coalesce(sum(projects) filter (where computed = 'AMBER'), 0) as c_amber,
            coalesce(sum(projects) filter (where computed = 'GREEN'), 0) as c_green,
            coalesce(sum(projects) filter (where computed = 'NONE'), 0) as c_none,
            coalesce(sum(projects) filter (where agreement = 'FALSE_GREEN'), 0) as false_greens,
            coalesce(sum(projects) filter (where agreement = 'OPTIMISTIC'), 0) as optimistic,
            coalesce(sum(projects) filter (where is_late), 0) as late,
            coalesce(sum(projects) filter (where freshness = 'FRESH'), 0) as f_fresh,
            coalesce(sum(projects) filter (where freshness = 'STALE'), 0) as f_stale,
            coalesce(sum(projects) filter (where freshness = 'NONE'), 0) as f_none,
            coalesce(sum(projects) filter (where is_asked), 0) as decisions,
            sum(budget) as budget, sum(actual) as actual, sum(forecast) as forecast, min(asked_since) as asked_since,
            max(total_currency) as total_currency,
            coalesce(bool_and(rate is not null) filter (where coalesce(budget, actual, forecast) is not null), true)
                as is_rated,
            sum(budget * rate) as total_budget, sum(actual * rate) as total_actual,
            sum(forecast * rate) as total_forecast
            """;
    /// Live facts are converted at today's rate, frozen ones at the rate stored with them.
    private static final String LIVE_RATES = """
            , rates as (select c.currency::text as total_currency, x.currency, case when x.currency = c.currency then 1
                else (select r.rate from reporting.rate r where r.currency = x.currency and r.from_day <= :today
                order by r.from_day desc limit 1) end as rate
                from reporting.calendar c, (select distinct currency from cells) x where c.currency is not null),
            rated as (select c.*, m.rate, m.total_currency from cells c left join rates m on m.currency = c.currency)
            """;
    private static final String STORED_RATES = ", rated as (select * from cells)";

    private final JdbcClient jdbc;

    RollupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The figures of a question by group.
    public Rollup sum(StatusQuestion question, RollupBy by, Sight sight, LocalDate today) {
        var alike = ALIKE + (question.asOf() == null ? "" : ", rate, total_currency") + AnswerSql.groupColumns(by);
        var grouped = by == RollupBy.MONTH
                ? MonthSql.months(isWhole(question, sight, today))
                : "select g.key, g.name, " + CELL + ", false from rated a " + AnswerSql.place(by);
        var sql = AnswerSql.answer(question, sight) + ", cells as (select " + alike + SUMS + "from answer group by "
                + alike
                + ")" + (question.asOf() == null ? LIVE_RATES : STORED_RATES)
                + ", placed as (select null::text as group_key, null::text as group_name, " + CELL
                + ", true as is_total from rated" + (by == RollupBy.NONE ? "" : " union all " + grouped)
                + ") select is_total, group_key, group_name, currency, " + FIGURES
                + " from placed group by is_total, group_key, group_name, currency"
                + " order by is_total, group_name nulls last, group_key, currency nulls last";
        var parts = jdbc.sql(sql)
                .params(AnswerSql.parameters(question, sight, today))
                .query(RollupTable::part)
                .list();
        return assemble(parts, by, question.asOf());
    }

    /// True where the sums kept by month answer: everything is asked for, and nothing in them begins to answer later.
    private boolean isWhole(StatusQuestion question, Sight sight, LocalDate today) {
        var day = question.asOf() == null ? today : question.asOf();
        return sight.seesAll()
                && question.equals(StatusQuestion.asOf(question.asOf(), null))
                && jdbc.sql("select not exists (select from reporting.month_tally where answers_from > :day)")
                        .param("day", day)
                        .query(Boolean.class)
                        .single();
    }

    /// Adds up the changes to the sums by month, so that there are few to read.
    public void addUpMonths() {
        jdbc.sql(MonthSql.ADD_UP).update();
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
                row.getObject("asked_since", LocalDate.class),
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
                figures.stream()
                        .map(Rollup.Group::askedSince)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
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
