package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.exchange.AsOfSource;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.exchange.intake.ProjectFinder.Sought;
import org.plumbline.app.exchange.intake.ProjectWriter.Facts;
import org.plumbline.app.exchange.intake.ProjectWriter.Written;
import org.plumbline.app.finance.Money;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.SnapshotFacts;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Brings a table of projects in: one project a row, its people, groups and money, and what the row reports of it.
@Component
class PortfolioIntake {
    private static final String SYSTEM = "table";

    private final ProjectFinder finder;
    private final ProjectWriter writer;
    private final RowPlaces places;
    private final MoneyLines money;
    private final OwnFields custom;
    private final StatusReports reports;
    private final PortfolioChecks checks;
    private final RowGuard guard;
    private final Clock clock;

    PortfolioIntake(
            ProjectFinder finder,
            ProjectWriter writer,
            RowPlaces places,
            Money money,
            OwnFields custom,
            StatusReports reports,
            PortfolioChecks checks,
            RowGuard guard,
            Clock clock) {
        this.finder = finder;
        this.writer = writer;
        this.places = places;
        this.money = new MoneyLines(money);
        this.custom = custom;
        this.reports = reports;
        this.checks = checks;
        this.guard = guard;
        this.clock = clock;
    }

    /// A row that is in.
    ///
    /// @param row as the file has it
    record Taken(Cells cells, ProjectRow row, ProjectView project, LocalDate asOf) {}

    private record Due(Cells cells, LocalDate asOf, OwnRows own) {}

    void take(Table table, FileContext sent) {
        var file = withUnit(table, sent);
        var taken = new ArrayList<Taken>();
        var seen = new HashMap<String, Cells>();
        for (var due : dues(table, file)) {
            var cells = due.cells();
            var name = cells.line(Field.NAME, 300);
            var fate = guard.attempt(file.outcome(), cells.number(), name == null ? "" : name, () -> {
                var made = write(due, file);
                if (made == null) {
                    return Fate.REJECTED;
                }
                var identity = made.written().project().key() + due.asOf();
                var twin = seen.putIfAbsent(identity, cells);
                if (twin != null) {
                    throw new TwinRow(twin, cells);
                }
                tellApart(made.written().project(), identity, cells, file);
                taken.add(new Taken(cells, made.row(), made.written().project(), due.asOf()));
                return made.written().fate();
            });
            file.outcome().count(fate);
        }
        file.outcome().tellBlanks(file.mapping().isBlankClearing());
        var reported = report(taken, file);
        checks.check(table, taken, file);
        checks.ratings(table, reported, file);
    }

    /// Sheets of a workbook may tell the same project, each a part of it; where they contradict each other, that is
    /// said.
    private static void tellApart(ProjectView project, String identity, Cells cells, FileContext file) {
        var before = file.memory().rowOf(file.file(), identity, cells);
        var apart = before == null ? List.<String>of() : TwinRow.differences(before, cells);
        if (!apart.isEmpty()) {
            file.outcome()
                    .note(
                            "%s stands in two sheets that differ; what the later one says counts. The earlier and the later: %s."
                                    .formatted(Texts.called(project), String.join("; ", apart)));
        }
    }

    /// Amounts whose heading names no unit are taken in the unit that is sure; where it is not, that is said and asked.
    private FileContext withUnit(Table table, FileContext file) {
        var units = new MoneyUnits(table);
        if (file.mapping().amountUnit() != null || !units.isOpen()) {
            return file;
        }
        var unit = units.proposal(checks.budgets());
        if (unit == null) {
            return file;
        }
        file.outcome().unit(table.headerSignature(), unit);
        var words = unit.proposed().intValue() == 1_000 ? "thousands" : "millions";
        if (!unit.isSure()) {
            file.outcome()
                    .problem(
                            0,
                            unit.header(),
                            "",
                            "The heading names no unit, and %s. The amounts are taken as they stand; say thousands or millions if that is what they are."
                                    .formatted(unit.why()));
            return file;
        }
        file.outcome()
                .note("\"%s\" names no unit; it is taken for %s: %s.".formatted(unit.header(), words, unit.why()));
        return file.with(file.mapping().with(new ColumnMapping(Map.of(), null, unit.proposed())));
    }

    /// Oldest first, so that the newest facts stay.
    private List<Due> dues(Table table, FileContext file) {
        var today = LocalDate.now(clock);
        var days = new AsOfDay(today);
        var whole = days.of(table, file);
        var dues = new ArrayList<Due>();
        var rest = new OwnRows(table);
        var isOfRows = false;
        for (var row : table.rows()) {
            var cells = new Cells(table, row, file);
            var own = file.days().ofFile() == null ? days.of(cells) : null;
            isOfRows |= own != null;
            dues.add(new Due(cells, own == null ? whole : own, rest));
        }
        dues.sort(java.util.Comparator.comparing(Due::asOf));
        if (isOfRows) {
            file.outcome().asOf(dues.getLast().asOf(), AsOfSource.ROWS);
        }
        return dues;
    }

    private record Made(Written written, ProjectRow row) {}

    private @Nullable Made write(Due due, FileContext file) {
        var cells = due.cells();
        var row = new ProjectRow(cells);
        var place = places.of(cells);
        row.values().putAll(place.values());
        var id = cells.line(Field.KEY, 200);
        if (row.values().get(ProjectField.NAME) == null && id == null) {
            cells.problem(Field.NAME, "A project needs a name. Fill it in, or remove the row.");
            return null;
        }
        row.values().putIfAbsent(ProjectField.NAME, String.valueOf(id));
        var department = (UUID) row.values().get(ProjectField.DEPARTMENT);
        var name = String.valueOf(row.values().get(ProjectField.NAME));
        var sought = new Sought(SYSTEM, id, null, name, department, cells.line(Field.DEPARTMENT, 200));
        var facts = new Facts(row.values(), row.missing(), row.blank(), due.asOf());
        var written = switch (finder.find(sought, cells.number(), file)) {
            case ProjectFinder.Known known ->
                writer.update(sought, known.project(), inOneCurrency(facts, known.project(), cells), file);
            case ProjectFinder.Unknown _ ->
                writer.create(
                        sought,
                        Objects.requireNonNullElse(row.state(), ProjectState.EXECUTING),
                        facts,
                        place.portfolios(),
                        file);
            case ProjectFinder.Skipped _ -> {
                cells.problem(Field.NAME, "Left out, as answered. Answer otherwise to import it.");
                yield null;
            }
            case ProjectFinder.Hidden _ -> {
                cells.problem(Field.NAME, "You may not change this project. Ask the PMO to import it.");
                yield null;
            }
        };
        return written == null ? null : new Made(withRest(written, place, row, due, file), row);
    }

    private static Facts inOneCurrency(Facts facts, ProjectView project, Cells cells) {
        var known = project.text(ProjectField.CURRENCY);
        var told = facts.values().get(ProjectField.CURRENCY);
        if (known == null || told == null || known.equals(told)) {
            return facts;
        }
        cells.problem(
                cells.has(Field.WHOLE_LIFE_COST) ? Field.WHOLE_LIFE_COST : Field.BUDGET,
                "The amounts of %s are in %s, these in %s; they are left out. Convert them first."
                        .formatted(Texts.called(project), known, told));
        return facts.without(ProjectField.CURRENCY)
                .without(ProjectField.BUDGET)
                .without(ProjectField.ACTUAL)
                .without(ProjectField.FORECAST);
    }

    private Written withRest(Written written, RowPlaces.Place place, ProjectRow row, Due due, FileContext file) {
        var project = written.project();
        var isNewest = project.source().asOf() == null
                || !due.asOf().isBefore(project.source().asOf());
        if (!isNewest) {
            return written;
        }
        var joined = places.join(project, place.portfolios());
        var changed = !joined.equals(project);
        changed |= money.record(joined, row.values(), file.file(), due.asOf()) > 0;
        changed |= custom.keep(project, due.asOf(), due.own().values(row, due.cells()), file);
        var fate = written.fate() == Fate.UNCHANGED && changed ? Fate.UPDATED : written.fate();
        return new Written(joined, fate);
    }

    private List<ReportedProject> report(List<Taken> taken, FileContext file) {
        var reported = taken.stream()
                .filter(one -> RowReport.isIn(one.cells()))
                .map(one -> new ReportedProject(
                        one.project().id(), one.asOf(), RowReport.of(one.cells()), facts(one), file.file()))
                .toList();
        if (!reported.isEmpty()) {
            reports.importReported(reported);
        }
        return reported;
    }

    /// The facts of the row's day: those of the file where it has the column, else those the project has.
    private static SnapshotFacts facts(Taken one) {
        var known = new EnumMap<ProjectField, Object>(ProjectField.class);
        known.putAll(one.project().values());
        known.putAll(one.row().values());
        for (var field : List.of(ProjectField.BUDGET, ProjectField.ACTUAL, ProjectField.FORECAST)) {
            if (isColumn(one.cells(), field) && !one.row().values().containsKey(field)) {
                known.remove(field);
            }
        }
        var promised = one.project().date(ProjectField.BASELINE_FINISH);
        var expected = known.get(ProjectField.FORECAST_FINISH);
        var told = one.row().values().get(ProjectField.BASELINE_FINISH);
        return new SnapshotFacts(
                one.project().id(),
                Objects.requireNonNullElse(one.row().state(), one.project().state()),
                new SnapshotFacts.Dates(
                        (LocalDate) known.get(ProjectField.START),
                        promised,
                        (LocalDate) (told != null && !told.equals(promised) ? told : expected),
                        (LocalDate) known.get(ProjectField.ACTUAL_FINISH)),
                new SnapshotFacts.Money(
                        (String) known.get(ProjectField.CURRENCY),
                        (BigDecimal) known.get(ProjectField.BUDGET),
                        (BigDecimal) known.get(ProjectField.ACTUAL),
                        (BigDecimal) known.get(ProjectField.FORECAST)),
                (BigDecimal) known.get(ProjectField.PERCENT_COMPLETE),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static boolean isColumn(Cells cells, ProjectField field) {
        return switch (field) {
            case BUDGET -> cells.has(Field.WHOLE_LIFE_COST) || cells.has(Field.BUDGET);
            case ACTUAL -> cells.has(Field.ACTUAL);
            default -> cells.has(Field.FORECAST) && !cells.has(Field.WHOLE_LIFE_COST);
        };
    }
}
