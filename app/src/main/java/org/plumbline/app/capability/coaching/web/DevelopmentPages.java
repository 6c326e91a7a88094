package org.plumbline.app.capability.coaching.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.capability.coaching.CoachingDesk;
import org.plumbline.app.capability.coaching.DevelopmentPlans;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.GapMatrix;
import org.plumbline.app.capability.training.Ratings;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.paper.PaperFile;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// My development: the plan, its steps, and the mentor; for managers those of who reports to them.
@Controller
class DevelopmentPages {
    private static final String PLAN = "/development/{person:[0-9a-f-]{36}}";

    private final DevelopmentPlans plans;
    private final CoachingDesk desk;
    private final GapMatrix matrix;
    private final Ratings ratings;
    private final Competencies competencies;
    private final People people;
    private final Access access;

    DevelopmentPages(
            DevelopmentPlans plans,
            CoachingDesk desk,
            GapMatrix matrix,
            Ratings ratings,
            Competencies competencies,
            People people,
            Access access) {
        this.plans = plans;
        this.desk = desk;
        this.matrix = matrix;
        this.ratings = ratings;
        this.competencies = competencies;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/development")
    String mine(Model model) {
        return of(access.actor().personId(), model);
    }

    @GetMapping(PLAN)
    String of(@PathVariable UUID person, Model model) {
        var steps = plans.of(person);
        var pairs = plans.seenPairs();
        var ids = new HashSet<UUID>(List.of(person));
        pairs.forEach(pair -> {
            ids.add(pair.mentorId());
            ids.add(pair.menteeId());
        });
        model.addAttribute("person", people.get(person));
        model.addAttribute("steps", steps);
        model.addAttribute("pairs", pairs);
        model.addAttribute(
                "needs",
                matrix.of(person).stream().filter(need -> need.gap() > 0).toList());
        model.addAttribute(
                "names",
                people.byIds(ids).values().stream().collect(Collectors.toMap(PersonView::id, PersonView::name)));
        model.addAttribute("mayRun", desk.mayRun());
        return "capability/development";
    }

    @GetMapping(PLAN + "." + PaperFile.PATH)
    ResponseEntity<byte[]> paper(@PathVariable UUID person, @PathVariable String form) {
        return PaperFile.answer(form, "development-plan", plans.paper(person));
    }

    private FormPage step(UUID person) {
        if (!ratings.maySee(person)) {
            throw new Missing("person", person);
        }
        var kinds = Arrays.stream(DevelopmentPlans.Kind.values())
                .map(kind -> new Option(kind.name(), t(kind.label())))
                .toList();
        var names =
                competencies.all().stream().map(one -> Option.of(one.name())).toList();
        return FormPage.of(
                t("Add a step"),
                FormModel.post(
                                "/development/" + person + "/steps",
                                t("Add it"),
                                Field.select("kind", t("Kind"), kinds)
                                        .required()
                                        .hint(t("An exposure assignment is real work somebody has not done before.")),
                                Field.text("words", t("Step")).required().within(null, 500),
                                Field.select("competency", t("Competency"), names),
                                Field.date("due", t("By")))
                        .cancel("/development/" + person));
    }

    @GetMapping(PLAN + "/steps/new")
    ModelAndView blank(@PathVariable UUID person) {
        return step(person).show();
    }

    @PostMapping(PLAN + "/steps")
    Object add(@PathVariable UUID person, Typed typed, RedirectAttributes redirect) {
        typed.require("kind", t("Choose a kind."));
        typed.require("words", t("Say what."));
        var kind = typed.choice("kind", DevelopmentPlans.Kind.class);
        var due = typed.day("due");
        var competency = typed.line("competency");
        return step(person).take(typed, () -> {
            plans.add(person, kind.orElse(DevelopmentPlans.Kind.READING), typed.text("words"), competency, due);
            redirect.addFlashAttribute("flash", Flash.done(t("Added.")));
            return "redirect:/development/" + person;
        });
    }

    @PostMapping(PLAN + "/steps/{step}/done")
    String done(@PathVariable UUID person, @PathVariable UUID step, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/development/" + person, t("Done."), () -> plans.done(person, step));
    }

    private FormPage pair() {
        if (!desk.mayRun()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
        return FormPage.of(
                t("Pair two people"),
                FormModel.post(
                                "/coaching/mentors",
                                t("Pair them"),
                                Field.person("mentor", t("Mentor"), List.of()).required(),
                                Field.person("mentee", t("Who is mentored"), List.of())
                                        .required(),
                                Field.text("goal", t("Goal")).within(null, 500))
                        .cancel("/development"));
    }

    @GetMapping("/coaching/mentors/new")
    ModelAndView blankPair() {
        return pair().show();
    }

    @PostMapping("/coaching/mentors")
    Object pair(Typed typed, RedirectAttributes redirect) {
        typed.require("mentor", t("Choose somebody."));
        typed.require("mentee", t("Choose somebody."));
        var mentor = typed.reference("mentor", this::known);
        var mentee = typed.reference("mentee", this::known);
        return pair().take(typed, mentor, chosen -> {
            plans.pair(chosen, mentee == null ? chosen : mentee, typed.text("goal"));
            redirect.addFlashAttribute("flash", Flash.done(t("Paired. Both were told.")));
            return "redirect:/development";
        });
    }

    private Optional<UUID> known(String text) {
        return Typed.id(text).filter(id -> people.byIds(List.of(id)).containsKey(id));
    }

    @PostMapping("/coaching/mentors/{pair}/end")
    String end(@PathVariable UUID pair, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/development", t("Ended."), () -> plans.end(pair));
    }
}
