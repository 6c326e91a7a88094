package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectWords;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.rating.Compared;
import org.plumbline.app.kit.rating.EvidenceWords;
import org.plumbline.app.kit.rating.PeriodRag;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.StatusLine;
import org.plumbline.engine.status.Rag;

/// Draws status lines as rows of the wall. Amounts share one unit where all are in one currency.
final class StatusCells {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final LocalDate today;
    private final List<PeriodView> strip;
    private final @Nullable String currency;
    private final BigDecimal unit;
    private final BigDecimal greatest;

    /// @param strip the periods of the history, oldest first
    StatusCells(List<StatusLine> lines, LocalDate today, List<PeriodView> strip) {
        this.today = today;
        this.strip = strip;
        var currencies = lines.stream()
                .filter(line -> line.money().forecast() != null || line.money().budget() != null)
                .map(line -> Objects.requireNonNullElse(line.money().currency(), ""))
                .distinct()
                .toList();
        this.currency = currencies.size() == 1 && !currencies.getFirst().isEmpty() ? currencies.getFirst() : null;
        var most = lines.stream()
                .flatMap(line -> Stream.ofNullable(
                        line.money().forecast() == null
                                ? line.money().budget()
                                : line.money().forecast()))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        this.unit = most.compareTo(MILLION) >= 0 ? MILLION : BigDecimal.valueOf(1_000);
        this.greatest = most.divide(unit, 4, RoundingMode.HALF_UP);
    }

    List<Column> columns() {
        var head = currency == null
                ? t("Forecast")
                : t("Forecast, {0}", Formats.symbol(currency) + (unit.compareTo(MILLION) == 0 ? "m" : "k"));
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
                Column.number("forecast", head).sorted().wide(),
                Column.text("decision", t("Decision needed")).wide(),
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
        return Row.of(
                project.key(),
                Cell.link(project.name(), "/projects/" + project.key() + "/status")
                        .sub(project.key() + " · " + by),
                Cell.rag(line.reported().overall()),
                new Cell.Computed(compared(line)),
                new Cell.Ratings(
                        line.reported().byDimension().isEmpty()
                                ? line.computed().byDimension()
                                : line.reported().byDimension()),
                new Cell.History(history(line)),
                Cell.date(line.dates().finish()).slip(line.dates().slipDays()),
                money(line.money()),
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
                line.computed().evidence().stream().map(EvidenceWords::sentence).toList());
    }

    private List<PeriodRag> history(StatusLine line) {
        var history = new ArrayList<PeriodRag>();
        for (var i = 0; i < line.history().size() && i < strip.size(); i++) {
            var rag = line.history().get(i);
            history.add(new PeriodRag(PeriodWords.name(strip.get(i)), rag == null ? Rag.NONE : rag));
        }
        return history;
    }

    private Cell money(StatusLine.Money money) {
        if (money.forecast() == null && money.budget() == null) {
            return Cell.text(null);
        }
        if (currency != null) {
            return new Cell.Against(scaled(money.forecast()), scaled(money.budget()), greatest, 1);
        }
        return new Cell.Text(
                amount(money.forecast(), money.currency()),
                t("of {0}", amount(money.budget(), money.currency())),
                isOver(money) ? Tone.BAD : Tone.PLAIN);
    }

    private static boolean isOver(StatusLine.Money money) {
        return money.forecast() != null
                && money.budget() != null
                && money.forecast().compareTo(money.budget()) > 0;
    }

    static String amount(@Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return Formats.NONE;
        }
        return currency == null ? Formats.number(amount, 0) : Formats.moneyShort(amount, currency);
    }

    private @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.divide(unit, 4, RoundingMode.HALF_UP);
    }

    private Cell updated(StatusLine.Reported reported) {
        var isStale = reported.freshness() == StatusLine.Freshness.STALE;
        return new Cell.Text(
                reported.on() == null ? null : Formats.age(reported.on(), today),
                isStale ? t("stale") : null,
                isStale ? Tone.CARE : Tone.MUTED);
    }
}
