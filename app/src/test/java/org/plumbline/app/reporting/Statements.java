package org.plumbline.app.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Sight;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Figures worked out the long way, from the whole rows of facts and snapshots: what the narrow rows must agree with.
final class Statements {
    private static final String COLUMNS = """
            project_id, key, portfolio_keys, programme_key, department, manager_id::text as manager, is_over, reported,
            computed, agreement, slip_days, coalesce(forecast_finish, baseline_finish) as due, fresh_until,
            report_period, coalesce(report ->> 'decisionsNeeded', decisions -> 0 ->> 'title') is not null as is_asked,
            currency, budget, forecast, coalesce((select min((d ->> 'requestedOn')::date)
                from jsonb_array_elements(decisions) d), reported_on) as asked_since
            """;

    private final List<Statement> live;
    private final List<Statement> frozen;

    Statements(JdbcClient jdbc) {
        live = jdbc.sql("select current_date as to_day, current_date as answers_from, 1 as version, " + COLUMNS
                        + " from reporting.project_fact where not is_archived")
                .query(Statements::map)
                .list();
        frozen = jdbc.sql("select to_day, answers_from, version, " + COLUMNS + " from reporting.snapshot")
                .query(Statements::map)
                .list();
    }

    /// What one row says of a project.
    record Statement(
            UUID project,
            String key,
            LocalDate toDay,
            LocalDate answersFrom,
            int version,
            List<String> portfolios,
            Map<RollupBy, String> groups,
            boolean isOver,
            List<String> ratings,
            @Nullable Integer slipDays,
            @Nullable LocalDate due,
            @Nullable LocalDate freshUntil,
            boolean isReported,
            boolean isAsked,
            @Nullable LocalDate askedSince,
            String currency,
            @Nullable BigDecimal budget,
            @Nullable BigDecimal forecast) {
        boolean isLate(LocalDate day) {
            return !isOver && (slipDays != null && slipDays > 0 || due != null && due.isBefore(day));
        }

        String freshness(LocalDate day) {
            return isOver ? "FRESH" : freshUntil == null ? "NONE" : freshUntil.isBefore(day) ? "STALE" : "FRESH";
        }
    }

    private static Statement map(ResultSet row, int number) throws SQLException {
        var groups = new TreeMap<RollupBy, String>();
        for (var by : List.of(RollupBy.PROGRAMME, RollupBy.DEPARTMENT, RollupBy.MANAGER)) {
            var column =
                    by == RollupBy.PROGRAMME ? "programme_key" : by == RollupBy.DEPARTMENT ? "department" : "manager";
            groups.put(by, String.valueOf(row.getString(column)));
        }
        return new Statement(
                row.getObject("project_id", UUID.class),
                row.getString("key"),
                row.getObject("to_day", LocalDate.class),
                row.getObject("answers_from", LocalDate.class),
                row.getInt("version"),
                List.of((String[]) row.getArray("portfolio_keys").getArray()),
                groups,
                row.getBoolean("is_over"),
                List.of(row.getString("reported"), row.getString("computed"), row.getString("agreement")),
                row.getObject("slip_days", Integer.class),
                row.getObject("due", LocalDate.class),
                row.getObject("fresh_until", LocalDate.class),
                row.getString("report_period") != null,
                row.getBoolean("is_asked"),
                row.getObject("asked_since", LocalDate.class),
                String.valueOf(row.getString("currency")),
                row.getBigDecimal("budget"),
                row.getBigDecimal("forecast"));
    }

    /// The statement of each project that answers on a day, within what is seen.
    List<Statement> answering(@Nullable LocalDate day, Sight sight) {
        return day == null
                ? live.stream().filter(one -> sight.covers(one.project())).toList()
                : latest(sight, day, Statement::project);
    }

    private List<Statement> latest(Sight sight, LocalDate day, Function<Statement, Object> by) {
        return List.copyOf(frozen.stream()
                .filter(one -> sight.covers(one.project()) && !one.answersFrom().isAfter(day))
                .collect(Collectors.toMap(by, one -> one, Statements::later))
                .values());
    }

    private static Statement later(Statement one, Statement other) {
        return Comparator.comparing(Statement::toDay)
                                .thenComparing(Statement::answersFrom)
                                .thenComparingInt(Statement::version)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    /// How many of the running projects asked for had each rating when a period ended.
    Map<String, Long> ratings(LocalDate period, Sight sight, @Nullable String department) {
        return count(
                answering(period, sight).stream()
                        .filter(one -> !one.isOver())
                        .filter(one -> department == null
                                || department.equals(one.groups().get(RollupBy.DEPARTMENT)))
                        .toList(),
                one -> one.ratings().getFirst());
    }

    /// The keys of what changed since the statements of a day, worst first.
    List<String> changed(LocalDate since, @Nullable LocalDate asOf) {
        var before =
                answering(since, Sight.EVERYTHING).stream().collect(Collectors.toMap(Statement::project, one -> one));
        return answering(asOf, Sight.EVERYTHING).stream()
                .filter(one -> !one.isOver())
                .map(one -> new Change(one, before.get(one.project())))
                .filter(change -> change.weight() > 0)
                .sorted(Comparator.comparingInt(Change::weight)
                        .thenComparing(change -> change.moved().abs(), Comparator.reverseOrder())
                        .thenComparing(change -> change.after().key()))
                .map(change -> change.after().key())
                .toList();
    }

    private record Change(Statement after, @Nullable Statement before) {
        private static final List<String> RANKS = List.of("RED", "AMBER_RED", "AMBER", "AMBER_GREEN", "GREEN");

        BigDecimal moved() {
            var now = after.forecast();
            var then = before == null ? null : before.forecast();
            if (before == null
                    || now == null
                    || then == null
                    || !after.currency().equals(before.currency())) {
                return BigDecimal.ZERO;
            }
            return now.subtract(then);
        }

        private static int slip(Statement one) {
            return one.slipDays() == null ? 0 : one.slipDays();
        }

        int weight() {
            if (before == null) {
                return after.ratings().getFirst().equals("NONE") ? 0 : 7;
            }
            var to = RANKS.indexOf(after.ratings().getFirst());
            var from = RANKS.indexOf(before.ratings().getFirst());
            var isRanked = to >= 0 && from >= 0;
            var isFalse = after.ratings().get(2).equals("FALSE_GREEN");
            if (isRanked && to < from && to < 2) {
                return 1;
            }
            if (isFalse && !before.ratings().get(2).equals("FALSE_GREEN")) {
                return 2;
            }
            if (isRanked && to < from) {
                return 3;
            }
            var isDearer =
                    after.budget() != null && moved().compareTo(after.budget().multiply(new BigDecimal("0.05"))) > 0;
            if (slip(after) - slip(before) > 14 || isDearer) {
                return 4;
            }
            return to < 0 && from >= 0 ? 5 : isRanked && to > from ? 6 : 0;
        }
    }

    /// What a roll-up has to say, a line a group: counts and sums by currency.
    Map<String, String> figures(RollupBy by, @Nullable LocalDate asOf, LocalDate today, Sight sight) {
        var day = asOf == null ? today : asOf;
        var lines = new TreeMap<String, String>();
        if (by == RollupBy.MONTH) {
            var months = latest(sight, day, one -> Arrays.asList(one.project(), YearMonth.from(one.toDay())));
            months.stream()
                    .filter(one -> one.toDay().isAfter(day.minusMonths(25)))
                    .collect(Collectors.groupingBy(
                            one -> YearMonth.from(one.toDay()).toString()))
                    .forEach((month, those) -> lines.put(month, monthly(those)));
            return lines;
        }
        for (var group : groups(by, answering(asOf, sight)).entrySet()) {
            lines.put(
                    group.getKey(),
                    line(
                            group.getValue(),
                            group.getValue().stream()
                                    .filter(one -> one.isLate(day))
                                    .count(),
                            one -> one.freshness(day),
                            askedSince(group.getValue())));
        }
        return lines;
    }

    private static String monthly(List<Statement> those) {
        return line(
                those,
                those.stream().filter(one -> one.isLate(one.toDay())).count(),
                one -> one.isOver() || one.isReported() ? "FRESH" : "NONE",
                null);
    }

    private static @Nullable LocalDate askedSince(List<Statement> those) {
        return those.stream()
                .filter(Statement::isAsked)
                .map(Statement::askedSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Map<String, List<Statement>> groups(RollupBy by, List<Statement> all) {
        var groups = new TreeMap<String, List<Statement>>();
        for (var one : all) {
            var keys = by == RollupBy.PORTFOLIO
                    ? one.portfolios().isEmpty() ? List.of("null") : one.portfolios()
                    : List.of(by == RollupBy.NONE ? "null" : one.groups().get(by));
            keys.forEach(key -> groups.computeIfAbsent(key, none -> new java.util.ArrayList<>())
                    .add(one));
        }
        return groups;
    }

    private static String line(
            List<Statement> those, long late, Function<Statement, String> freshness, @Nullable LocalDate askedSince) {
        return words(
                those.size(),
                those.stream().filter(Statement::isOver).count(),
                count(those, one -> one.ratings().get(0)),
                count(those, one -> one.ratings().get(1)),
                those.stream()
                        .filter(one -> one.ratings().get(2).equals("FALSE_GREEN"))
                        .count(),
                late,
                count(those, freshness),
                those.stream().filter(Statement::isAsked).count(),
                String.valueOf(askedSince),
                sums(those));
    }

    private static Map<String, Long> count(Collection<Statement> those, Function<Statement, String> by) {
        return new TreeMap<>(those.stream().collect(Collectors.groupingBy(by, Collectors.counting())));
    }

    private static Map<String, String> sums(List<Statement> those) {
        var sums = new TreeMap<String, String>();
        those.stream().collect(Collectors.groupingBy(Statement::currency)).forEach((currency, some) -> {
            var budget = sum(some, Statement::budget);
            var forecast = sum(some, Statement::forecast);
            if (budget != null || forecast != null) {
                sums.put(currency, plain(budget) + " " + plain(forecast));
            }
        });
        return sums;
    }

    private static @Nullable BigDecimal sum(List<Statement> those, Function<Statement, @Nullable BigDecimal> amount) {
        return those.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "unknown" : amount.stripTrailingZeros().toPlainString();
    }

    static String words(Object... figures) {
        return Arrays.stream(figures).map(String::valueOf).collect(Collectors.joining(" | "));
    }
}
