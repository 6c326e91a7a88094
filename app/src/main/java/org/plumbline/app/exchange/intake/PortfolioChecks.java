package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.intake.PortfolioIntake.Taken;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.engine.status.Rag;
import org.plumbline.files.Value;
import org.plumbline.files.table.Cell;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Holds the register against a table of projects: how many, and each sum of money.
@Component
class PortfolioChecks {
    private final Projects projects;
    private final StatusReports reports;

    PortfolioChecks(Projects projects, StatusReports reports) {
        this.projects = projects;
        this.reports = reports;
    }

    /// Known amounts by plain name of the project; names that several have are left out.
    Map<String, BigDecimal> budgets() {
        var budgets = new HashMap<String, BigDecimal>();
        var twins = new HashSet<String>();
        projects.all().forEach(project -> {
            var budget = project.number(ProjectField.BUDGET);
            var name = Texts.plain(project.name());
            if (budget != null && budgets.putIfAbsent(name, budget) != null) {
                twins.add(name);
            }
        });
        budgets.keySet().removeAll(twins);
        return budgets;
    }

    void check(Table table, List<Taken> taken, FileContext file) {
        var register = new HashMap<UUID, ProjectView>();
        projects.all().forEach(project -> register.put(project.id(), project));
        var stored = taken.stream()
                .map(one -> register.get(one.project().id()))
                .filter(java.util.Objects::nonNull)
                .toList();
        file.outcome()
                .check(
                        "Projects",
                        table.rows().size(),
                        stored.size(),
                        "Rows that were not taken are listed as problems.");
        var hasWholeLife = table.column(Field.WHOLE_LIFE_COST) != null;
        var distinct = stored.stream().distinct().toList();
        money(table, hasWholeLife ? Field.WHOLE_LIFE_COST : Field.BUDGET, ProjectField.BUDGET, distinct, file);
        money(table, Field.ACTUAL, ProjectField.ACTUAL, distinct, file);
        if (!hasWholeLife) {
            money(table, Field.FORECAST, ProjectField.FORECAST, distinct, file);
        }
    }

    /// How many projects the file rates red, amber and so on, against what is kept of them for its day.
    void ratings(Table table, List<ReportedProject> reported, FileContext file) {
        if (table.column(Field.RAG) == null) {
            return;
        }
        var byDay = new HashMap<LocalDate, List<UUID>>();
        reported.forEach(one ->
                byDay.computeIfAbsent(one.asOf(), day -> new ArrayList<>()).add(one.projectId()));
        var stored = new EnumMap<Rag, Long>(Rag.class);
        byDay.forEach((day, ids) ->
                reports.importedRatings(ids, day).forEach((rag, count) -> stored.merge(rag, count, Long::sum)));
        var told = new EnumMap<Rag, Long>(Rag.class);
        table.rows().forEach(row -> told.merge(rating(row), 1L, Long::sum));
        for (var rag : Rag.values()) {
            if (told.containsKey(rag) || stored.containsKey(rag)) {
                file.outcome()
                        .check(
                                rag == Rag.NONE
                                        ? "Without a rating"
                                        : "Rated "
                                                + rag.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'),
                                told.getOrDefault(rag, 0L),
                                stored.getOrDefault(rag, 0L),
                                "Rows that were not taken, and projects of which a later statement is known for the day.");
            }
        }
    }

    private static Rag rating(Table.Row row) {
        return row.cell(Field.RAG) instanceof Cell.Known known && known.value() instanceof Value.Rating rating
                ? RowReport.rag(rating.rag())
                : Rag.NONE;
    }

    private static void money(
            Table table, Field field, ProjectField fact, List<ProjectView> projects, FileContext file) {
        var column = table.column(field);
        if (column == null) {
            return;
        }
        var told = file.mapping().amountUnit();
        var unit = column.unit() == 1 && told != null ? told : BigDecimal.valueOf(column.unit());
        var inFile = table.rows().stream()
                .map(row -> row.cell(field))
                .filter(cell -> cell instanceof Cell.Known known && known.value() instanceof Value.Figure)
                .map(cell ->
                        ((Value.Figure) ((Cell.Known) cell).value()).number().multiply(unit))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var stored = projects.stream()
                .map(project -> project.number(fact))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var currency = column.currency() == null ? "" : " (" + column.currency() + ")";
        file.outcome()
                .check(
                        Texts.line(column.header(), 80) + currency,
                        inFile,
                        stored,
                        "Rows or amounts that were not taken, amounts of projects of which newer facts are known, and"
                                + " amounts kept from an earlier file where this one has none.");
    }
}
