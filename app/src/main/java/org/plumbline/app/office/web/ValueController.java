package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.office.Fact;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.OfficeReview;
import org.plumbline.app.office.OfficeValue;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartFacts;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PerceptionPulse;
import org.plumbline.app.organisation.ConfirmedBenefits;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The value of an office: the statement beside its cost, reputation and result, and the ledger by week.
@Controller
class ValueController {
    private static final String HOME = OfficeController.OFFICE + "/value";

    private final Offices offices;
    private final OfficeValue value;
    private final OfficeReview review;
    private final PerceptionPulse pulse;
    private final OfficeHead heads;
    private final FactTexts texts;
    private final ConfirmedBenefits banked;

    ValueController(
            Offices offices,
            OfficeValue value,
            OfficeReview review,
            PerceptionPulse pulse,
            OfficeHead heads,
            FactTexts texts,
            ConfirmedBenefits banked) {
        this.banked = banked;
        this.offices = offices;
        this.value = value;
        this.review = review;
        this.pulse = pulse;
        this.heads = heads;
        this.texts = texts;
    }

    @GetMapping(HOME + "/statement")
    String statement(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var shares = value.shares(office.id());
        var board = new Board(
                        heads.of(office, "/value").facts(figures(office, review.worth(office.id()))),
                        t("Value beside cost"))
                .statement(
                        t(
                                "Only what somebody outside the office confirmed counts. What changes afterwards waits for their word again."))
                .link(t("Value of the office in answers"), office.href() + "/value/answers")
                .link(t("Value map"), office.href() + "/value/map")
                .chart(chart(office, shares))
                .table(claims(office))
                .table(benefits())
                .table(standards(office))
                .table(shares(office, shares))
                .table(tools(office));
        if (offices.mayRun(office)) {
            board.link(t("Add value"), office.href() + "/lists/value/new")
                    .link(t("Add a tool"), office.href() + "/lists/tool/new");
        }
        return board.into(model);
    }

    static Figure[] figures(OfficeView office, OfficeReview.Worth worth) {
        var ratio = worth.ratio();
        return new Figure[] {
            Figure.of(t("Value by cost"), ratio == null ? Formats.NONE : Formats.number(ratio, 2))
                    .tone(ratio == null ? Tone.PLAIN : ratio.compareTo(BigDecimal.ONE) >= 0 ? Tone.GOOD : Tone.BAD)
                    .basis(t("Value that somebody outside the office confirmed, divided by what the office spent")),
            Figure.of(t("Confirmed value"), Formats.moneyShort(worth.confirmed(), office.currency())),
            Figure.of(t("Claimed, counts nothing"), Formats.moneyShort(worth.claimed(), office.currency())),
            Figure.of(t("Cost of the office"), Formats.moneyShort(worth.cost(), office.currency()))
        };
    }

    private static @Nullable CategoryChart chart(OfficeView office, List<OfficeValue.Share> shares) {
        var confirmed = new ArrayList<@Nullable BigDecimal>();
        var claimed = new ArrayList<@Nullable BigDecimal>();
        shares.forEach(share -> {
            confirmed.add(thousands(share.confirmed()));
            claimed.add(thousands(share.claimed()));
        });
        return CategoryChart.of(
                        CategoryChart.Kind.STACKED,
                        t("Value by what it serves"),
                        t("thousand {0}", office.currency()),
                        shares.stream()
                                .map(share -> t(share.category().label()))
                                .toList(),
                        List.of(
                                CategoryChart.Series.of(t("Confirmed"), Tone.GOOD, confirmed),
                                CategoryChart.Series.of(t("Claimed"), Tone.MUTED, claimed)))
                .heading(t("What it serves"))
                .decimals(0);
    }

    /// For charts, whose scales have no room for more.
    static BigDecimal thousands(BigDecimal amount) {
        return amount.divide(BigDecimal.valueOf(1000), 1, RoundingMode.HALF_UP);
    }

    private BoardTable claims(OfficeView office) {
        var rows = value.claims(office.id()).stream()
                .map(claim -> List.<Cell>of(
                        Cell.link(claim.title(), claim.href()),
                        Cell.money(claim.facts().amount("amount"), office.currency()),
                        Cell.date(claim.facts().date("on")),
                        Cell.state(t(claim.state().label()), PartPages.tone(claim.state())),
                        Cell.text(texts.name(claim.facts().id("confirmer"))),
                        Cell.muted(claim.facts().textOr("evidence"))))
                .toList();
        return new BoardTable(
                "claims",
                t("Claims of value"),
                "",
                List.of(t("Value"), t("Amount"), t("On"), t("State"), t("Confirmer"), t("Evidence")),
                rows,
                t(
                        "No value is claimed yet. Add what the office brought, and name somebody outside it who can say so."));
    }

    /// What projects brought stands beside the office's own value and is never added to it.
    private BoardTable benefits() {
        var rows = banked.all().stream()
                .map(one -> List.<Cell>of(Cell.link(one.title(), one.href()), Cell.money(one.amount(), one.currency())))
                .toList();
        return new BoardTable(
                "benefits",
                t("Benefits of projects that finance confirmed"),
                t("Beside the office's own value, not part of it."),
                List.of(t("Benefit"), t("Amount")),
                rows,
                t("Finance has confirmed no money of a benefit yet."));
    }

    private BoardTable standards(OfficeView office) {
        var rows = value.standards(office.id()).stream()
                .map(claim -> List.<Cell>of(
                        Cell.link(claim.title(), claim.href()),
                        Cell.muted(texts.shown(fact("service"), claim.facts())),
                        Cell.money(claim.facts().amount("cost_before"), office.currency()),
                        Cell.money(claim.facts().amount("cost_since"), office.currency()),
                        Cell.number(claim.facts().amount("times"), 0),
                        Cell.money(claim.facts().amount("amount"), office.currency()),
                        Cell.state(t(claim.state().label()), PartPages.tone(claim.state()))))
                .toList();
        return new BoardTable(
                "standards",
                t("What standards save"),
                t("Cost of one before less cost of one since, times how often a year; part of the value above."),
                List.of(
                        t("Standard"),
                        t("Service"),
                        t("Before"),
                        t("Since"),
                        t("Times a year"),
                        t("Saved a year"),
                        t("State")),
                rows,
                t("No saving is recorded yet. Add value with the cost before and since."));
    }

    private static Fact fact(String name) {
        return Objects.requireNonNull(PartFacts.of(PartKind.VALUE, name));
    }

    private static BoardTable shares(OfficeView office, List<OfficeValue.Share> shares) {
        var rows = shares.stream()
                .map(share -> List.<Cell>of(
                        Cell.text(t(share.category().label())),
                        Cell.muted(t(share.category().meaning())),
                        Cell.number(BigDecimal.valueOf(share.services()), 0),
                        Cell.money(share.confirmed(), office.currency()),
                        Cell.money(share.claimed(), office.currency())))
                .toList();
        return new BoardTable(
                "categories",
                t("Services and value by what they serve"),
                "",
                List.of(t("What it serves"), t("Meaning"), t("Services"), t("Confirmed"), t("Claimed")),
                rows,
                "");
    }

    private BoardTable tools(OfficeView office) {
        var rows = value.tools(office.id()).stream()
                .map(tool -> List.<Cell>of(
                        Cell.link(tool.tool().title(), tool.tool().href()),
                        Cell.money(tool.cost(), office.currency()),
                        Cell.money(tool.saved(), office.currency()),
                        Cell.money(tool.saved().subtract(tool.cost()), office.currency()),
                        Cell.text(tool.ratio() == null ? Formats.NONE : Formats.percent(tool.ratio(), 0))))
                .toList();
        return new BoardTable(
                "tools",
                t("Tools"),
                t(
                        "Saved a year: people, times hours saved each month, times twelve, times the cost of an hour. An estimate: it is no confirmed value."),
                List.of(t("Tool"), t("Cost a year"), t("Saved a year"), t("Net"), t("Return")),
                rows,
                t("No tool is written down yet."));
    }

    @GetMapping(HOME + "/reputation")
    String reputation(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var line = value.bottomLine(office.id());
        var history = pulse.history(office.id());
        var latest = history.isEmpty() ? null : history.getLast().perception().index();
        var head = heads.of(office, "/value")
                .facts(
                        Figure.of(
                                        t("Contribution to the result"),
                                        Formats.moneyShort(line.contribution(), office.currency()))
                                .tone(line.contribution().signum() < 0 ? Tone.BAD : Tone.GOOD)
                                .basis(t("Confirmed revenue and lower cost, less what the office spent")),
                        Figure.of(t("Perception index"), Formats.number(latest, 0))
                                .href(office.href() + "/perception"),
                        Figure.of(t("Times asked"), Formats.number(history.size())));
        return new Board(head, t("Reputation and results"))
                .link(t("CSV"), office.href() + "/value/reputation.csv")
                .link(t("Mandate and perception"), office.href() + "/perception")
                .chart(reputation(history))
                .table(new BoardTable(
                        "result",
                        t("What reaches the result"),
                        t("From the confirmed claims, by where each shows."),
                        List.of(t("Line"), t("Amount")),
                        result(line).stream()
                                .map(one -> List.<Cell>of(
                                        Cell.text(one.label()), Cell.money(one.amount(), office.currency())))
                                .toList(),
                        ""))
                .into(model);
    }

    private record Line(String label, BigDecimal amount) {}

    private static List<Line> result(OfficeValue.BottomLine line) {
        return List.of(
                new Line(t("More revenue"), line.revenue()),
                new Line(t("Lower cost"), line.cost()),
                new Line(t("Cost of the office"), line.office().negate()),
                new Line(t("Contribution to the result"), line.contribution()),
                new Line(t("Confirmed, not in the result"), line.beside()));
    }

    private static @Nullable CategoryChart reputation(List<PerceptionPulse.Pulse> history) {
        if (history.isEmpty()) {
            return null;
        }
        var index = new ArrayList<@Nullable BigDecimal>();
        history.forEach(one -> index.add(one.perception().index()));
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("How the office was seen"),
                        "",
                        history.stream().map(one -> Formats.date(one.on())).toList(),
                        List.of(CategoryChart.Series.of(t("Perception index"), Tone.ACCENT, index)))
                .heading(t("Closed"))
                .decimals(0);
    }

    @GetMapping(HOME + "/reputation.csv")
    ResponseEntity<byte[]> file(@PathVariable String key) {
        var office = offices.get(key);
        var csv = new Csv(List.of(t("Line"), t("Amount"), t("Currency")));
        result(value.bottomLine(office.id()))
                .forEach(one -> csv.line(List.of(one.label(), one.amount(), office.currency())));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"result-" + office.key() + ".csv\"")
                .body(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(HOME + "/capture")
    String capture(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var weeks = value.weeks(office.id());
        var decided = weeks.stream().mapToInt(OfficeValue.Week::decided).sum();
        var head = heads.of(office, "/value")
                .facts(
                        Figure.of(
                                t("Captured in thirteen weeks"),
                                Formats.moneyShort(weeks.getLast().total(), office.currency())),
                        Figure.of(
                                        t("Days to a decision"),
                                        Formats.number(
                                                value.decisionDays(
                                                        weeks.getFirst().from()),
                                                1))
                                .basis(t("Median from the day a decision was asked for to the day it fell")),
                        Figure.of(t("Decisions taken"), Formats.number(decided)));
        return new Board(head, t("Captured value, week by week"))
                .statement(t("Looked at each week: what was captured, and how fast decisions fall."))
                .chart(captured(office, weeks))
                .table(ledger(office, weeks))
                .into(model);
    }

    private static BoardTable ledger(OfficeView office, List<OfficeValue.Week> weeks) {
        return new BoardTable(
                "weeks",
                t("Ledger by week"),
                "",
                List.of(t("Week from"), t("Captured"), t("In total"), t("Decisions taken"), t("Days to a decision")),
                weeks.reversed().stream()
                        .map(week -> List.<Cell>of(
                                Cell.date(week.from()),
                                Cell.money(week.captured(), office.currency()),
                                Cell.money(week.total(), office.currency()),
                                Cell.number(BigDecimal.valueOf(week.decided()), 0),
                                Cell.text(Formats.number(week.days(), 1))))
                        .toList(),
                "");
    }

    private static CategoryChart captured(OfficeView office, List<OfficeValue.Week> weeks) {
        var total = new ArrayList<@Nullable BigDecimal>();
        weeks.forEach(week -> total.add(thousands(week.total())));
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("Captured so far"),
                        t("thousand {0}", office.currency()),
                        weeks.stream()
                                .map(week -> t("W{0}", week.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
                                .toList(),
                        List.of(CategoryChart.Series.of(t("Captured"), Tone.ACCENT, total)))
                .heading(t("Week"))
                .decimals(0);
    }
}
