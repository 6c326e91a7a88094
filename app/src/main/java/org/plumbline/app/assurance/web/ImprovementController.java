package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.CycleReview;
import org.plumbline.app.assurance.ImprovementState;
import org.plumbline.app.assurance.ImprovementView;
import org.plumbline.app.assurance.Improvements;
import org.plumbline.app.assurance.NewProblem;
import org.plumbline.app.assurance.ProblemSource;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.Paper;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The ranked list of improvements, and the review that decides on them.
@Controller
class ImprovementController {
    private static final String HOME = "/improvements";
    private static final String ONE = HOME + "/{key:IMP-[0-9]+}";

    private final Improvements improvements;
    private final ProblemForms forms;
    private final People people;
    private final Clock clock;

    ImprovementController(Improvements improvements, ProblemForms forms, People people, Clock clock) {
        this.improvements = improvements;
        this.forms = forms;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String list(Model model) {
        var ranked = improvements.ranked();
        model.addAttribute("improvements", ranked);
        model.addAttribute("reviews", improvements.reviews());
        model.addAttribute("names", names(ranked));
        model.addAttribute("mayDecide", improvements.mayDecide());
        model.addAttribute("today", LocalDate.now(clock));
        return "assurance/improvements";
    }

    private Map<UUID, String> names(List<ImprovementView> ranked) {
        var ids = new HashSet<UUID>();
        for (var one : ranked) {
            ids.add(one.proposedBy());
            var owner = one.ownerId();
            if (owner != null) {
                ids.add(owner);
            }
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    @GetMapping(HOME + "/new")
    ModelAndView blank() {
        return form().show();
    }

    private static FormPage form() {
        return FormPage.of(
                        t("Propose an improvement"),
                        FormModel.post(
                                        HOME,
                                        t("Propose it"),
                                        Field.text("title", t("What is to be better"))
                                                .required()
                                                .within(null, 200),
                                        Field.area("description", t("How, and for whom"))
                                                .within(null, 4_000))
                                .cancel(HOME))
                .asking(t("A new problem or an opportunity in how projects are managed; the next review decides."));
    }

    @PostMapping(HOME)
    Object propose(Typed typed, RedirectAttributes redirect) {
        typed.require("title", t("Say what is to be better."));
        return form().take(typed, () -> {
            var made = improvements.propose(
                    NewProblem.of(ProblemSource.OWN, typed.text("title"), typed.text("description"), null, null));
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is proposed.", made.key())));
            return "redirect:" + HOME;
        });
    }

    @GetMapping(ONE + "/rating")
    ModelAndView rating(@PathVariable String key) {
        return rating(improvements.get(key)).show();
    }

    private static FormPage rating(ImprovementView one) {
        return FormPage.of(
                        t("Rate {0}", one.key() + " " + one.says().title()),
                        FormModel.post(
                                        HOME + "/" + one.key() + "/rating",
                                        t("Save"),
                                        Field.number("value", t("Value, 1 to 5"))
                                                .required()
                                                .within(1, 5)
                                                .value(one.value()),
                                        Field.number("effort", t("Effort, 1 to 5"))
                                                .required()
                                                .within(1, 5)
                                                .value(one.effort()))
                                .cancel(HOME))
                .asking(t("The list is ranked by value divided by effort."));
    }

    @PostMapping(ONE + "/rating")
    Object rate(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        return rating(improvements.get(key)).take(typed, () -> {
            improvements.rate(key, typed.whole("value", 0), typed.whole("effort", 0));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return "redirect:" + HOME;
        });
    }

    @PostMapping(ONE + "/completion")
    String finish(@PathVariable String key, RedirectAttributes redirect) {
        return Outcome.of(redirect, HOME, t("Done."), () -> improvements.finish(key));
    }

    @GetMapping(HOME + "/review")
    ModelAndView review() {
        return reviewForm().show();
    }

    private List<ImprovementView> open() {
        return improvements.ranked().stream()
                .filter(one -> one.state() == ImprovementState.PROPOSED)
                .toList();
    }

    private FormPage reviewForm() {
        var form = FormModel.post(HOME + "/review", t("Keep the minutes"));
        for (var one : open()) {
            form = form.section(
                    one.key() + " " + one.says().title(),
                    one.says().description(),
                    Field.radio(
                                    "choice_" + one.key(),
                                    t("Decision"),
                                    Arrays.stream(CycleReview.Choice.values())
                                            .map(choice -> new Option(choice.name(), t(choice.label())))
                                            .toList())
                            .value(CycleReview.Choice.LATER),
                    forms.person("owner_" + one.key(), t("Who does it"), null),
                    Field.date("due_" + one.key(), t("Until")),
                    Field.text("words_" + one.key(), t("Why")).within(null, 1_000));
        }
        return FormPage.of(
                        t("Review the improvements"),
                        form.section(
                                        t("Minutes"),
                                        null,
                                        Field.area("minutes", t("What was looked at, and what was decided"))
                                                .required()
                                                .within(null, 4_000))
                                .cancel(HOME))
                .asking(t("Each open improvement is decided on: done by somebody until a day, later, or rejected."));
    }

    @PostMapping(HOME + "/review")
    Object hold(Typed typed, RedirectAttributes redirect) {
        var wishes = new HashMap<String, CycleReview.Wish>();
        for (var one : open()) {
            var choice = typed.choice("choice_" + one.key(), CycleReview.Choice.class);
            var owner = forms.readPerson(typed, "owner_" + one.key());
            var due = typed.day("due_" + one.key());
            if (choice.isPresent()) {
                wishes.put(one.key(), new CycleReview.Wish(choice.get(), typed.text("words_" + one.key()), owner, due));
            }
        }
        return reviewForm().take(typed, () -> {
            var held = improvements.hold(typed.text("minutes"), wishes);
            redirect.addFlashAttribute("flash", Flash.done(t("{0} is held; its minutes are kept.", held.key())));
            return "redirect:" + HOME;
        });
    }

    @GetMapping(HOME + "/reviews/{key:CYC-[0-9]+}." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable String key, @PathVariable String form) {
        var review = improvements.reviews().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Missing("review", key));
        return PaperFile.answer(form, "improvements-" + key, paper(review));
    }

    private Paper paper(CycleReview review) {
        var known = new HashMap<UUID, ImprovementView>();
        improvements.ranked().forEach(one -> known.put(one.id(), one));
        var rows = new java.util.ArrayList<List<String>>();
        for (var one : review.decisions()) {
            var of = known.get(one.improvementId());
            if (of != null) {
                rows.add(List.of(
                        Integer.toString(one.place()),
                        of.key() + " " + of.says().title(),
                        t(one.choice().label()),
                        one.words(),
                        t(of.state().label())));
            }
        }
        return Paper.of(t("Improvement report"), t("{0}, {1}", review.key(), Formats.date(review.heldOn())))
                .heading(t("Minutes"))
                .prose(review.minutes())
                .heading(t("Decisions"))
                .table(new Paper.Table(
                        List.of(t("Rank"), t("Improvement"), t("Decision"), t("Why"), t("State today")), rows, false));
    }
}
