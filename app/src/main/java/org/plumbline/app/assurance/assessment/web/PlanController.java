package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentResult;
import org.plumbline.app.assurance.assessment.AssessmentView;
import org.plumbline.app.assurance.assessment.Assessments;
import org.plumbline.app.assurance.assessment.ImprovementPlan;
import org.plumbline.app.assurance.assessment.PlanItem;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.form.FormPage;
import org.plumbline.app.kernel.form.Outcome;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.kit.shell.Flash;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The improvement plan of an assessment.
@Controller
public class PlanController {
    private final Assessments assessments;
    private final ImprovementPlan plan;
    private final AssessmentPages pages;
    private final People people;
    private final Access access;

    PlanController(Assessments assessments, ImprovementPlan plan, AssessmentPages pages, People people, Access access) {
        this.assessments = assessments;
        this.plan = plan;
        this.pages = pages;
        this.people = people;
        this.access = access;
    }

    /// A step as the page shows it.
    ///
    /// @param mayClose true where the reader says what became of it
    public record Line(PlanItem item, String group, String owner, boolean mayClose) {}

    @GetMapping(AssessmentsController.ONE + "/plan")
    Object show(@PathVariable String key) {
        return page(assessments.get(key)).show();
    }

    private FormPage page(AssessmentView one) {
        var result = one.result();
        var groups = new HashMap<String, String>();
        if (result != null) {
            result.groups().forEach(group -> groups.put(group.code(), group.name()));
        }
        var mayRun = assessments.mayRun(one);
        var lines = lines(one, groups, mayRun);
        return FormPage.in(
                "assessment/plan",
                Map.of(
                        "record",
                        pages.head(one, "/plan", result),
                        "one",
                        one,
                        "lines",
                        lines,
                        "mayRun",
                        mayRun && result != null,
                        "hasRoadmap",
                        one.terms().scope() == ScopeKind.OFFICE),
                form(one, result));
    }

    private List<Line> lines(AssessmentView one, Map<String, String> groups, boolean mayRun) {
        var me = access.actor().personId();
        var items = plan.of(one);
        var names = people.byIds(items.stream()
                .map(PlanItem::ownerId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        var lines = new ArrayList<Line>();
        for (var item : items) {
            var owner = item.ownerId();
            var name = owner == null || !names.containsKey(owner)
                    ? ""
                    : Objects.requireNonNull(names.get(owner)).name();
            var isOpen = item.state() == PlanItem.State.OPEN;
            lines.add(new Line(
                    item,
                    groups.getOrDefault(item.group(), item.group()),
                    name,
                    isOpen && (mayRun || me.equals(owner))));
        }
        return lines;
    }

    private static FormModel form(AssessmentView one, @Nullable AssessmentResult result) {
        var options = new ArrayList<Option>();
        if (result != null) {
            for (var group : result.groups().stream()
                    .sorted(java.util.Comparator.comparingInt(AssessmentResult.Group::level))
                    .toList()) {
                options.add(new Option(group.code(), group.name()));
                group.blocking()
                        .forEach(code -> options.add(new Option(
                                group.code() + " " + code,
                                group.name() + ": "
                                        + result.item(code)
                                                .map(AssessmentResult.Item::text)
                                                .orElse(code))));
            }
        }
        return FormModel.post(
                one.href() + "/plan",
                t("Add the step"),
                Field.text("title", t("What is done")).required().within(null, 200),
                Field.select("for", t("Against what"), options).required(),
                Field.person("owner", t("Who sees to it"), List.of()),
                Field.date("due", t("By")),
                Field.check("is_reported", t("Keep what it is against in the register of problems"))
                        .value(true));
    }

    @PostMapping(AssessmentsController.ONE + "/plan")
    Object add(@PathVariable String key, Typed typed, RedirectAttributes redirect) {
        var one = assessments.get(key);
        typed.require("title", t("Say what is done."));
        typed.require("for", t("Choose what it is against."));
        var place = typed.text("for").split(" ", 2);
        @Nullable UUID owner = typed.reference("owner");
        var due = typed.day("due");
        return page(one).take(typed, () -> {
            plan.add(
                    one.id(),
                    new ImprovementPlan.Step(
                            place[0],
                            place.length > 1 ? place[1] : null,
                            typed.text("title"),
                            owner,
                            due,
                            typed.isTicked("is_reported")));
            redirect.addFlashAttribute("flash", Flash.done(t("Added.")));
            return "redirect:" + one.href() + "/plan";
        });
    }

    @PostMapping(AssessmentsController.ONE + "/plan/{item:IST-[0-9]+}/{to:done|dropped}")
    String close(
            @PathVariable String key, @PathVariable String item, @PathVariable String to, RedirectAttributes redirect) {
        var one = assessments.get(key);
        return Outcome.of(redirect, one.href() + "/plan", () -> {
            var after = plan.close(item, to.equals("done") ? PlanItem.State.DONE : PlanItem.State.DROPPED);
            return t("{0}: {1}.", after.title(), t(after.state().label()));
        });
    }

    @PostMapping(AssessmentsController.ONE + "/plan/{item:IST-[0-9]+}/roadmap")
    String toRoadmap(@PathVariable String key, @PathVariable String item, RedirectAttributes redirect) {
        var one = assessments.get(key);
        return Outcome.of(
                redirect, one.href() + "/plan", () -> t("It is on the roadmap as {0}.", plan.toRoadmap(item)));
    }
}
