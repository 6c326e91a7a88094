package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.benefits.BenefitFigures;
import org.plumbline.app.benefits.BenefitFigures.By;
import org.plumbline.app.benefits.BenefitFigures.Overview;
import org.plumbline.app.benefits.BenefitFigures.Sums;
import org.plumbline.app.benefits.ValueStatement;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.register.Csv;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What was banked, what is late and what has no owner, and the statement of confirmed value.
@Controller
class FiguresController {
    private static final int YEARS = 5;

    private final BenefitFigures figures;
    private final ValueStatement statement;
    private final Groups groups;
    private final Departments departments;
    private final People people;
    private final Clock clock;

    FiguresController(
            BenefitFigures figures,
            ValueStatement statement,
            Groups groups,
            Departments departments,
            People people,
            Clock clock) {
        this.figures = figures;
        this.statement = statement;
        this.groups = groups;
        this.departments = departments;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/benefits/figures")
    String show(HttpServletRequest request, Model model) {
        var by = RegisterQuery.of(request).value("by", By.class).orElse(By.PORTFOLIO);
        var overview = figures.overview();
        model.addAttribute("figures", strip(overview));
        model.addAttribute("sums", overview.sums());
        model.addAttribute("charts", charts(overview));
        model.addAttribute("by", by);
        model.addAttribute("groups", figures.groups(overview, by, names(by)));
        model.addAttribute("overview", overview);
        model.addAttribute("findings", figures.findings(overview));
        return "benefits/figures";
    }

    private Map<UUID, String> names(By by) {
        return switch (by) {
            case PORTFOLIO -> ofGroups(ScopeKind.PORTFOLIO);
            case PROGRAMME -> ofGroups(ScopeKind.PROGRAMME);
            case DEPARTMENT -> departments.all().stream().collect(Collectors.toMap(one -> one.id(), one -> one.name()));
        };
    }

    private Map<UUID, String> ofGroups(ScopeKind kind) {
        return groups.all(kind).stream().collect(Collectors.toMap(one -> one.id(), one -> one.name()));
    }

    private static List<Figure> strip(Overview overview) {
        var strip = new ArrayList<Figure>();
        if (overview.sums().size() == 1) {
            strip.addAll(money(overview.sums().getFirst()));
        } else if (overview.sums().size() > 1) {
            strip.add(Figure.of(t("Realised"), t("n/a"))
                    .sub(t("several currencies: see the sums of each below"))
                    .basis(t("Amounts of different currencies are never added")));
        }
        strip.add(Figure.of(t("At risk"), Formats.number(overview.atRisk().size()))
                .sub(t("a project of theirs is red or late"))
                .tone(overview.atRisk().isEmpty() ? Tone.PLAIN : Tone.BAD)
                .href("#at-risk"));
        strip.add(Figure.of(t("Actuals missing"), Formats.number(overview.late().size()))
                .tone(overview.late().isEmpty() ? Tone.PLAIN : Tone.CARE)
                .href("#late"));
        strip.add(Figure.of(
                        t("Without an owner"), Formats.number(overview.unowned().size()))
                .tone(overview.unowned().isEmpty() ? Tone.PLAIN : Tone.CARE)
                .href("/benefits?show=unowned"));
        return strip;
    }

    private static List<Figure> money(Sums sums) {
        return List.of(
                Figure.of(t("Realised"), BenefitHead.rate(sums.money().rate().orElse(null)))
                        .sub(t(
                                "{0} of {1} to date",
                                amount(sums.money().realised(), sums),
                                amount(sums.money().planned(), sums)))
                        .basis(t("What came against what was planned, for all periods that are over; claims aside")),
                Figure.of(t("Banked"), amount(sums.confirmed(), sums))
                        .sub(t("confirmed by finance"))
                        .href("/benefits/value"),
                Figure.of(t("Value leak"), BenefitHead.rate(sums.leak().orElse(null)))
                        .sub(t("of the running budget has no benefit"))
                        .basis(t("Budget of running projects that bring no benefit, by the budget of all that run"))
                        .href("#bare"));
    }

    private static String amount(BigDecimal amount, Sums sums) {
        return Formats.moneyShort(amount, sums.currency());
    }

    private List<CategoryChart> charts(Overview overview) {
        var charts = new ArrayList<CategoryChart>();
        for (var sums : overview.sums()) {
            var months = figures.months(overview, sums.currency());
            if (months.planned().size() > 1) {
                charts.add(BenefitCurve.cumulative(
                        t("Planned and come, added up, {0}", sums.currency()),
                        sums.currency(),
                        new BenefitCurve.Amounts(months.planned(), new java.util.TreeMap<>(), months.came()),
                        Formats::monthShort));
            }
        }
        return charts;
    }

    @GetMapping("/benefits/value")
    String value(HttpServletRequest request, Model model) {
        var lines = lines(request);
        var ids = lines.stream()
                .map(ValueStatement.Line::confirmedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        model.addAttribute("lines", lines);
        model.addAttribute("names", names);
        model.addAttribute("confirmed", ValueStatement.confirmed(lines));
        model.addAttribute("year", year(request));
        model.addAttribute(
                "years",
                java.util.stream.IntStream.range(0, YEARS)
                        .map(back -> YearMonth.now(clock).getYear() - back)
                        .boxed()
                        .toList());
        return "benefits/value";
    }

    private int year(HttpServletRequest request) {
        return RegisterQuery.of(request)
                .value("year")
                .filter(text -> text.matches("(19|20)[0-9]{2}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private List<ValueStatement.Line> lines(HttpServletRequest request) {
        var year = year(request);
        return year == 0
                ? statement.lines(YearMonth.of(1990, 1), YearMonth.of(2100, 12))
                : statement.lines(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    @GetMapping("/benefits/value.csv")
    ResponseEntity<String> csv(HttpServletRequest request) {
        var file = new Csv(
                List.of("Key", "Benefit", "Period", "Currency", "Amount", "Evidence", "Confirmed", "Confirmed on"));
        for (var line : lines(request)) {
            var cells = new ArrayList<@org.jspecify.annotations.Nullable Object>(List.of(
                    line.benefit().key(),
                    line.benefit().title(),
                    line.month(),
                    line.currency(),
                    Objects.requireNonNullElse(Formats.typed(line.amount()), ""),
                    line.evidence(),
                    line.isConfirmed() ? "yes" : "no"));
            cells.add(line.confirmedOn());
            file.line(cells);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"value-statement.csv\"")
                .body(file.toString());
    }
}
