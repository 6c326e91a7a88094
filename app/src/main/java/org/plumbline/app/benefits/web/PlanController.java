package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.BenefitPlans;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.PlanVersion.Line;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The plan of a benefit: its periods, its versions, and writing it anew.
@Controller
class PlanController {
    private static final String PLAN = BenefitController.BENEFIT + "/plan";
    private static final int MOST = 120;
    private static final int BLANK = 3;

    private final Benefits benefits;
    private final BenefitPlans plans;
    private final Standings standings;
    private final BenefitHead heads;
    private final Clock clock;

    PlanController(Benefits benefits, BenefitPlans plans, Standings standings, BenefitHead heads, Clock clock) {
        this.benefits = benefits;
        this.plans = plans;
        this.standings = standings;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping(PLAN)
    String show(@PathVariable String key, Model model) {
        var benefit = benefits.get(key);
        var versions = plans.versions(benefit);
        var lines = standings.lines(List.of(benefit)).getOrDefault(benefit.id(), List.of());
        model.addAttribute("record", heads.draw(benefit, "/plan", heads.names(List.of(benefit))));
        model.addAttribute("benefit", benefit);
        model.addAttribute("versions", versions);
        model.addAttribute("lines", lines);
        model.addAttribute("curve", BenefitCurve.of(benefit, lines, versions));
        model.addAttribute("mayPlan", plans.mayPlan(benefit));
        return "benefits/plan";
    }

    @GetMapping(PLAN + "/edit")
    ModelAndView edit(@PathVariable String key) {
        var benefit = benefits.get(key);
        var versions = plans.versions(benefit);
        var lines = versions.isEmpty() ? List.<Line>of() : versions.getFirst().lines();
        return editor(benefit, rows(lines), spread(benefit), null, HttpStatus.OK);
    }

    private static List<PlanRow> rows(List<Line> lines) {
        var rows = new ArrayList<PlanRow>();
        lines.forEach(
                line -> rows.add(new PlanRow(line.month().toString(), text(line.quantity()), text(line.amount()))));
        for (var i = 0; i < BLANK && rows.size() < MOST; i++) {
            rows.add(new PlanRow("", "", ""));
        }
        return rows;
    }

    private static String text(@Nullable BigDecimal number) {
        var plain = Formats.typed(number);
        return plain == null ? "" : plain;
    }

    private ModelAndView editor(
            BenefitView benefit, List<PlanRow> rows, FormModel spread, @Nullable String refusal, HttpStatus status) {
        var model = new ModelAndView("benefits/plan_edit", status);
        model.addObject("benefit", benefit);
        model.addObject("rows", rows);
        model.addObject("spread", spread);
        model.addObject("refusal", refusal);
        model.addObject("isFirst", plans.versions(benefit).isEmpty());
        return model;
    }

    private FormModel spread(BenefitView benefit) {
        var measure = benefit.profile().measure();
        return FormModel.post(
                        benefit.href() + "/plan/spread",
                        t("Spread it evenly"),
                        Field.text("first", t("First month"))
                                .required()
                                .hint(t("As 2027-01"))
                                .value(YearMonth.now(clock).plusMonths(1)),
                        Field.number("periods", t("Periods")).required().value(12),
                        Field.number("from", t("Reading of the first period"))
                                .unit(measure.unit())
                                .value(Formats.typed(measure.baseline())),
                        Field.number("to", t("Reading of the last period"))
                                .unit(measure.unit())
                                .value(Formats.typed(measure.target())),
                        Field.money(
                                "amount",
                                t("Amount of each period"),
                                benefit.profile().currency() == null
                                        ? ""
                                        : benefit.profile().currency()),
                        Field.text("reason", t("Why the plan changes")).hint(t("The first plan needs none.")))
                .cancel(benefit.href() + "/plan");
    }

    @PostMapping(PLAN)
    Object write(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var benefit = benefits.get(key);
        var typed = new Typed(sent);
        var rows = new ArrayList<PlanRow>();
        var lines = new ArrayList<Line>();
        for (var i = 0; i < MOST && sent.containsKey("month_" + i); i++) {
            var row = new PlanRow(typed.text("month_" + i), typed.text("quantity_" + i), typed.text("amount_" + i));
            rows.add(row);
            if (!row.month().isEmpty()
                    || !row.quantity().isEmpty()
                    || !row.amount().isEmpty()) {
                var month = BenefitForm.month(typed, "month_" + i);
                var line = new Line(
                        month == null ? YearMonth.from(LocalDate.EPOCH) : month,
                        typed.number("quantity_" + i),
                        typed.number("amount_" + i));
                lines.add(line);
            }
        }
        if (!typed.errors().isEmpty()) {
            var first = typed.errors().entrySet().iterator().next();
            var row = Integer.parseInt(first.getKey().replaceAll("\\D", "")) + 1;
            var why = t("Row {0}: {1}", row, first.getValue());
            return editor(benefit, rows, spread(benefit), why, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            plans.write(benefit.id(), lines, typed.text("reason"));
        } catch (Refusal refusal) {
            return editor(benefit, rows, spread(benefit), Sentences.of(refusal), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return saved(benefit, redirect);
    }

    private static String saved(BenefitView benefit, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", Flash.done(t("The plan is written. The version before stays.")));
        return "redirect:" + benefit.href() + "/plan";
    }

    @PostMapping(PLAN + "/spread")
    Object spread(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var benefit = benefits.get(key);
        var typed = new Typed(sent);
        var lines = spread(typed, benefit.profile().grain().months());
        if (typed.errors().isEmpty()) {
            try {
                plans.write(benefit.id(), lines, typed.text("reason"));
                return saved(benefit, redirect);
            } catch (Refusal refusal) {
                return again(benefit, spread(benefit).refused(Sentences.of(refusal)), typed);
            }
        }
        return again(benefit, spread(benefit), typed);
    }

    private ModelAndView again(BenefitView benefit, FormModel form, Typed typed) {
        var versions = plans.versions(benefit);
        var lines = versions.isEmpty() ? List.<Line>of() : versions.getFirst().lines();
        return editor(
                benefit, rows(lines), form.filled(typed.all(), typed.errors()), null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// The same amount in each period, and readings on a straight line.
    private static List<Line> spread(Typed typed, int months) {
        var first = BenefitForm.month(typed, "first");
        var periods = typed.whole("periods");
        var from = typed.number("from");
        var to = typed.number("to");
        var amount = typed.number("amount");
        if (first == null && !typed.errors().containsKey("first")) {
            typed.wrong("first", t("Enter a month as 2027-03."));
        }
        if (periods == null || periods < 1 || periods > MOST) {
            typed.wrong("periods", t("Enter a whole number from 1 to {0}.", MOST));
        }
        if (first == null || periods == null || !typed.errors().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        for (var i = 0; i < periods; i++) {
            lines.add(new Line(first.plusMonths((long) i * months), between(from, to, i, periods), amount));
        }
        return lines;
    }

    private static @Nullable BigDecimal between(
            @Nullable BigDecimal from, @Nullable BigDecimal to, int step, int steps) {
        if (from == null || to == null) {
            return to == null ? from : to;
        }
        var part = BigDecimal.valueOf(step + 1L).divide(BigDecimal.valueOf(steps), MathContext.DECIMAL64);
        return from.add(to.subtract(from).multiply(part)).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}
