package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Empty;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterLink;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.portfolio.AlignmentReport;
import org.plumbline.app.portfolio.AlignmentReport.Served;
import org.plumbline.app.portfolio.AlignmentReport.Serving;
import org.plumbline.app.portfolio.AlignmentReport.Work;
import org.plumbline.app.portfolio.AlignmentReports;
import org.springframework.stereotype.Component;

/// What serves what, as the kit draws it and as a file.
@Component
public class AlignmentPage {
    private static final int MOST_NAMES = 4;
    private static final List<String> HEADS = List.of(
            "Objective",
            "Title",
            "Priority",
            "Work",
            "Kind",
            "Name",
            "Weight",
            "By programme",
            "Budget",
            "Currency",
            "Manager");

    private final AlignmentReports reports;
    private final People people;

    AlignmentPage(AlignmentReports reports, People people) {
        this.reports = reports;
        this.people = people;
    }

    /// @param served objectives with what serves them
    /// @param idle active projects that serve none
    public record View(List<Figure> figures, Register served, List<Work> idle) {}

    /// What a project serves.
    ///
    /// @param weight its share, above 0 to 1
    /// @param isInherited true where its programme says so
    public record Line(String title, String href, BigDecimal weight, boolean isInherited) {
        public String percent() {
            return Formats.percent(weight, 0);
        }
    }

    View of(RegisterQuery query) {
        var report = reports.report();
        var names = names(report);
        var rows = report.served().stream().map(one -> row(one, names)).toList();
        var empty = Empty.of(t("No objective is active"), t("Work can be held against objectives once one is active."));
        var register = Register.of(
                        t("What serves which objective"), query, columns(), empty.next(t("Objectives"), "/objectives"))
                .rows(rows, rows.size())
                .exports(List.of(RegisterLink.of("CSV", "/alignment.csv")));
        return new View(figures(report), register, report.idle());
    }

    List<Line> served(UUID projectId) {
        return reports.report().served().stream()
                .flatMap(one -> one.by().stream()
                        .filter(serving -> serving.work().id().equals(projectId))
                        .map(serving -> new Line(
                                one.objective().title(),
                                one.objective().href(),
                                serving.weight(),
                                serving.isInherited())))
                .toList();
    }

    private static List<Figure> figures(AlignmentReport report) {
        var total = report.total();
        var spend = total.bySpend().map(ratio -> Formats.percent(ratio, 0)).orElse(t("n/a"));
        var byCurrency = report.byCurrency().entrySet().stream()
                .filter(entry -> entry.getValue().bySpend().isPresent())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " "
                        + Formats.percent(entry.getValue().bySpend().orElseThrow(), 0))
                .collect(Collectors.joining(", "));
        var unserved = report.unserved().size();
        return List.of(
                Figure.of(
                                t("Aligned, by number"),
                                total.byCount()
                                        .map(ratio -> Formats.percent(ratio, 0))
                                        .orElse(t("n/a")))
                        .sub(t("{0} of {1} active projects", total.serving(), total.all()))
                        .basis(t("Active projects that serve at least one active objective, of all active projects"
                                + " you may see.")),
                Figure.of(t("Aligned, by budget"), spend)
                        .sub(byCurrency.isEmpty() ? t("no budgets") : byCurrency)
                        .basis(t("Budget of those projects of the budget of all. Amounts of different currencies are"
                                + " not added: then each stands alone.")),
                Figure.of(t("Objectives nobody serves"), Formats.number(unserved))
                        .sub(t("of {0} active", report.served().size()))
                        .tone(unserved == 0 ? Tone.PLAIN : Tone.CARE),
                Figure.of(
                                t("Projects that serve none"),
                                Formats.number(report.idle().size()))
                        .href("#idle")
                        .tone(report.idle().isEmpty() ? Tone.PLAIN : Tone.CARE));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("objective", t("Objective")),
                Column.number("priority", t("Priority")),
                Column.number("work", t("Pieces of work")).wide(),
                Column.number("cost", t("Cost"))
                        .hint(t("Budgets of active projects, by their share for the objective")),
                Column.text("by", t("What serves it")).roomy(),
                Column.text("carriers", t("Who carries it")).wide());
    }

    private static Row row(Served served, Map<UUID, String> names) {
        var objective = served.objective();
        var work = served.by().stream()
                .limit(MOST_NAMES)
                .map(one -> one.work().title() + " " + Formats.percent(one.weight(), 0))
                .collect(Collectors.joining(", "));
        var more = served.by().size() - MOST_NAMES;
        var carriers = served.by().stream()
                .map(one -> one.work().managerId())
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> names.getOrDefault(id, ""))
                .filter(name -> !name.isEmpty())
                .limit(MOST_NAMES)
                .collect(Collectors.joining(", "));
        return Row.of(
                objective.key(),
                Cell.link(objective.title(), objective.href()).sub(objective.key()),
                Cell.number(objective.text().priority()),
                Cell.number(served.by().size()),
                Cell.text(cost(served)),
                served.by().isEmpty()
                        ? Cell.state(t("Nobody serves it"), Tone.CARE)
                        : new Cell.Text(
                                work, more > 0 ? plural(more, "and {0} more", "and {0} more") : null, Tone.PLAIN),
                Cell.muted(carriers.isEmpty() ? null : carriers));
    }

    private static @Nullable String cost(Served served) {
        var text = served.cost().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey().isEmpty()
                        ? Formats.number(entry.getValue(), 0)
                        : Formats.moneyShort(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? null : text;
    }

    private Map<UUID, String> names(AlignmentReport report) {
        var ids = report.served().stream()
                .flatMap(one -> one.by().stream())
                .map(Serving::work)
                .map(Work::managerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.byIds(ids).values().stream().collect(Collectors.toMap(PersonView::id, PersonView::name));
    }

    /// One line for each piece of work and objective, and one for what stands alone on either side.
    String csv() {
        var report = reports.report();
        var names = names(report);
        var csv = new Csv(HEADS);
        for (var served : report.served()) {
            var objective = served.objective();
            var head =
                    List.of(objective.key(), objective.title(), objective.text().priority());
            if (served.by().isEmpty()) {
                csv.line(head);
            }
            served.by().forEach(one -> csv.line(line(head, one, names)));
        }
        for (var work : report.idle()) {
            csv.line(Arrays.asList(
                    null,
                    null,
                    null,
                    work.key(),
                    t(work.kind().label()),
                    work.title(),
                    null,
                    null,
                    work.budget(),
                    work.currency(),
                    null));
        }
        return csv.toString();
    }

    private static List<@Nullable Object> line(List<? extends Object> head, Serving serving, Map<UUID, String> names) {
        var work = serving.work();
        var cells = new ArrayList<@Nullable Object>(head);
        cells.addAll(Arrays.asList(
                work.key(),
                t(work.kind().label()),
                work.title(),
                serving.weight().stripTrailingZeros().toPlainString(),
                serving.isInherited() ? t("yes") : t("no"),
                work.budget(),
                work.currency(),
                work.managerId() == null ? null : names.get(work.managerId())));
        return cells;
    }
}
