package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.finance.Expenditure;
import org.plumbline.app.finance.Measure;
import org.plumbline.app.finance.Money;
import org.plumbline.app.finance.MoneyLine;
import org.plumbline.app.kernel.setting.FiscalYear;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Brings budgets, actuals and forecasts by month into the books. Several rows of one month are postings: they are
/// added up first.
@Component
class MoneyIntake {
    private static final Map<Field, Measure> COLUMNS =
            Map.of(Field.BUDGET, Measure.BUDGET, Field.ACTUAL, Measure.ACTUAL, Field.FORECAST, Measure.FORECAST);

    private static final BigDecimal NEAR = new BigDecimal("0.005");
    private static final int MOST_TOLD = 5;

    private final RowProjects projects;
    private final Money money;
    private final RowGuard guard;
    private final FiscalYear fiscal;
    private final Clock clock;

    MoneyIntake(RowProjects projects, Money money, RowGuard guard, FiscalYear fiscal, Clock clock) {
        this.projects = projects;
        this.money = money;
        this.guard = guard;
        this.fiscal = fiscal;
        this.clock = clock;
    }

    private record Slot(Measure measure, Expenditure kind, YearMonth month, String currency) {}

    /// @param year the one year whose amount it is, null where months or several years are in it
    private record Sum(BigDecimal amount, @Nullable String year) {
        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), Objects.equals(year, other.year) ? year : null);
        }
    }

    void take(Table table, FileContext file) {
        var asOf = new AsOfDay(LocalDate.now(clock)).of(table, file);
        var found = new LinkedHashMap<String, ProjectView>();
        var sums = new LinkedHashMap<String, Map<Slot, Sum>>();
        var refused = new HashSet<Integer>();
        var years = years(table, file);
        for (var row : table.rows()) {
            var cells = new Cells(table, row, file);
            // A row of a list of projects gives an amount for each of its periods: what is wrong with it is said once.
            var project = refused.contains(row.row()) ? null : projects.of(cells);
            if (project == null
                    || !add(cells, project, years, sums.computeIfAbsent(project.key(), key -> new LinkedHashMap<>()))) {
                refused.add(row.row());
                file.outcome().count(Fate.REJECTED);
            } else {
                found.put(project.key(), project);
            }
        }
        var apart = new ArrayList<String>();
        found.forEach((key, project) -> {
            write(project, sums.getOrDefault(key, Map.of()), asOf, file);
            apart(project).ifPresent(apart::add);
        });
        tell(apart, file);
        years.notes().forEach(file.outcome()::note);
        boolean isUnsaid = table.rows().stream()
                .map(row -> new Cells(table, row, file))
                .anyMatch(cells -> cells.number(Field.AMOUNT) != null && !cells.asks(Field.AMOUNT_KIND));
        if (isUnsaid) {
            file.outcome()
                    .note(
                            "No column says whether the amounts are budget, actual or forecast: they are taken as actuals.");
        }
    }

    private YearWords years(Table table, FileContext file) {
        var periods = table.rows().stream()
                .map(row -> new Cells(table, row, file).line(Field.PERIOD, 40))
                .filter(Objects::nonNull)
                .toList();
        return new YearWords(fiscal, periods);
    }

    /// Where the months of a budget do not add up to the budget of the whole life: both, in words.
    private Optional<String> apart(ProjectView project) {
        var budgets = money.lines(project.id()).stream()
                .filter(line -> line.measure() == Measure.BUDGET)
                .toList();
        var months = sum(budgets.stream().filter(line -> line.month() != null));
        var whole = sum(budgets.stream().filter(line -> line.month() == null));
        boolean isApart = months.signum() != 0
                && whole.signum() != 0
                && months.subtract(whole).abs().compareTo(whole.abs().multiply(NEAR)) > 0;
        return isApart
                ? Optional.of("%s: %s by period, %s in all"
                        .formatted(Texts.called(project), Texts.fact(months), Texts.fact(whole)))
                : Optional.empty();
    }

    private static BigDecimal sum(Stream<MoneyLine> lines) {
        return lines.map(MoneyLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void tell(List<String> apart, FileContext file) {
        if (!apart.isEmpty()) {
            file.outcome()
                    .note("The budgets by period of %d project(s) do not add up to the budget in all, which counts: %s."
                            .formatted(
                                    apart.size(),
                                    String.join("; ", apart.subList(0, Math.min(MOST_TOLD, apart.size())))));
        }
    }

    /// The month that an amount is kept in: the last one of a quarter or year.
    private static @Nullable YearMonth month(String period, @Nullable String currency, YearWords years) {
        var year = years.lastMonth(period, currency);
        if (year.isPresent()) {
            return year.get();
        }
        var day = MonthWords.lastDay(period);
        return day == null ? null : YearMonth.from(day);
    }

    private static boolean add(Cells cells, ProjectView project, YearWords years, Map<Slot, Sum> sums) {
        var period = cells.line(Field.PERIOD, 40);
        var currency = cells.currency(Field.AMOUNT, Field.BUDGET, Field.ACTUAL, Field.FORECAST);
        var unit = currency == null ? project.text(ProjectField.CURRENCY) : currency;
        var month = period == null ? null : month(period, unit, years);
        if (period == null || month == null) {
            cells.problem(Field.PERIOD, "Not a month, quarter or year; the row is left out. Write it like 2026-09.");
            return false;
        }
        if (unit == null) {
            cells.problem(
                    Field.CURRENCY,
                    "The currency of %s is not known; its amounts by period are left out. Add a column with it, write it into the heading, or say it under what the columns mean."
                            .formatted(Texts.called(project)));
            return false;
        }
        if (!isMeasured(cells)) {
            return false;
        }
        var kind = kind(cells.line(Field.MONEY_KIND, 60));
        var amounts = amounts(cells);
        if (amounts.isEmpty()) {
            cells.problem(Field.AMOUNT, "There is no amount in this row; it is left out.");
            return false;
        }
        var year = years.name(period);
        amounts.forEach((measure, amount) ->
                sums.merge(new Slot(measure, kind, month, unit), new Sum(amount, year), Sum::plus));
        return true;
    }

    private static Map<Measure, BigDecimal> amounts(Cells cells) {
        var amounts = new LinkedHashMap<Measure, BigDecimal>();
        COLUMNS.forEach((field, measure) -> {
            var amount = cells.money(field);
            if (amount != null) {
                amounts.put(measure, amount);
            }
        });
        var single = cells.money(Field.AMOUNT);
        if (single != null) {
            amounts.putIfAbsent(measure(cells), single);
        }
        return amounts;
    }

    /// Amounts of a table without any word for what they are have been spent: a list of postings needs none.
    private static Measure measure(Cells cells) {
        var word = cells.asks(Field.AMOUNT_KIND) ? cells.line(Field.AMOUNT_KIND, 60) : Measure.ACTUAL.name();
        return MeasureWords.of(word == null ? "" : word).orElseThrow();
    }

    /// False, and said, where an amount of the row stands beside a word that is neither budget, actual nor forecast.
    private static boolean isMeasured(Cells cells) {
        if (!cells.asks(Field.AMOUNT_KIND) || cells.number(Field.AMOUNT) == null) {
            return true;
        }
        var word = cells.line(Field.AMOUNT_KIND, 60);
        if (word != null && MeasureWords.of(word).isPresent()) {
            return true;
        }
        cells.problem(
                Field.AMOUNT_KIND,
                word == null
                        ? "Nothing says whether the amount is budget, actual or forecast; the row is left out. Write one of the three."
                        : "Neither budget, actual nor forecast; the row is left out. Write one of the three, or leave the column out under what the columns mean.");
        return false;
    }

    private static Expenditure kind(@Nullable String word) {
        var plain = word == null ? "" : Texts.plain(word);
        if (plain.contains("capex") || plain.contains("capital") || plain.contains("invest")) {
            return Expenditure.CAPITAL;
        }
        return plain.contains("opex") || plain.contains("operat") || plain.contains("expense")
                ? Expenditure.OPERATING
                : Expenditure.UNSPLIT;
    }

    private void write(ProjectView project, Map<Slot, Sum> sums, LocalDate asOf, FileContext file) {
        var before = money.lines(project.id());
        var lines = new ArrayList<MoneyLine>();
        sums.forEach((slot, sum) -> lines.add(
                new MoneyLine(slot.measure(), slot.kind(), slot.month(), sum.amount(), slot.currency(), sum.year())));
        var fate = guard.attempt(file.outcome(), 0, Texts.called(project), () -> {
            money.record(project.id(), lines, file.file(), asOf);
            return Fate.UPDATED;
        });
        lines.forEach(line -> file.outcome().count(fate == Fate.REJECTED ? fate : fate(before, line)));
        if (fate != Fate.REJECTED) {
            compare(project, lines, file);
            var months = lines.stream()
                    .filter(line -> fate(before, line) != Fate.UNCHANGED)
                    .map(MoneyLine::month)
                    .distinct()
                    .count();
            if (months > 0) {
                file.outcome().change(new Change(Texts.called(project), "Money", null, months + " months"));
            }
        }
    }

    /// An amount of a year that was kept in another month is updated, not new: it moves.
    private static Fate fate(List<MoneyLine> before, MoneyLine line) {
        var alike = before.stream()
                .filter(one -> one.measure() == line.measure() && one.kind() == line.kind() && one.month() != null)
                .toList();
        var same = alike.stream()
                .filter(one -> Objects.equals(one.month(), line.month())
                        && one.currency().equals(line.currency()))
                .findFirst();
        if (same.isPresent()) {
            return same.get().amount().compareTo(line.amount()) == 0 ? Fate.UNCHANGED : Fate.UPDATED;
        }
        var year = line.year();
        boolean isMoved = year != null && alike.stream().anyMatch(one -> year.equals(one.year()));
        return isMoved ? Fate.UPDATED : Fate.CREATED;
    }

    private void compare(ProjectView project, List<MoneyLine> lines, FileContext file) {
        var stored = money.lines(project.id());
        var inFile = lines.stream().map(MoneyLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var inBooks = stored.stream()
                .filter(line -> lines.stream()
                        .anyMatch(one -> one.measure() == line.measure()
                                && one.kind() == line.kind()
                                && one.month() != null
                                && one.month().equals(line.month())))
                .map(MoneyLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        file.outcome()
                .check(
                        "Money by month (%s)".formatted(lines.getFirst().currency()),
                        inFile,
                        inBooks,
                        "The books of %s differ.".formatted(Texts.called(project)));
    }
}
