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
import org.plumbline.app.reporting.Performance;
import org.plumbline.app.reporting.PerformanceFigures;
import org.plumbline.app.reporting.Periods;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How closed projects went: on time, on budget, successful, well estimated; by year, before and after the office.
@Controller
class PerformanceController {
    private final Performance performance;
    private final Periods periods;
    private final Access access;

    PerformanceController(Performance performance, Periods periods, Access access) {
        this.performance = performance;
        this.periods = periods;
        this.access = access;
    }

    @GetMapping("/performance")
    String page(Model model) {
        var explored = performance.explore();
        var rule = explored.rule();
        model.addAttribute("figures", figures(explored.all()));
        model.addAttribute("years", explored.years());
        model.addAttribute("office", explored.office());
        model.addAttribute("closed", explored.all().closed());
        model.addAttribute("since", periods.settings().officeSince());
        model.addAttribute("chart", chart(explored.years()));
        model.addAttribute(
                "definition",
                t(
                        "Success, definition {0}: finished at most {1} days after the approved baseline and at most {2} % over the approved budget. Scope and benefits are not measured here.",
                        rule.version(), rule.lateDays(), Formats.number(rule.overPercent(), 0)));
        model.addAttribute("form", access.may(Permission.FREEZE) ? form(rule) : null);
        return "reporting/performance";
    }

    static List<Figure> figures(PerformanceFigures all) {
        return List.of(
                Figure.of(t("Closed projects"), Formats.number(all.closed())),
                Figure.of(t("On time"), share(all.onTime()))
                        .basis(t("Closed on or before the approved baseline, of those where both days are known.")),
                Figure.of(t("On budget"), share(all.onBudget()))
                        .basis(t("Actual cost within the approved budget, of those where both are known.")),
                Figure.of(t("Success rate"), share(all.success())).basis(t("Both, of those where all is known.")),
                Figure.of(t("Duration against plan"), share(all.durationMedian()))
                        .sub(t("median; middle half spreads {0}", share(all.durationSpread()))),
                Figure.of(t("Cost against plan"), share(all.costMedian()))
                        .sub(t("median; middle half spreads {0}", share(all.costSpread()))));
    }

    /// A ratio in percent, n/a where it is not known.
    public static String share(@Nullable BigDecimal ratio) {
        return ratio == null ? t("n/a") : Formats.percent(ratio, 0);
    }

    private static @Nullable CategoryChart chart(List<PerformanceFigures> years) {
        if (years.size() < 2) {
            return null;
        }
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        t("By year of the finish"),
                        "%",
                        years.stream().map(PerformanceFigures::label).toList(),
                        List.of(
                                series(t("On time"), Tone.ACCENT, years, PerformanceFigures::onTime),
                                series(t("On budget"), Tone.CARE, years, PerformanceFigures::onBudget),
                                series(t("Success rate"), Tone.GOOD, years, PerformanceFigures::success)))
                .heading(t("Year"))
                .decimals(0);
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
                        .value(rule.overPercent().stripTrailingZeros().toPlainString()));
    }

    @PostMapping("/performance/definition")
    String define(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        performance.define(number(sent.get("late_days")).intValue(), number(sent.get("over_percent")));
        redirect.addFlashAttribute("flash", Flash.done(t("Figures are counted by the new definition.")));
        return "redirect:/performance";
    }

    private static BigDecimal number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,6}([.,][0-9]{1,2})?")
                ? new BigDecimal(text.strip().replace(',', '.'))
                : BigDecimal.ONE.negate();
    }
}
