package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.SkillsPlan;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.office.ServiceDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The skills plan: what the services of next year ask of people.
@Controller
class SkillsPlanPages {
    private static final String HOME = "/training/skills-plan";

    private final SkillsPlan plan;
    private final Competencies competencies;
    private final ServiceDesk services;
    private final Clock clock;

    SkillsPlanPages(SkillsPlan plan, Competencies competencies, ServiceDesk services, Clock clock) {
        this.plan = plan;
        this.competencies = competencies;
        this.services = services;
        this.clock = clock;
    }

    private int next() {
        return LocalDate.now(clock).getYear() + 1;
    }

    @GetMapping(HOME)
    String show(@RequestParam(defaultValue = "") String year, Model model) {
        var shown = year.matches("20[0-9]{2}") ? Integer.parseInt(year) : next();
        model.addAttribute("year", shown);
        model.addAttribute("years", List.of(next() - 1, next(), next() + 1));
        model.addAttribute("lines", plan.of(shown));
        return "capability/skills_plan";
    }

    private FormPage page() {
        var _ = plan.of(next());
        var offers = services.offers().stream()
                .map(one -> Option.of(one.title()))
                .distinct()
                .toList();
        var names =
                competencies.all().stream().map(one -> Option.of(one.name())).toList();
        var service = offers.isEmpty()
                ? Field.text("service", t("Service")).within(null, 200)
                : Field.select("service", t("Service"), offers);
        return FormPage.of(
                t("What a service will need"),
                FormModel.post(
                                HOME,
                                t("Add it"),
                                Field.number("year", t("Year")).required().value(next()),
                                service.required(),
                                Field.select("competency", t("Competency"), names)
                                        .required(),
                                Field.number("level", t("Level, from 1 to 5")).required(),
                                Field.number("people", t("People")).required())
                        .cancel(HOME));
    }

    @GetMapping(HOME + "/new")
    ModelAndView blank() {
        return page().show();
    }

    @PostMapping(HOME)
    Object add(Typed typed, RedirectAttributes redirect) {
        typed.require("service", t("Choose a service."));
        typed.require("competency", t("Choose a competency."));
        var competency = Optional.ofNullable(typed.line("competency")).orElse("");
        return page().take(typed, () -> {
            plan.need(new SkillsPlan.Requirement(
                    new UUID(0, 0),
                    typed.whole("year", 0),
                    typed.text("service"),
                    competency,
                    typed.whole("level", 0),
                    typed.whole("people", 0)));
            redirect.addFlashAttribute("flash", Flash.done(t("Added.")));
            return "redirect:" + HOME;
        });
    }

    @PostMapping(HOME + "/{id}/removal")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        return Outcome.of(redirect, HOME, t("Taken out."), () -> plan.remove(id));
    }
}
