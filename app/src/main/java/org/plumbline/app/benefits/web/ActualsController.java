package org.plumbline.app.benefits.web;

import static org.plumbline.app.kit.Words.t;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.plumbline.app.benefits.Actual;
import org.plumbline.app.benefits.BenefitActuals;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.benefits.Standings.Dated;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What came of a benefit, period by period, and who confirmed its money.
@Controller
class ActualsController {
    private static final String ACTUALS = BenefitController.BENEFIT + "/actuals";

    private final Benefits benefits;
    private final BenefitActuals actuals;
    private final Standings standings;
    private final BenefitHead heads;
    private final People people;
    private final Talk talk;

    ActualsController(
            Benefits benefits,
            BenefitActuals actuals,
            Standings standings,
            BenefitHead heads,
            People people,
            Talk talk) {
        this.benefits = benefits;
        this.actuals = actuals;
        this.standings = standings;
        this.heads = heads;
        this.people = people;
        this.talk = talk;
    }

    @GetMapping(ACTUALS)
    ModelAndView show(@PathVariable String key) {
        var benefit = benefits.get(key);
        return page(benefit, form(benefit, lines(benefit)), HttpStatus.OK);
    }

    private List<Dated> lines(BenefitView benefit) {
        return standings.lines(List.of(benefit)).getOrDefault(benefit.id(), List.of());
    }

    private ModelAndView page(BenefitView benefit, FormModel form, HttpStatus status) {
        var recorded = actuals.of(benefit);
        var model = new ModelAndView("benefits/actuals", status);
        model.addObject("record", heads.draw(benefit, "/actuals", heads.names(List.of(benefit))));
        model.addObject("benefit", benefit);
        model.addObject("lines", lines(benefit));
        model.addObject("recorded", recorded);
        model.addObject("names", names(recorded));
        model.addObject("form", actuals.mayRecord(benefit) ? form : null);
        var isOpen = recorded.stream().anyMatch(one -> one.amount() != null && !one.isConfirmed());
        model.addObject("mayConfirm", isOpen && actuals.mayConfirm(benefit));
        model.addObject("talk", talk.about(benefit.id()));
        return model;
    }

    private Map<UUID, String> names(List<Actual> recorded) {
        var ids = recorded.stream()
                .flatMap(one -> Stream.of(one.recordedBy(), one.confirmedBy()))
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        var names = new java.util.HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static FormModel form(BenefitView benefit, List<Dated> lines) {
        var profile = benefit.profile();
        var open = lines.stream()
                .filter(line -> line.isOver() && line.actual() == null)
                .map(Dated::month)
                .toList();
        var fields = new java.util.ArrayList<Field>();
        fields.add(Field.select("period", t("Period"), periods(benefit, lines))
                .required()
                .value(open.isEmpty() ? null : open.getFirst()));
        fields.add(Field.number(
                        "quantity",
                        profile.measure().name().isEmpty()
                                ? t("Reading")
                                : profile.measure().name())
                .unit(profile.measure().unit())
                .hint(t("What the measure read in the period")));
        if (profile.currency() != null) {
            fields.add(Field.money("amount", t("Amount"), profile.currency())
                    .hint(t("Without a sign, for a disbenefit too")));
        }
        fields.add(Field.text("evidence", t("Evidence"))
                .required()
                .within(null, 2_000)
                .hint(t("The report, list or account that shows it; for a correction also why")));
        return FormModel.post(benefit.href() + "/actuals", t("Record it"), fields.toArray(Field[]::new))
                .cancel(benefit.href());
    }

    private static List<Option> periods(BenefitView benefit, List<Dated> lines) {
        var grain = benefit.profile().grain();
        return lines.stream()
                .filter(Dated::isOver)
                .map(line -> new Option(
                        line.month().toString(),
                        line.actual() == null
                                ? grain.name(line.month())
                                : t("{0} (correct it)", grain.name(line.month()))))
                .toList();
    }

    @PostMapping(ACTUALS)
    Object record(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var benefit = benefits.get(key);
        var typed = new Typed(sent);
        var month = BenefitForm.month(typed, "period");
        if (month == null && !typed.errors().containsKey("period")) {
            typed.wrong("period", t("Choose a period."));
        }
        var entry = new Actual.Entry(
                month == null ? YearMonth.of(2000, 1) : month,
                typed.number("quantity"),
                typed.number("amount"),
                typed.text("evidence"));
        if (!typed.errors().isEmpty()) {
            return again(benefit, form(benefit, lines(benefit)), typed);
        }
        try {
            var changed = actuals.record(benefit.id(), List.of(entry), "form");
            redirect.addFlashAttribute(
                    "flash", Flash.done(changed == 0 ? t("It was recorded so already.") : t("Recorded.")));
            return "redirect:" + benefit.href() + "/actuals";
        } catch (Refusal refusal) {
            return again(benefit, form(benefit, lines(benefit)).refused(Sentences.of(refusal)), typed);
        }
    }

    private ModelAndView again(BenefitView benefit, FormModel form, Typed typed) {
        return page(benefit, form.filled(typed.all(), typed.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(ACTUALS + "/confirmation")
    String confirm(@PathVariable String key, RedirectAttributes redirect) {
        var benefit = benefits.get(key);
        try {
            var periods = actuals.confirm(benefit.id());
            redirect.addFlashAttribute("flash", Flash.done(t("{0} periods are confirmed.", periods)));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + benefit.href() + "/actuals";
    }
}
