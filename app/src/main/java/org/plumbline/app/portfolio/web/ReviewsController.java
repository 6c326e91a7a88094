package org.plumbline.app.portfolio.web;

import static org.plumbline.app.kit.Words.t;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Sentences;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.portfolio.ObjectiveView;
import org.plumbline.app.portfolio.Objectives;
import org.plumbline.app.portfolio.PriorityReview;
import org.plumbline.app.portfolio.PriorityReviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reviews of priorities: what was decided when, and the form that looks at all active objectives at once.
@Controller
class ReviewsController {
    private static final String REVIEWS = "/objectives/reviews";

    private final PriorityReviews reviews;
    private final Objectives objectives;
    private final People people;
    private final Clock clock;

    ReviewsController(PriorityReviews reviews, Objectives objectives, People people, Clock clock) {
        this.reviews = reviews;
        this.objectives = objectives;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping(REVIEWS)
    String list(Model model) {
        var all = reviews.all();
        model.addAttribute("reviews", all);
        model.addAttribute(
                "objectives", objectives.all().stream().collect(Collectors.toMap(ObjectiveView::id, one -> one)));
        model.addAttribute(
                "names",
                people.byIds(all.stream().map(PriorityReview::heldBy).toList()).values().stream()
                        .collect(Collectors.toMap(PersonView::id, PersonView::name)));
        model.addAttribute("due", reviews.nextDue());
        model.addAttribute("current", reviews.reviewed());
        model.addAttribute("maySet", objectives.maySet());
        model.addAttribute("tabs", StrategyNavigation.tabs(REVIEWS));
        return "portfolio/reviews";
    }

    @GetMapping(REVIEWS + "/new")
    String blank(Model model) {
        if (!objectives.maySet()) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        model.addAttribute("title", t("Review the priorities"));
        model.addAttribute("form", form());
        return ObjectivesController.FORM;
    }

    private FormModel form() {
        var today = LocalDate.now(clock);
        var fields = new ArrayList<Field>();
        var priorities = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> new Option(Integer.toString(number), ObjectiveForm.priority(number)))
                .toList();
        for (var objective : reviews.reviewed()) {
            fields.add(Field.select("priority_" + objective.id(), objective.key() + " " + objective.title(), priorities)
                    .required()
                    .hint(t(
                            "{0}, until now {1}",
                            t(objective.standing().label()), objective.text().priority()))
                    .value(objective.text().priority()));
            fields.add(Field.text("reason_" + objective.id(), t("Why")).within(null, 1_000));
        }
        return FormModel.post(REVIEWS, t("Record the review"))
                .section(
                        t("The review"),
                        t("It stays as it is recorded; priorities change with it."),
                        Field.text("period", t("Period"))
                                .required()
                                .within(null, 20)
                                .value("%d-Q%d".formatted(today.getYear(), today.get(IsoFields.QUARTER_OF_YEAR))),
                        Field.area("words", t("What it found")).required().within(null, 4_000),
                        Field.date("next_on", t("Next review"))
                                .required()
                                .hint(t("A quarter or a year from now"))
                                .value(today.plusMonths(3)))
                .section(t("Priorities"), t("1 comes first."), fields.toArray(Field[]::new))
                .cancel(REVIEWS);
    }

    @PostMapping(REVIEWS)
    Object hold(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        if (!objectives.maySet()) {
            throw new Forbidden(Permission.SET_STRATEGY);
        }
        var typed = new Typed(sent);
        var next = typed.day("next_on");
        if (next == null) {
            typed.wrong("next_on", t("Enter a day as 2027-03-31."));
        }
        var priorities = new HashMap<UUID, Integer>();
        var reasons = new HashMap<UUID, String>();
        for (var objective : reviews.reviewed()) {
            var text = typed.text("priority_" + objective.id());
            if (text.matches("[1-5]")) {
                priorities.put(objective.id(), Integer.parseInt(text));
            } else {
                typed.wrong("priority_" + objective.id(), t("Choose a priority, also where it stays as it was."));
            }
            Optional.ofNullable(typed.line("reason_" + objective.id()))
                    .ifPresent(reason -> reasons.put(objective.id(), reason));
        }
        if (next == null || !typed.errors().isEmpty()) {
            return typed.again(ObjectivesController.FORM, t("Review the priorities"), form());
        }
        try {
            reviews.hold(
                    new PriorityReviews.Said(typed.text("period"), typed.text("words"), next, priorities, reasons));
        } catch (Refusal refusal) {
            return typed.again(
                    ObjectivesController.FORM, t("Review the priorities"), form().refused(Sentences.of(refusal)));
        }
        redirect.addFlashAttribute("flash", Flash.done(t("The review is recorded.")));
        return "redirect:" + REVIEWS;
    }
}
