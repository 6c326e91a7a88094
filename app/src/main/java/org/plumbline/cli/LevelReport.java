package org.plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.levelling.Budget;
import org.plumbline.engine.levelling.Leveller;
import org.plumbline.engine.levelling.Levelling;
import org.plumbline.engine.levelling.LevellingCheck;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.engine.levelling.Schedule;
import org.plumbline.engine.levelling.Smoothing;
import org.plumbline.engine.levelling.Wait;
import org.plumbline.engine.levelling.Waits;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanLevelling;

/// Levels and says what came of it, as documents of docs/contracts/level.schema.json.
///
/// @param objective null for the usual one
record LevelReport(
        Supplier<Budget> budget, long seed, @Nullable Objective objective, boolean smooth) {
    /// What a result is told from: the times of an instance are numbers, those of a plan are dates.
    private record Told(
            LevellingProblem problem,
            Schedule schedule,
            List<Wait> waits,
            IntFunction<Object> startAt,
            IntFunction<Object> finishAt) {}

    Map<String, Object> ofInstance(String file, LevellingProblem problem) {
        var document = head(file, "levelling-problem", problem.name());
        document.put("activities", problem.activities().size());
        document.put("resources", problem.resources().size());
        document.put("projects", problem.projects().size());
        var schedule = level(problem, document, null);
        if (schedule != null) {
            var told = new Told(problem, schedule, Waits.of(problem, schedule), time -> time, time -> time);
            var tasks = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < problem.activities().size(); i++) {
                tasks.add(task(told, i));
            }
            document.put("tasks", tasks);
        }
        return document;
    }

    /// One document for each plan, all levelled as one problem.
    List<Map<String, Object>> ofPlans(List<String> files, List<Plan> plans) {
        var levelling = PlanLevelling.of(plans);
        var common = new LinkedHashMap<String, Object>();
        var problems = new ArrayList<>(levelling.obstacles());
        problems.addAll(levelling.notes());
        common.put("problems", problems);
        common.put("levelled", false);
        var schedule = levelling.obstacles().isEmpty() ? level(levelling.problem(), common, levelling) : null;
        var documents = new ArrayList<Map<String, Object>>();
        for (int p = 0; p < plans.size(); p++) {
            var document = head(files.get(p), "levelled-plan", plans.get(p).name());
            document.putAll(common);
            if (schedule != null) {
                plan(document, levelling, schedule, p);
            }
            documents.add(document);
        }
        return documents;
    }

    private static Map<String, Object> head(String file, String kind, @Nullable String name) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file);
        document.put("kind", kind);
        document.put("name", name);
        document.put("problems", new ArrayList<String>());
        return document;
    }

    /// Adds what is common to all; null where there is no schedule.
    private @Nullable Schedule level(
            LevellingProblem problem, Map<String, Object> document, @Nullable PlanLevelling plans) {
        var aim = objective != null
                ? objective
                : problem.projects().size() > 1 ? Objective.PROJECT_DELAY : Objective.MAKESPAN;
        var answer = Leveller.level(problem, aim, budget.get(), seed);
        if (!(answer instanceof Levelling.Levelled levelled)) {
            document.put("levelled", false);
            refuse(document, why(answer));
            return null;
        }
        var schedule = levelled.schedule();
        if (smooth) {
            var smoothed = Smoothing.of(problem, schedule, aim);
            schedule = smoothed.schedule();
            document.put("unevenness", rounded(smoothed.after()));
            document.put("unevennessBefore", rounded(smoothed.before()));
        }
        var findings = new ArrayList<>(LevellingCheck.findings(problem, schedule));
        if (plans != null && !plans.hasDate(schedule.makespan())) {
            findings.add("the work would take more than 60 years");
        }
        findings.forEach(finding -> refuse(document, finding));
        document.put("levelled", findings.isEmpty());
        document.put("objective", aim.name());
        document.put("value", LevellingCheck.value(problem, schedule, aim));
        document.put("bound", levelled.bound());
        document.put("gap", rounded(levelled.gap()));
        document.put("makespan", schedule.makespan());
        document.put("criticalPath", levelled.criticalPath());
        document.put("schedules", levelled.schedules());
        return findings.isEmpty() ? schedule : null;
    }

    @SuppressWarnings("unchecked")
    private static void refuse(Map<String, Object> document, String problem) {
        ((List<String>) Objects.requireNonNull(document.get("problems"))).addFirst(problem);
    }

    private static String why(Levelling answer) {
        return switch (answer) {
            case Levelling.Levelled levelled -> "";
            case Levelling.Overbooked over ->
                "%s needs %d of %s at once, and there are %d for as long as it takes; raise the capacity, lower the demand or divide the work"
                        .formatted(over.activity(), over.demand(), over.resource(), over.capacity());
            case Levelling.Circular circular ->
                "the links go in a circle: %s; remove one of them"
                        .formatted(String.join(" -> ", circular.activities()));
            case Levelling.NotFound none ->
                "no choice of modes was found that makes do with the total of %s; search longer or raise it"
                        .formatted(none.resource());
        };
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP);
    }

    private static void plan(Map<String, Object> document, PlanLevelling levelling, Schedule schedule, int plan) {
        var problem = levelling.problem();
        var told = new Told(
                problem,
                schedule,
                Waits.of(problem, schedule),
                time -> levelling.startAt(time).toString(),
                time -> levelling.finishAt(time).toString());
        document.put("unitMinutes", levelling.slotMinutes());
        int last = 0;
        var tasks = new ArrayList<Map<String, Object>>();
        for (var shares : shares(levelling, plan).values()) {
            int finish =
                    shares.stream().mapToInt(schedule.finishes()::get).max().orElseThrow();
            last = Math.max(last, finish);
            tasks.add(task(told, levelling, shares, finish));
        }
        document.put("finish", levelling.finishAt(last).toString());
        document.put("tasks", tasks);
    }

    /// The activities of each task of a plan: several where its people have different working times.
    private static Map<Plan.Task, List<Integer>> shares(PlanLevelling levelling, int plan) {
        var shares = new LinkedHashMap<Plan.Task, List<Integer>>();
        for (int i = 0; i < levelling.rows().size(); i++) {
            var row = levelling.rows().get(i);
            if (row.plan() == plan && row.task() != null) {
                shares.computeIfAbsent(row.task(), task -> new ArrayList<>()).add(i);
            }
        }
        return shares;
    }

    /// A task begins with its first share and ends with its last; it waits as the first of them that waits.
    private static Map<String, Object> task(Told told, PlanLevelling levelling, List<Integer> shares, int finish) {
        var starts = told.schedule().starts();
        var first = shares.stream().min(Comparator.comparing(starts::get)).orElseThrow();
        var task = Objects.requireNonNull(levelling.rows().get(first).task());
        var shown = task(told, first);
        shown.put("finish", told.finishAt().apply(finish));
        told.waits().stream()
                .filter(wait -> shares.contains(wait.activity()))
                .findFirst()
                .ifPresent(wait -> shown.put("wait", wait(told, wait)));
        shown.put("id", task.id());
        shown.put("uniqueId", task.uniqueId());
        shown.put("name", task.name());
        shown.put("startInFile", task.start() == null ? null : task.start().toString());
        shown.put("finishInFile", task.finish() == null ? null : task.finish().toString());
        return shown;
    }

    private static Map<String, Object> task(Told told, int i) {
        var activity = told.problem().activities().get(i);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("name", activity.name());
        if (told.problem().projects().size() > 1) {
            shown.put(
                    "project", told.problem().projects().get(activity.project()).name());
        }
        boolean milestone = Objects.equals(
                told.schedule().starts().get(i), told.schedule().finishes().get(i));
        int start = told.schedule().starts().get(i);
        shown.put("start", (milestone ? told.finishAt() : told.startAt()).apply(start));
        shown.put("finish", told.finishAt().apply(told.schedule().finishes().get(i)));
        if (activity.modes().size() > 1) {
            shown.put("mode", told.schedule().modes().get(i) + 1);
        }
        for (var wait : told.waits()) {
            if (wait.activity() == i) {
                shown.put("wait", wait(told, wait));
            }
        }
        return shown;
    }

    private static Map<String, Object> wait(Told told, Wait wait) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("couldStart", told.startAt().apply(wait.earliest()));
        shown.put("units", wait.start() - wait.earliest());
        shown.put("resource", told.problem().resources().get(wait.resource()).name());
        shown.put(
                "heldBy",
                wait.holders().stream()
                        .map(holder -> told.problem()
                                .activities()
                                .get(holder.activity())
                                .name())
                        .toList());
        return shown;
    }
}
