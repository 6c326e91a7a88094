package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Baselines;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.PlanParts;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanTiming;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what a plan holds beside its tasks, and holds the register against the file afterwards.
@Component
class PlanKeeping {
    private final PlanFiles files;
    private final Baselines promised;
    private final JsonMapper json;

    PlanKeeping(PlanFiles files, Baselines promised, JsonMapper json) {
        this.promised = promised;
        this.files = files;
        this.json = json;
    }

    /// @param isFirst no plan of this project is known yet
    void keep(Plan plan, ProjectView project, LocalDate asOf, boolean isFirst, FileContext file) {
        var parts = parts(plan);
        var changed = files.keep(project.id(), asOf, parts);
        var outcome = file.outcome();
        promised.keep(project.id(), asOf, file.file(), PlanPromises.of(plan))
                .ifPresent(former -> outcome.note(
                        "%s: the plan comes with another baseline than before (finish was %s). Both are kept; record the decision for it, or Data quality goes on asking."
                                .formatted(
                                        Texts.called(project), former.promise().finish())));
        outcome.detail("resources", counts(parts.resources().size(), changed, isFirst));
        outcome.detail("assignments", counts(parts.assignments().size(), changed, isFirst));
        outcome.detail("baselines", counts(parts.baselines().size(), changed, isFirst));
    }

    private static Counts counts(int size, boolean changed, boolean isFirst) {
        if (isFirst) {
            return new Counts(size, 0, 0, 0);
        }
        return changed ? new Counts(0, size, 0, 0) : new Counts(0, 0, size, 0);
    }

    private PlanParts parts(Plan plan) {
        return new PlanParts(
                plan.format(),
                plan.minutesPerDay(),
                plan.defaultCalendar(),
                plain(plan.calendars()),
                plain(plan.customFields()),
                plain(PlanTiming.of(plan)),
                resources(plan),
                assignments(plan),
                baselines(plan));
    }

    /// As JSON without the one character that the database's JSON refuses.
    private String plain(Object value) {
        return json.writeValueAsString(value).replace("\\u0000", "");
    }

    private static List<PlanParts.Resource> resources(Plan plan) {
        var seen = new HashSet<Integer>();
        return plan.resources().stream()
                .filter(resource -> seen.add(resource.uniqueId()))
                .map(resource -> new PlanParts.Resource(
                        resource.uniqueId(),
                        Texts.line(resource.name(), 500),
                        resource.type(),
                        Texts.line(resource.email(), 254),
                        Texts.line(resource.group(), 200),
                        Texts.line(resource.code(), 200),
                        finite(resource.maxUnits()),
                        finite(resource.rate()),
                        resource.rateUnit(),
                        resource.calendar()))
                .toList();
    }

    private static List<PlanParts.Assignment> assignments(Plan plan) {
        var tasks = new HashSet<Integer>();
        plan.tasks().forEach(task -> tasks.add(task.uniqueId()));
        var seen = new HashSet<Integer>();
        var kept = new ArrayList<PlanParts.Assignment>();
        for (var assignment : plan.assignments()) {
            var task = assignment.task();
            if (task != null && tasks.contains(task) && seen.add(assignment.uniqueId())) {
                kept.add(new PlanParts.Assignment(
                        assignment.uniqueId(),
                        task,
                        assignment.resource(),
                        finite(assignment.units()),
                        finite(assignment.workHours()),
                        finite(assignment.actualWorkHours()),
                        finite(assignment.cost()),
                        finite(assignment.actualCost()),
                        plausible(assignment.start()),
                        plausible(assignment.finish())));
            }
        }
        return kept;
    }

    private static List<PlanParts.TaskBaseline> baselines(Plan plan) {
        var seen = new HashSet<Integer>();
        var kept = new ArrayList<PlanParts.TaskBaseline>();
        for (var task : plan.tasks()) {
            if (seen.add(task.uniqueId())) {
                task.baselines().entrySet().stream()
                        .filter(entry -> entry.getKey() >= 0 && entry.getKey() <= 10)
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .forEach(entry -> kept.add(new PlanParts.TaskBaseline(
                                task.uniqueId(),
                                entry.getKey(),
                                plausible(entry.getValue().start()),
                                plausible(entry.getValue().finish()),
                                finite(entry.getValue().durationHours()),
                                finite(entry.getValue().cost()),
                                finite(entry.getValue().workHours()))));
            }
        }
        return kept;
    }

    private static @Nullable Double finite(@Nullable Double number) {
        return number == null || number.isNaN() || number.isInfinite() ? null : number;
    }

    private static @Nullable LocalDateTime plausible(@Nullable LocalDateTime time) {
        return time == null || time.getYear() < 1900 || time.getYear() > 2199 ? null : time;
    }

    /// Counts of the file against those of the register.
    void check(Plan plan, ProjectView project, int tasksTaken, Outcome outcome) {
        var size = files.size(project.id());
        var left = "%d task(s) of the file share a number with another and were taken once."
                .formatted(plan.tasks().size() - tasksTaken);
        outcome.check("Tasks", plan.tasks().size(), size.tasks(), left);
        outcome.check(
                "Links",
                plan.links().size(),
                size.links(),
                "Links that stand twice in the file, lead in a circle or to missing tasks, were left out.");
        outcome.check(
                "Resources",
                plan.resources().size(),
                size.resources(),
                "Resources with the same number were taken once.");
        outcome.check(
                "Assignments",
                plan.assignments().size(),
                size.assignments(),
                "Assignments without a task in the file, or with the same number as another, were left out.");
    }
}
