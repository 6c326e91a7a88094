package org.plumbline.app.capability.training.web;

import static org.plumbline.app.kit.Words.t;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.plumbline.app.capability.training.Certificates;
import org.plumbline.app.capability.training.Competencies;
import org.plumbline.app.capability.training.CurriculumPeople;
import org.plumbline.app.capability.training.Enrolments;
import org.plumbline.app.capability.training.GapMatrix;
import org.plumbline.app.capability.training.Quizzes;
import org.plumbline.app.capability.training.Ratings;
import org.plumbline.app.capability.training.TrainingFigures;
import org.plumbline.app.capability.training.TrainingSessions;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// My learning: what I take, what I have proven, what my roles ask for, and how far I say I am.
@Controller
class LearningPages {
    private static final String QUIZ = "/learning/{enrolment}/quiz/{phase:before|after}";

    private final Enrolments enrolments;
    private final Certificates certificates;
    private final CurriculumPeople curricula;
    private final GapMatrix matrix;
    private final Ratings ratings;
    private final Competencies competencies;
    private final Quizzes quizzes;
    private final TrainingFigures figures;
    private final TrainingSessions sessions;
    private final People people;
    private final Access access;

    LearningPages(
            Enrolments enrolments,
            Certificates certificates,
            CurriculumPeople curricula,
            GapMatrix matrix,
            Ratings ratings,
            Competencies competencies,
            Quizzes quizzes,
            TrainingFigures figures,
            TrainingSessions sessions,
            People people,
            Access access) {
        this.enrolments = enrolments;
        this.certificates = certificates;
        this.curricula = curricula;
        this.matrix = matrix;
        this.ratings = ratings;
        this.competencies = competencies;
        this.quizzes = quizzes;
        this.figures = figures;
        this.sessions = sessions;
        this.people = people;
        this.access = access;
    }

    @GetMapping("/learning")
    String mine(Model model) {
        var me = access.actor().personId();
        var needs = matrix.of(me);
        var known = new HashMap<UUID, org.plumbline.app.capability.training.SessionView>();
        sessions.all().forEach(one -> known.put(one.id(), one));
        model.addAttribute("mine", enrolments.mine());
        model.addAttribute("curricula", curricula.mine());
        model.addAttribute("courses", figures.courses());
        model.addAttribute("sessions", known);
        model.addAttribute("certificates", certificates.of(me));
        model.addAttribute("needs", needs);
        model.addAttribute("proposals", matrix.proposals(needs));
        return "capability/learning";
    }

    private FormPage levels(UUID person, String address, String title) {
        var standing = ratings.of(person);
        var isOwn = person.equals(access.actor().personId());
        var needed = new HashSet<String>();
        matrix.of(person).forEach(need -> needed.add(need.competency().toLowerCase(Locale.ROOT)));
        var all = competencies.all();
        var fields = IntStream.range(0, all.size())
                .mapToObj(i -> {
                    var one = all.get(i);
                    var said = standing.get(one.name().toLowerCase(Locale.ROOT));
                    var level = said == null ? null : isOwn ? said.own() : said.managers();
                    var options = IntStream.rangeClosed(0, Competencies.LEVELS)
                            .mapToObj(step -> new Option(
                                    Integer.toString(step),
                                    step == 0
                                            ? t("0: nothing yet")
                                            : one.isDescribed()
                                                    ? step + ": "
                                                            + one.anchors().get(step - 1)
                                                    : Integer.toString(step)))
                            .toList();
                    return Field.select("level_" + i, one.name(), options)
                            .hint(
                                    needed.contains(one.name().toLowerCase(Locale.ROOT))
                                            ? t("A role asks for it. {0}", one.meaning())
                                            : one.meaning())
                            .value(level);
                })
                .toArray(Field[]::new);
        return FormPage.of(title, FormModel.post(address, t("Save"), fields).cancel("/learning"))
                .asking(t("Choose what is seen in the work, not what is hoped for. Leave open what you cannot say."));
    }

    private Map<String, Integer> typed(Typed typed) {
        var levels = new TreeMap<String, Integer>();
        var all = competencies.all();
        for (var i = 0; i < all.size(); i++) {
            if (!typed.text("level_" + i).isEmpty()) {
                levels.put(all.get(i).name(), typed.whole("level_" + i, -1));
            }
        }
        return levels;
    }

    @GetMapping("/learning/levels")
    ModelAndView own() {
        return levels(access.actor().personId(), "/learning/levels", t("How far am I?"))
                .show();
    }

    @PostMapping("/learning/levels")
    Object say(Typed typed, RedirectAttributes redirect) {
        return levels(access.actor().personId(), "/learning/levels", t("How far am I?"))
                .take(typed, () -> {
                    ratings.say(typed(typed));
                    redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
                    return "redirect:/learning";
                });
    }

    private FormPage managers(UUID person) {
        if (!ratings.maySee(person)) {
            throw new Missing("person", person);
        }
        var name = people.get(person).name();
        return levels(person, "/training/people/" + person + "/levels", t("How far is {0}?", name));
    }

    @GetMapping("/training/people/{person}/levels")
    ModelAndView of(@PathVariable UUID person) {
        return managers(person).show();
    }

    @PostMapping("/training/people/{person}/levels")
    Object rate(@PathVariable UUID person, Typed typed, RedirectAttributes redirect) {
        return managers(person).take(typed, () -> {
            ratings.rate(person, typed(typed));
            redirect.addFlashAttribute("flash", Flash.done(t("Saved.")));
            return competencies.mayRun() ? "redirect:/training/gaps" : "redirect:/learning";
        });
    }

    @GetMapping(QUIZ)
    Object quiz(@PathVariable UUID enrolment, @PathVariable String phase, Model model, RedirectAttributes redirect) {
        try {
            model.addAttribute("sheet", quizzes.open(enrolment, phase(phase)));
            model.addAttribute("phase", phase);
            return "capability/quiz";
        } catch (Refusal refusal) {
            redirect.addFlashAttribute("flash", Flash.refused(Sentences.of(refusal)));
            return "redirect:/learning";
        }
    }

    private static Quizzes.Phase phase(String word) {
        return Quizzes.Phase.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @PostMapping(QUIZ)
    String answer(@PathVariable UUID enrolment, @PathVariable String phase, Typed typed, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/learning", () -> {
            Map<UUID, Set<Integer>> answers = new HashMap<>();
            for (var question : quizzes.open(enrolment, phase(phase)).questions()) {
                var chosen = new HashSet<Integer>();
                List<String> sent = typed.each("q_" + question.id());
                sent.stream().filter(text -> text.matches("[0-9]")).forEach(text -> chosen.add(text.charAt(0) - '0'));
                answers.put(question.id(), chosen);
            }
            return t("{0} % were right.", quizzes.answer(enrolment, phase(phase), answers));
        });
    }

    @PostMapping("/learning/{enrolment}/withdrawal")
    String withdraw(@PathVariable UUID enrolment, RedirectAttributes redirect) {
        return Outcome.of(redirect, "/learning", t("Withdrawn."), () -> enrolments.withdraw(enrolment));
    }
}
