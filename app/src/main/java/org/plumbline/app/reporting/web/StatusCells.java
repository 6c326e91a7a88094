package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.rating.Compared;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.kit.rating.PeriodRag;
import org.plumbline.app.kit.register.AmountColumn;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.engine.status.Rag;

/// Draws status lines as rows of the wall. Amounts share one unit where all are in one currency.
final class StatusCells {
    private final LocalDate today;
    private final List<PeriodView> strip;
    private final Map<UUID, String> marks;
    private final AmountColumn forecast;

    /// @param strip the periods of the history, oldest first
    /// @param marks words about some projects, by project
    StatusCells(List<StatusLine> lines, LocalDate today, List<PeriodView> strip, Map<UUID, String> marks) {
        this.today = today;
        this.strip = strip;
        this.marks = marks;
        this.forecast = new AmountColumn(
                lines.stream().map(line -> amounts(line.money())).toList());
    }

    private static AmountColumn.Amounts amounts(StatusLine.Money money) {
        return new AmountColumn.Amounts(money.currency(), money.forecast(), money.budget());
    }

    List<Column> columns() {
        return List.of(
                Column.text("name", t("Project")).sorted(),
                Column.text("reported", t("Reported")).sorted(),
                Column.text("computed", t("Computed"))
                        .hint(t("What the facts alone say; a mark shows where the report is better"))
                        .sorted(),
                Column.text("dimensions", t("S C Sc R Ri B"))
                        .hint(t("Schedule, cost, scope, resources, risk, benefits"))
                        .wide(),
                Column.text("history", stripHead())
                        .hint(t("Reported in the last periods"))
                        .wide(),
                Column.number("finish", t("Finish")).sorted(),
                Column.number("forecast", forecast.head(t("Forecast"))).sorted().wide(),
                Column.text("decision", t("Decision needed")).wide().roomy(),
                Column.number("updated", t("Updated")).sorted(),
                Column.text("programme", t("Programme")).onDemand(),
                Column.text("department", t("Department")).onDemand(),
                Column.text("sponsor", t("Sponsor")).onDemand(),
                Column.text("state", t("State")).onDemand(),
                Column.text("source", t("Source")).onDemand());
    }

    private String stripHead() {
        if (strip.isEmpty()) {
            return t("History");
        }
        var first = PeriodWords.shortName(strip.getFirst());
        return strip.size() == 1 ? first : first + " – " + PeriodWords.shortName(strip.getLast());
    }

    Row row(StatusLine line) {
        var project = line.project();
        var by = project.manager() == null ? t("no manager") : project.manager();
        var mark = marks.get(project.id());
        return Row.of(
                project.key(),
                Cell.link(project.name(), "/projects/" + project.key() + "/status")
                        .sub(project.key() + " · " + by)
                        .tags(mark == null ? new String[0] : new String[] {mark}),
                Cell.rag(line.reported().overall()),
                new Cell.Computed(compared(line)),
                new Cell.Ratings(
                        line.reported().byDimension().isEmpty()
                                ? line.computed().byDimension()
                                : line.reported().byDimension()),
                new Cell.History(history(line)),
                Cell.date(line.dates().finish()).slip(line.dates().slipDays()),
                forecast.cell(amounts(line.money())),
                Cell.text(line.reported().decision()),
                updated(line.reported()),
                Cell.muted(project.programme()),
                Cell.muted(project.department()),
                Cell.muted(project.sponsor()),
                Cell.muted(ProjectWords.state(ProjectState.valueOf(project.state()))),
                new Cell.Text(
                        line.computed().source(), Formats.date(line.computed().asOf()), Tone.MUTED));
    }

    static Compared compared(StatusLine line) {
        return new Compared(
                line.reported().overall(),
                line.computed().overall(),
                line.computed().evidence().stream()
                        .map(one -> EvidenceWords.sentence(one, line.money().currency()))
                        .toList());
    }

    private List<PeriodRag> history(StatusLine line) {
        var history = new ArrayList<PeriodRag>();
        for (var i = 0; i < line.history().size() && i < strip.size(); i++) {
            var rag = line.history().get(i);
            history.add(new PeriodRag(PeriodWords.name(strip.get(i)), rag == null ? Rag.NONE : rag));
        }
        return history;
    }

    static String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        return AmountColumn.amount(amount, currency);
    }

    private Cell updated(StatusLine.Reported reported) {
        var isStale = reported.freshness() == StatusLine.Freshness.STALE;
        return new Cell.Text(
                reported.on() == null ? null : Formats.age(reported.on(), today),
                isStale ? t("stale") : null,
                isStale ? Tone.CARE : Tone.MUTED);
    }
}
