package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.rating.RagLook;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.reporting.GroupReports;
import org.plumbline.app.reporting.Periods;
import org.plumbline.app.reporting.RatingRules;
import org.plumbline.app.reporting.ReportingRules;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.RollupBy;
import org.plumbline.app.reporting.Rollups;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Exchange rates and tolerances: what holds, since when, by whom, and what a change did to the figures of today.
@Controller
@RequestMapping("/status/rules")
class RulesController {
    private static final String PAGE = "reporting/rules";
    private static final String ADDRESS = "/status/rules";
    private static final String OWN = "own_";

    private final RatingRules rules;
    private final Periods periods;
    private final Rollups rollups;
    private final GroupReports groups;
    private final Access access;

    RulesController(RatingRules rules, Periods periods, Rollups rollups, GroupReports groups, Access access) {
        this.rules = rules;
        this.periods = periods;
        this.rollups = rollups;
        this.groups = groups;
        this.access = access;
    }

    @GetMapping
    String show(Model model) {
        fill(model);
        model.addAttribute("rateForm", access.may(Permission.CONFIRM_MONEY) ? rateForm() : null);
        model.addAttribute("usualForm", access.may(Permission.FREEZE) ? usualForm() : null);
        model.addAttribute("ownForm", access.may(Permission.FREEZE) ? ownForm() : null);
        return PAGE;
    }

    private void fill(Model model) {
        var total = live();
        model.addAttribute("rates", rules.rates());
        model.addAttribute("currency", periods.settings().currency());
        model.addAttribute("unrated", unrated(total));
        model.addAttribute("usual", periods.settings().tolerances());
        model.addAttribute("own", rules.tolerances());
        model.addAttribute("history", rules.toleranceHistory());
    }

    private Rollup.Group live() {
        return rollups.of(StatusQuestion.asOf(null, null).running(), RollupBy.NONE)
                .total();
    }

    /// Currencies that money of today is in and that nothing converts.
    private List<String> unrated(Rollup.Group total) {
        var known = new ArrayList<String>();
        rules.rates().forEach(rate -> known.add(rate.currency()));
        return total.sums().stream()
                .map(Rollup.Sum::currency)
                .filter(Objects::nonNull)
                .filter(one -> !one.equals(periods.settings().currency()) && !known.contains(one))
                .distinct()
                .toList();
    }

    private FormModel rateForm() {
        return FormModel.post(
                ADDRESS + "/rates",
                t("Set the rate"),
                Field.text("currency", t("Currency")).required().within(null, 3).hint(t("Three letters, such as USD.")),
                Field.date("from", t("From day")).required(),
                Field.number("rate", t("One unit is worth"))
                        .required()
                        .unit(Objects.requireNonNullElse(periods.settings().currency(), "")));
    }

    private FormModel usualForm() {
        return FormModel.post(ADDRESS + "/tolerances", t("Set for the organisation"), limits(""));
    }

    private FormModel ownForm() {
        var fields = new ArrayList<Field>();
        fields.add(Field.select("group", t("Programme or portfolio"), AudienceForm.scopes(groups.seen())));
        fields.add(Field.text("project", t("Or the key of one project"))
                .within(null, 20)
                .hint(t("Such as PRJ-0042.")));
        fields.addAll(List.of(limits(OWN)));
        return FormModel.post(ADDRESS + "/tolerances/own", t("Set for this part"), fields.toArray(Field[]::new));
    }

    /// @param prefix of the names, so that the two forms of the page do not share them
    private Field[] limits(String prefix) {
        var usual = periods.settings().tolerances();
        return new Field[] {
            Field.number(prefix + "late_days", t("Red when later than"))
                    .required()
                    .unit(t("days"))
                    .value(usual.lateDays()),
            Field.number(prefix + "amber_index", t("Amber below an index of"))
                    .required()
                    .value(usual.amberIndex().stripTrailingZeros().toPlainString()),
            Field.number(prefix + "red_index", t("Red below an index of"))
                    .required()
                    .value(usual.redIndex().stripTrailingZeros().toPlainString())
        };
    }

    @PostMapping("/rates")
    Object rate(@RequestParam Map<String, String> sent, Model model, RedirectAttributes redirect) {
        var before = live().money().forecast();
        var currency = sent.getOrDefault("currency", "").strip().toUpperCase(Locale.ROOT);
        try {
            var from = Asked.day(sent.get("from"));
            if (from == null) {
                throw new Refusal(ReportingRules.RATE_DAY_NEEDED);
            }
            rules.rate(currency, from, number(sent.get("rate"), ReportingRules.RATE_ODD));
        } catch (Refusal refusal) {
            show(model);
            return again("rateForm", rateForm(), sent, refusal, model);
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.") + " " + moved(before, live().money())));
        return "redirect:" + ADDRESS;
    }

    private String moved(@Nullable BigDecimal before, Rollup.Sum now) {
        var currency = now.currency();
        if (currency == null || now.forecast() == null) {
            return t("There is no total yet: other currencies still have no rate.");
        }
        if (before == null) {
            return t("The forecast of today now has a total: {0}.", Formats.moneyShort(now.forecast(), currency));
        }
        return before.compareTo(now.forecast()) == 0
                ? t("The total of today stays the same.")
                : t(
                        "The forecast of today moves from {0} to {1}; frozen periods keep their rates.",
                        Formats.moneyShort(before, currency), Formats.moneyShort(now.forecast(), currency));
    }

    @PostMapping("/tolerances")
    Object usual(@RequestParam Map<String, String> sent, Model model, RedirectAttributes redirect) {
        return tolerate("", "usualForm", usualForm(), new Posted(sent, model, redirect));
    }

    @PostMapping("/tolerances/own")
    Object own(@RequestParam Map<String, String> sent, Model model, RedirectAttributes redirect) {
        var project = sent.getOrDefault("project", "").strip().toUpperCase(Locale.ROOT);
        var key = project.isEmpty() ? sent.getOrDefault("group", "") : project;
        return tolerate(key.isEmpty() ? "?" : key, "ownForm", ownForm(), new Posted(sent, model, redirect));
    }

    private record Posted(Map<String, String> sent, Model model, RedirectAttributes redirect) {}

    private Object tolerate(String key, String name, FormModel form, Posted posted) {
        var sent = posted.sent();
        var prefix = name.equals("ownForm") ? OWN : "";
        try {
            var effect = rules.tolerate(
                    key,
                    number(sent.get(prefix + "late_days"), ReportingRules.TOLERANCE_ODD)
                            .intValue(),
                    number(sent.get(prefix + "amber_index"), ReportingRules.TOLERANCE_ODD),
                    number(sent.get(prefix + "red_index"), ReportingRules.TOLERANCE_ODD));
            posted.redirect().addFlashAttribute("flash", Flash.done(t("Saved.") + " " + words(effect)));
        } catch (Refusal refusal) {
            show(posted.model());
            return again(name, form, sent, refusal, posted.model());
        }
        return "redirect:" + ADDRESS;
    }

    @PostMapping("/tolerances/withdrawal")
    String withdraw(@RequestParam String key, RedirectAttributes redirect) {
        var effect = rules.withdraw(key);
        redirect.addFlashAttribute("flash", Flash.done(t("Withdrawn.") + " " + words(effect)));
        return "redirect:" + ADDRESS;
    }

    private static String words(RatingRules.Effect effect) {
        var parts = new ArrayList<String>();
        for (var rag : List.of(Rag.RED, Rag.AMBER, Rag.GREEN)) {
            if (effect.before(rag) != effect.after(rag)) {
                parts.add(t("{0} {1} instead of {2}", RagLook.word(rag), effect.after(rag), effect.before(rag)));
            }
        }
        return parts.isEmpty()
                ? t("No computed rating of today changes.")
                : t("Computed today: {0}.", String.join(", ", parts));
    }

    /// The form as it was sent, with what stands in its way.
    private static Object again(String name, FormModel form, Map<String, String> sent, Refusal refusal, Model model) {
        var values = new HashMap<String, List<String>>();
        sent.forEach((field, value) -> values.put(field, List.of(value)));
        model.addAttribute(name, form.filled(values, Map.of()).refused(Sentences.of(refusal)));
        return AudienceController.refused(PAGE, model);
    }

    /// A number with point or comma.
    private static BigDecimal number(@Nullable String text, ReportingRules otherwise) {
        var plain = text == null ? "" : text.strip().replace(',', '.');
        if (!plain.matches("[0-9]{1,9}(\\.[0-9]{1,8})?")) {
            throw new Refusal(otherwise);
        }
        return new BigDecimal(plain);
    }
}
