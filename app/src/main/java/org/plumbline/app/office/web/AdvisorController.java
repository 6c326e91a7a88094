package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.Advice;
import org.plumbline.app.office.FactTexts;
import org.plumbline.app.office.MaturityAdvice;
import org.plumbline.app.office.OfficeSetting;
import org.plumbline.app.office.OfficeType;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.TypeQuestion;
import org.plumbline.app.office.TypeScore;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The type advisor: its questions, its ranking with reasons, the choice, and the settings that follow
/// from it.
@Controller
class AdvisorController {
    private final Offices offices;
    private final Advice advice;
    private final OfficeHead heads;
    private final FactTexts texts;

    AdvisorController(Offices offices, Advice advice, OfficeHead heads, FactTexts texts) {
        this.offices = offices;
        this.advice = advice;
        this.heads = heads;
        this.texts = texts;
    }

    @GetMapping("/offices/types")
    String types(Model model) {
        offices.all();
        model.addAttribute("types", List.of(OfficeType.values()));
        return "office/types";
    }

    @GetMapping(OfficeController.OFFICE + "/advisor")
    ModelAndView ask(@PathVariable String key) {
        return page(offices.get(key)).show();
    }

    private FormPage page(OfficeView office) {
        return FormPage.of(t("What type suits {0}?", office.name()), form(office))
                .asking(t(
                        "Say how far each sentence is true here: 1 not at all, 5 fully. Leave out what nobody knows."));
    }

    private FormModel form(OfficeView office) {
        var known = advice.latest(office.id()).map(Advice.Round::answers).orElse(Map.of());
        var options = IntStream.rangeClosed(1, 5)
                .mapToObj(Integer::toString)
                .map(Option::of)
                .toList();
        var proposed = known.isEmpty() ? advice.proposedFor(office.id()) : Map.<TypeQuestion, Integer>of();
        var measured = advice.measured(office.id());
        var fields = Arrays.stream(TypeQuestion.values())
                .map(question -> Field.radio(question.word(), t(question.statement()), options)
                        .hint(
                                !proposed.containsKey(question)
                                        ? t(question.factor())
                                        : measured.isPresent() && MaturityAdvice.answers(question)
                                                ? t(
                                                        "{0}. Proposed from the assessment \"{1}\".",
                                                        t(question.factor()),
                                                        measured.get().title())
                                                : t(
                                                        "{0}. Proposed from what is recorded about culture and structure.",
                                                        t(question.factor())))
                        .value(known.containsKey(question) ? known.get(question) : proposed.get(question)))
                .toArray(Field[]::new);
        return FormModel.post(office.href() + "/advisor", t("Rank the types"), fields)
                .cancel(office.href() + "/setup");
    }

    @PostMapping(OfficeController.OFFICE + "/advisor")
    Object answer(@PathVariable String key, Typed typed) {
        var office = offices.get(key);
        var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        for (var question : TypeQuestion.values()) {
            if (typed.text(question.word()).matches("[1-5]")) {
                answers.put(question, Integer.valueOf(typed.text(question.word())));
            }
        }
        return page(office).take(typed, () -> {
            advice.answer(office.id(), answers);
            return "redirect:" + office.href() + "/advisor/ranking";
        });
    }

    @GetMapping(OfficeController.OFFICE + "/advisor/ranking")
    String ranking(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var rounds = advice.of(office.id());
        if (rounds.isEmpty()) {
            return "redirect:" + office.href() + "/advisor";
        }
        var answers = rounds.getFirst().answers();
        model.addAttribute("record", heads.of(office, "/setup"));
        model.addAttribute("office", office);
        model.addAttribute("ranking", TypeScore.rank(answers));
        model.addAttribute("turns", TypeScore.turns(answers));
        model.addAttribute("rounds", rounds);
        model.addAttribute(
                "names",
                rounds.stream().map(round -> texts.name(round.decidedBy())).toList());
        model.addAttribute("mayRun", offices.mayRun(office) && office.state().isOpen());
        return "office/ranking";
    }

    @PostMapping(OfficeController.OFFICE + "/advisor/choice")
    String choose(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        var office = offices.get(key);
        var wanted = Arrays.stream(OfficeType.values())
                .filter(one -> one.name().equals(type))
                .findFirst();
        if (wanted.isEmpty()) {
            redirect.addFlashAttribute("flash", Flash.refused(t("Choose one of the types.")));
            return "redirect:" + office.href() + "/advisor/ranking";
        }
        try {
            advice.choose(office.id(), wanted.get(), reason);
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + office.href() + "/advisor/ranking";
        }
        redirect.addFlashAttribute(
                "flash",
                Flash.done(t(
                        "{0}. Its defaults are set and not yet confirmed.",
                        t(wanted.get().label()))));
        return "redirect:" + office.href() + "/settings";
    }

    @GetMapping(OfficeController.OFFICE + "/settings")
    String settings(@PathVariable String key, Model model) {
        var office = offices.get(key);
        var settings = advice.settings(office.id());
        model.addAttribute("record", heads.of(office, "/setup"));
        model.addAttribute("office", office);
        model.addAttribute("settings", settings);
        model.addAttribute(
                "names",
                settings.stream().map(one -> texts.name(one.confirmedBy())).toList());
        return "office/settings";
    }

    @PostMapping(OfficeController.OFFICE + "/settings")
    String confirm(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var office = offices.get(key);
        var values = new EnumMap<OfficeSetting, String>(OfficeSetting.class);
        for (var setting : OfficeSetting.values()) {
            var value = sent.get(setting.name().toLowerCase(java.util.Locale.ROOT));
            if (value != null) {
                values.put(setting, value);
            }
        }
        try {
            advice.confirm(office.id(), values);
            redirect.addFlashAttribute("flash", Flash.done(t("Confirmed.")));
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
        }
        return "redirect:" + office.href() + "/settings";
    }
}
