package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.plumbline.app.assurance.ActionKind;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.CorrectiveActions;
import org.plumbline.app.assurance.NewAction;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemCommand;
import org.plumbline.app.assurance.ProblemLook;
import org.plumbline.app.assurance.ProblemState;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.assurance.Problems;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.app.kit.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One problem: what it is, why it is there, what is done against it and whether that worked.
@Controller
class ProblemController {
    private static final String PROBLEM = "/problems/{key:PRB-[0-9]+}";
    private static final String ACTION = PROBLEM + "/actions/{number:[0-9]{1,4}}";
    private static final int HISTORY = 12;
    private static final int AGAIN_DAYS = 30;

    private final Problems problems;
    private final CorrectiveActions actions;
    private final ProblemForms forms;
    private final ProblemWords words;
    private final Histories histories;
    private final Talk talk;
    private final Clock clock;

    ProblemController(
            Problems problems,
            CorrectiveActions actions,
            ProblemForms forms,
            ProblemWords words,
            Histories histories,
            Talk talk,
            Clock clock) {
        this.problems = problems;
        this.actions = actions;
        this.forms = forms;
        this.words = words;
        this.histories = histories;
        this.talk = talk;
        this.clock = clock;
    }

    @GetMapping(PROBLEM)
    String show(@PathVariable String key, Model model) {
        var problem = problems.get(key);
        var planned = actions.of(List.of(problem.id()));
        model.addAttribute("record", head(problem));
        model.addAttribute("problem", problem);
        model.addAttribute("actions", planned);
        model.addAttribute("requests", actions.requests(planned));
        model.addAttribute(
                "toFinish",
                planned.stream()
                        .filter(one -> actions.mayFinish(problem, one))
                        .map(ActionView::id)
                        .toList());
        model.addAttribute(
                "toCheck",
                planned.stream()
                        .filter(one -> actions.mayCheck(problem, one))
                        .map(ActionView::id)
                        .toList());
        model.addAttribute("names", words.names(List.of(problem), planned));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("history", histories.latest(problem.subject(), HISTORY));
        model.addAttribute("talk", talk.about(problem.id()));
        return "assurance/problem";
    }

    private RecordView head(ProblemView problem) {
        var head = RecordView.of(problem.key(), problem.title())
                .sub(
                        problem.isRecurrence()
                                ? t("A recurrence: its class was solved before")
                                : t("Noticed by: {0}", t(problem.says().source().label())))
                .state(t(problem.state().label()), ProblemLook.tone(problem.state()));
        for (var command : problems.steps(problem)) {
            var address = problem.href() + "/moves/" + command.word();
            head = head.step((command.needsReason()
                            ? Step.open(t(command.label()), address)
                            : Step.post(t(command.label()), address))
                    .seldom(command.needsReason()));
        }
        if (problems.mayHandle(problem.projectId()) && problem.state().isWorkedOn()) {
            head = head.step(
                    Step.open(problem.cause().isNamed() ? t("Edit") : t("Name the cause"), problem.href() + "/cause"));
            if (problem.cause().isNamed() && problem.state() != ProblemState.RAISED) {
                head = head.step(Step.open(t("Plan an action"), problem.href() + "/actions/new"));
            }
        }
        return head;
    }

    @GetMapping(PROBLEM + "/cause")
    ModelAndView cause(@PathVariable String key) {
        return forms.cause(problems.get(key)).show();
    }

    @PostMapping(PROBLEM + "/cause")
    Object keepCause(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var problem = problems.get(key);
        typed.require("title", t("Say what is wrong."));
        var says = new NewProblem(
                typed.text("title"),
                typed.text("description"),
                problem.says().source(),
                typed.reference("class"),
                problem.projectId(),
                problem.says().origin());
        var cause = ProblemForms.readCause(typed);
        var owner = forms.readPerson(typed, "owner");
        return forms.cause(problem).take(typed, () -> {
            problems.analyse(problem.id(), typed.version(), says, cause, owner);
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + problem.href();
        });
    }

    @GetMapping(PROBLEM + "/actions/new")
    ModelAndView newAction(@PathVariable String key) {
        return forms.action(problems.get(key)).show();
    }

    @PostMapping(PROBLEM + "/actions")
    Object plan(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var problem = problems.get(key);
        typed.require("title", t("Say what is done."));
        typed.require("owner", t("Choose who does it."));
        typed.require("due", t("Enter until when."));
        var kind = typed.choice("kind", ActionKind.class).orElse(ActionKind.FIX);
        var owner = forms.readPerson(typed, "owner");
        var due = typed.day("due");
        return forms.action(problem).take(typed, () -> {
            actions.plan(
                    problem.id(),
                    new NewAction(
                            kind,
                            typed.text("title"),
                            Objects.requireNonNull(owner),
                            Objects.requireNonNull(due),
                            typed.text("wait").isEmpty() ? 0 : typed.whole("wait", -1)));
            redirect.addFlashAttribute("flash", Flash.done(t("The action is planned.")));
            return "redirect:" + problem.href();
        });
    }

    private ActionView action(ProblemView problem, int number) {
        return actions.of(List.of(problem.id())).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Missing("action", number));
    }

    @GetMapping(ACTION + "/done")
    ModelAndView done(@PathVariable String key, @PathVariable int number) {
        var problem = problems.get(key);
        return ProblemForms.done(problem, action(problem, number)).show();
    }

    @PostMapping(ACTION + "/done")
    Object keepDone(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var problem = problems.get(key);
        var action = action(problem, number);
        return ProblemForms.done(problem, action).take(typed, () -> {
            actions.finish(action.id(), typed.text("words"));
            redirect.addFlashAttribute("flash", Flash.done(t("Done. Somebody else looks whether it worked.")));
            return "redirect:" + problem.href();
        });
    }

    @GetMapping(ACTION + "/check")
    ModelAndView check(@PathVariable String key, @PathVariable int number) {
        var problem = problems.get(key);
        return checkForm(problem, action(problem, number)).show();
    }

    private FormPage checkForm(ProblemView problem, ActionView action) {
        return ProblemForms.check(
                problem, action, LocalDate.now(clock).plusDays(AGAIN_DAYS).toString());
    }

    @PostMapping(ACTION + "/check")
    Object keepCheck(@PathVariable String key, @PathVariable int number, Typed typed, RedirectAttributes redirect) {
        var problem = problems.get(key);
        var action = action(problem, number);
        typed.require("effective", t("Say whether it worked."));
        var due = typed.day("due");
        var again = due == null ? LocalDate.now(clock).plusDays(AGAIN_DAYS) : due;
        return checkForm(problem, action).take(typed, () -> {
            var after = actions.check(action.id(), typed.isTicked("effective"), typed.text("words"), again);
            redirect.addFlashAttribute(
                    "flash",
                    Flash.done(after.doneOn() == null ? t("It is to be done again.") : t("Verified as effective.")));
            return "redirect:" + problem.href();
        });
    }

    @GetMapping(PROBLEM + "/moves/{command:[a-z_]+}")
    ModelAndView ask(@PathVariable String key, @PathVariable String command) {
        return step(problems.get(key), command(command)).show();
    }

    private static FormPage step(ProblemView problem, ProblemCommand command) {
        var reason =
                Field.area("reason", t("Reason")).within(null, 4_000).hint(t("Everybody who follows it reads it."));
        return FormPage.of(
                problem.key() + " " + problem.title(),
                FormModel.post(
                                problem.href() + "/moves/" + command.word(),
                                t(command.label()),
                                ProblemForms.version(problem),
                                command.needsReason() ? reason.required() : reason)
                        .cancel(problem.href()));
    }

    @PostMapping(PROBLEM + "/moves/{command:[a-z_]+}")
    Object move(@PathVariable String key, @PathVariable String command, Typed typed, RedirectAttributes redirect) {
        var problem = problems.get(key);
        var wanted = command(command);
        if (wanted.needsReason()) {
            return step(problem, wanted).take(typed, () -> {
                problems.move(problem.id(), typed.version(), wanted, typed.text("reason"));
                return "redirect:" + problem.href();
            });
        }
        return Outcome.of(redirect, problem.href(), () -> {
            var after = problems.move(problem.id(), typed.version(problem.version()), wanted, "");
            return t("{0}: {1}.", after.key(), t(after.state().label()));
        });
    }

    private static ProblemCommand command(String word) {
        return ProblemCommand.of(word).orElseThrow(() -> new Missing("step", word));
    }
}
