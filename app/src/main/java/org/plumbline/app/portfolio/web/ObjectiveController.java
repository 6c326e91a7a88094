package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.plumbline.app.kernel.Command;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.portfolio.ObjectiveCommand;
import org.plumbline.app.portfolio.ObjectiveState;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One objective: what it says, what its measure read, what stands below it, and its next steps.
@Controller
class ObjectiveController {
    private static final String OBJECTIVE = "/objectives/{key:STR-[0-9]+}";
    private static final int HISTORY = 12;

    private final Objectives objectives;
    private final ObjectiveForm forms;
    private final ObjectivePage pages;
    private final Histories histories;
    private final Talk talk;
    private final Clock clock;

    ObjectiveController(
            Objectives objectives,
            ObjectiveForm forms,
            ObjectivePage pages,
            Histories histories,
            Talk talk,
            Clock clock) {
        this.objectives = objectives;
        this.forms = forms;
        this.pages = pages;
        this.histories = histories;
        this.talk = talk;
        this.clock = clock;
    }

    @GetMapping(OBJECTIVE)
    String show(@PathVariable String key, Model model) {
        var objective = objectives.get(key);
        var head = pages.head(objective);
        if (objective.state() == ObjectiveState.DRAFT && objectives.maySet()) {
            head = head.step(Step.post(t("Remove the draft"), objective.href() + "/removal")
                    .confirm(t("Remove the draft {0}? Its text is gone for good.", key)));
        }
        if (objectives.maySet()) {
            head = head.step(Step.open(t("Edit"), objective.href() + "/edit"));
        }
        for (var command : objectives.steps(objective)) {
            var address = objective.href() + "/moves/" + command.word();
            var step = command.needsReason()
                    ? Step.open(t(command.label()), address)
                    : Step.post(t(command.label()), address);
            head = head.step(step.seldom(command == ObjectiveCommand.RETIRE));
        }
        if (objective.state() == ObjectiveState.ACTIVE && objectives.mayRecord(objective)) {
            head = head.step(Step.open(t("Record a reading"), objective.href() + "/readings/new"));
        }
        model.addAttribute("record", head);
        model.addAttribute("page", pages.of(objective));
        model.addAttribute("history", histories.latest(objective.subject(), HISTORY));
        model.addAttribute("talk", talk.about(objective.id()));
        return "portfolio/objective";
    }

    @GetMapping(OBJECTIVE + "/edit")
    String edit(@PathVariable String key, Model model) {
        var objective = objectives.get(key);
        requireSet();
        model.addAttribute("title", title(objective));
        model.addAttribute("form", forms.draw(objective.href(), t("Save"), objective));
        return ObjectivesController.FORM;
    }

    private void requireSet() {
        if (!objectives.maySet()) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
    }

    private static String title(ObjectiveView objective) {
        return objective.key() + " " + objective.title();
    }

    @PostMapping(OBJECTIVE)
    Object save(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var objective = objectives.get(key);
        var typed = new Typed(sent);
        var form = forms.draw(objective.href(), t("Save"), objective);
        var text = forms.read(typed, ObjectivesController.leadsTo(request));
        if (text.isEmpty()) {
            return typed.again(ObjectivesController.FORM, title(objective), form);
        }
        try {
            objectives.change(objective.id(), typed.version(objective.version()), text.get());
        } catch (Refusal refusal) {
            return typed.again(ObjectivesController.FORM, title(objective), form.refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
        return "redirect:" + objective.href();
    }

    @PostMapping(OBJECTIVE + "/removal")
    String discard(@PathVariable String key, RedirectAttributes redirect) {
        var objective = objectives.get(key);
        try {
            objectives.discard(objective.id(), objective.version());
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:" + objective.href();
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The draft is removed.")));
        return "redirect:/objectives";
    }

    @GetMapping(OBJECTIVE + "/moves/{command:[a-z]+}")
    String ask(@PathVariable String key, @PathVariable String command, Model model) {
        var objective = objectives.get(key);
        requireSet();
        model.addAttribute("title", title(objective));
        model.addAttribute("form", step(objective, command(command)));
        return ObjectivesController.FORM;
    }

    private static ObjectiveCommand command(String word) {
        return Command.of(ObjectiveCommand.class, word);
    }

    private static FormModel step(ObjectiveView objective, ObjectiveCommand command) {
        var reason = Field.area("reason", t("Why")).within(null, 1_000);
        return FormModel.post(
                        objective.href() + "/moves/" + command.word(),
                        t(command.label()),
                        Field.hidden("version", Integer.toString(objective.version())))
                .section(t(command.label()), null, command.needsReason() ? reason.required() : reason)
                .cancel(objective.href());
    }

    @PostMapping(OBJECTIVE + "/moves/{command:[a-z]+}")
    Object move(
            @PathVariable String key,
            @PathVariable String command,
            @RequestParam Map<String, String> sent,
            RedirectAttributes redirect) {
        var objective = objectives.get(key);
        var wanted = command(command);
        var typed = new Typed(sent);
        try {
            var moved =
                    objectives.move(objective.id(), typed.version(objective.version()), wanted, typed.text("reason"));
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(t("{0}: {1}.", moved.key(), t(moved.state().label()))));
        } catch (Refusal refusal) {
            return typed.again(
                    ObjectivesController.FORM,
                    title(objective),
                    step(objective, wanted).refused(Sentences.of(refusal)));
        }
        return "redirect:" + objective.href();
    }

    @GetMapping(OBJECTIVE + "/readings/new")
    String blank(@PathVariable String key, Model model) {
        var objective = objectives.get(key);
        if (!objectives.mayRecord(objective)) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", title(objective));
        model.addAttribute("form", reading(objective));
        return ObjectivesController.FORM;
    }

    private FormModel reading(ObjectiveView objective) {
        var measure = objective.text().measure();
        return FormModel.post(objective.href() + "/readings", t("Record it"))
                .section(
                        t("What does it read?"),
                        measure.name(),
                        Field.number("value", t("Value")).required().unit(measure.unit()),
                        Field.date("day", t("Read on")).required().value(LocalDate.now(clock)),
                        Field.text("note", t("What explains it")).within(null, 1_000))
                .cancel(objective.href());
    }

    @PostMapping(OBJECTIVE + "/readings")
    Object record(@PathVariable String key, @RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        var objective = objectives.get(key);
        var typed = new Typed(sent);
        var value = typed.number("value");
        var day = typed.day("day");
        if (value == null) {
            typed.wrong("value", t("Enter a number such as 12.5."));
        }
        if (day == null) {
            typed.wrong("day", t("Enter a day as 2027-03-31."));
        }
        if (value == null || day == null) {
            return typed.again(ObjectivesController.FORM, title(objective), reading(objective));
        }
        try {
            objectives.record(objective.id(), new ObjectiveView.Reading(day, value, typed.line("note")));
        } catch (Refusal refusal) {
            return typed.again(
                    ObjectivesController.FORM,
                    title(objective),
                    reading(objective).refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("Recorded.")));
        return "redirect:" + objective.href();
    }
}
