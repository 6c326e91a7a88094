package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.Closings;
import org.plumbline.app.reporting.Performance;
import org.plumbline.app.reporting.PerformanceFigures;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.ReportBody;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How closed projects went: on time, on budget, successful, well estimated; by year, before and after the office.
@Controller
public class PerformanceController {
    private final Performance performance;
    private final Closings closings;
    private final Periods periods;
    private final Access access;

    PerformanceController(Performance performance, Closings closings, Periods periods, Access access) {
        this.performance = performance;
        this.closings = closings;
        this.periods = periods;
        this.access = access;
    }

    @GetMapping("/performance")
    String page(
            @RequestParam(required = false) @Nullable String portfolio,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String department,
            Model model) {
        var within = new Performance.Within(
                ReportBody.given(portfolio), ReportBody.given(programme), ReportBody.given(department));
        var explored = performance.explore(within);
        var rule = explored.rule();
        model.addAttribute("figures", figures(explored.all()));
        model.addAttribute("explored", explored);
        model.addAttribute("department", within.department());
        model.addAttribute("projects", closings.of(within));
        model.addAttribute("since", periods.settings().officeSince());
        model.addAttribute("charts", charts(explored.years()));
        model.addAttribute(
                "definition",
                t(
                        "Success, definition {0}: all four promises kept. Finished at most {1} days after the approved baseline, at most {2} % over the approved budget, at least {3} % of the scope and {4} % of the benefits delivered; where nobody recorded these, the last rating counts.",
                        rule.version(),
                        rule.lateDays(),
                        Formats.number(rule.overPercent(), 0),
                        Formats.number(rule.scopePercent(), 0),
                        Formats.number(rule.benefitsPercent(), 0)));
        model.addAttribute("form", access.may(Permission.FREEZE) ? form(rule) : null);
        return "reporting/performance";
    }

    static List<Figure> figures(PerformanceFigures all) {
        return List.of(
                Figure.of(t("Closed projects"), Formats.number(all.closed())),
                Figure.of(t("Success rate"), share(all.success()))
                        .sub(t("{0} of {1} judged", Formats.number(all.judged()), Formats.number(all.closed())))
                        .basis(t("All four promises kept, of those where all four are known.")),
                Figure.of(t("On time"), share(all.onTime()))
                        .basis(t("Closed on or before the approved baseline, of those where both days are known.")),
                Figure.of(t("On budget"), share(all.onBudget()))
                        .basis(t("Actual cost within the approved budget, of those where both are known.")),
                Figure.of(t("Scope delivered"), share(all.inScope()))
                        .basis(t("As recorded at the closing, else as last rated.")),
                Figure.of(t("Benefits delivered"), share(all.beneficial()))
                        .basis(t("As recorded at the closing, else as last rated.")),
                Figure.of(t("Duration against first plan"), signed(all.durationMedian()))
                        .sub(t(
                                "median of {0}; middle half spreads {1}",
                                Formats.number(all.timed()), share(all.durationSpread()))),
                Figure.of(t("Cost against first budget"), signed(all.costMedian()))
                        .sub(t(
                                "median of {0}; middle half spreads {1}",
                                Formats.number(all.costed()), share(all.costSpread()))));
    }

    /// A ratio in percent with its sign, n/a where it is not known.
    public static String signed(@Nullable BigDecimal ratio) {
        return ratio == null ? t("n/a") : (ratio.signum() > 0 ? "+" : "") + Formats.percent(ratio, 0);
    }

    /// A ratio in percent, n/a where it is not known.
    public static String share(@Nullable BigDecimal ratio) {
        return ratio == null ? t("n/a") : Formats.percent(ratio, 0);
    }

    /// Promises kept and estimate accuracy by year; a line needs two years.
    private static List<CategoryChart> charts(List<PerformanceFigures> years) {
        if (years.size() < 2) {
            return List.of();
        }
        return List.of(
                CategoryChart.of(
                                CategoryChart.Kind.LINE,
                                t("Promises kept, by year of closure"),
                                "%",
                                years.stream()
                                        .map(year -> t("{0} (n = {1})", year.label(), year.closed()))
                                        .toList(),
                                List.of(
                                        series(t("On time"), Tone.ACCENT, years, PerformanceFigures::onTime),
                                        series(t("On budget"), Tone.CARE, years, PerformanceFigures::onBudget),
                                        series(t("Scope"), Tone.MUTED, years, PerformanceFigures::inScope),
                                        series(t("Benefits"), Tone.BAD, years, PerformanceFigures::beneficial),
                                        series(t("Success rate"), Tone.GOOD, years, PerformanceFigures::success)))
                        .heading(t("Year"))
                        .decimals(0),
                CategoryChart.of(
                                CategoryChart.Kind.LINE,
                                t("Estimate accuracy: final against first baseline, median by year of closure"),
                                "%",
                                years.stream()
                                        .map(year -> t("{0} (n = {1}, {2})", year.label(), year.timed(), year.costed()))
                                        .toList(),
                                List.of(
                                        series(t("Duration"), Tone.ACCENT, years, PerformanceFigures::durationMedian),
                                        series(t("Cost"), Tone.CARE, years, PerformanceFigures::costMedian)))
                        .heading(t("Year (n of duration, of cost)"))
                        .decimals(0));
    }

    private static CategoryChart.Series series(
            String name,
            Tone tone,
            List<PerformanceFigures> years,
            Function<PerformanceFigures, @Nullable BigDecimal> which) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var year : years) {
            var ratio = which.apply(year);
            values.add(ratio == null ? null : ratio.movePointRight(2));
        }
        return CategoryChart.Series.of(name, tone, values);
    }

    private static FormModel form(Performance.SuccessRule rule) {
        return FormModel.post(
                "/performance/definition",
                t("Set the definition"),
                Field.number("late_days", t("Still on time, after the baseline"))
                        .unit(t("days"))
                        .within(0, 365)
                        .value(rule.lateDays()),
                Field.number("over_percent", t("Still on budget, over the budget"))
                        .unit("%")
                        .within(0, 100)
                        .value(rule.overPercent().stripTrailingZeros().toPlainString()),
                percent("scope_percent", t("Scope counts as delivered from"), rule.scopePercent()),
                percent("benefits_percent", t("Benefits count as delivered from"), rule.benefitsPercent()));
    }

    private static Field percent(String name, String label, BigDecimal value) {
        return Field.number(name, label)
                .unit("%")
                .within(0, 100)
                .value(value.stripTrailingZeros().toPlainString());
    }

    @PostMapping("/performance/definition")
    String define(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        performance.define(new Performance.SuccessRule(
                0,
                number(sent.get("late_days")).intValue(),
                number(sent.get("over_percent")),
                number(sent.get("scope_percent")),
                number(sent.get("benefits_percent"))));
        redirect.addFlashAttribute("flash", Flash.done(t("Figures are counted by the new definition.")));
        return "redirect:/performance";
    }

    private static BigDecimal number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,6}([.,][0-9]{1,2})?")
                ? new BigDecimal(text.strip().replace(',', '.'))
                : BigDecimal.ONE.negate();
    }
}
