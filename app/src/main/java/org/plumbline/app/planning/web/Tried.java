package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.planning.ComputedPlan;
import org.plumbline.app.planning.PlanChange;
import org.plumbline.app.planning.WhatIf;
import org.plumbline.app.planning.WhatIf.ProjectEffect;

/// What a change comes to, as it is shown.
///
/// @param undo the address without the last change; null without changes
/// @param home the address without any
/// @param others other projects that wait for this one, moved or not
/// @param unmoved milestones of this project that stay
public record Tried(
        List<Change> changes,
        @Nullable String undo,
        String home,
        List<Figure> figures,
        List<Milestone> milestones,
        int unmoved,
        List<Other> others,
        List<WhatIf.Wait> waits,
        List<String> misses) {
    public Tried {
        changes = List.copyOf(changes);
        figures = List.copyOf(figures);
        milestones = List.copyOf(milestones);
        others = List.copyOf(others);
        waits = List.copyOf(waits);
        misses = List.copyOf(misses);
    }

    /// A change in words.
    ///
    /// @param without the address without it
    public record Change(String code, String sentence, String without) {}

    /// A milestone that moves.
    public record Milestone(String project, String name, String baseline, String before, String after, long slip) {}

    /// Another project.
    public record Other(String key, String name, String before, String after, long slip, String moved) {}

    static String address(String key, List<PlanChange> changes) {
        var home = Section.at(key, Section.Part.WHAT_IF);
        return changes.isEmpty()
                ? home
                : home + "?change=" + changes.stream().map(PlanChange::code).collect(Collectors.joining("&change="));
    }

    static Tried of(String key, ComputedPlan plan, WhatIf answer) {
        var names = new HashMap<Integer, String>();
        plan.lines().forEach(line -> names.put(line.uniqueId(), line.name()));
        var changes = new ArrayList<Change>();
        for (int i = 0; i < answer.changes().size(); i++) {
            var without = new ArrayList<>(answer.changes());
            var change = without.remove(i);
            changes.add(new Change(change.code(), sentence(change, names), address(key, without)));
        }
        var own = answer.projects().getFirst();
        var milestones = answer.projects().stream().flatMap(Tried::moved).toList();
        return new Tried(
                changes,
                changes.isEmpty() ? null : changes.getLast().without(),
                Section.at(key, Section.Part.WHAT_IF),
                figures(answer),
                milestones,
                (int) own.milestones().stream()
                        .filter(each -> each.before().equals(each.after()))
                        .count(),
                answer.projects().stream().skip(1).map(Tried::other).toList(),
                answer.waits(),
                answer.projects().stream()
                        .flatMap(project -> project.misses().stream().map(name -> project.name() + ": " + name))
                        .toList());
    }

    private static String sentence(PlanChange change, Map<Integer, String> names) {
        return switch (change) {
            case PlanChange.Lasts lasts ->
                t("{0} takes {1} working days", name(names, lasts.task()), number(lasts.days()));
            case PlanChange.Starts starts ->
                t("{0} starts on {1} or later", name(names, starts.task()), Formats.date(starts.day()));
            case PlanChange.Lag lag ->
                t(
                        "{0} waits {1} working days after {2}",
                        name(names, lag.successor()), number(lag.days()), name(names, lag.predecessor()));
            case PlanChange.Delay delay -> t("Everything still to do comes {0} working days later", delay.days());
        };
    }

    private static String name(Map<Integer, String> names, int task) {
        return names.getOrDefault(task, t("Task {0}", String.valueOf(task)));
    }

    private static String number(BigDecimal days) {
        return Formats.number(days, Math.max(0, days.stripTrailingZeros().scale()));
    }

    private static long slip(LocalDate before, LocalDate after) {
        return ChronoUnit.DAYS.between(before, after);
    }

    private static java.util.stream.Stream<Milestone> moved(ProjectEffect project) {
        return project.milestones().stream()
                .filter(each -> !each.before().equals(each.after()))
                .map(each -> new Milestone(
                        project.name(),
                        each.name(),
                        Formats.date(each.baseline()),
                        Formats.date(each.before()),
                        Formats.date(each.after()),
                        slip(each.before(), each.after())));
    }

    private static Other other(ProjectEffect project) {
        return new Other(
                project.key(),
                project.name(),
                Formats.date(project.before()),
                Formats.date(project.after()),
                slip(project.before(), project.after()),
                plural(project.tasksMoved(), "{0} task", "{0} tasks"));
    }

    private static List<Figure> figures(WhatIf answer) {
        var own = answer.projects().getFirst();
        long moved = own.milestones().stream()
                .filter(each -> !each.before().equals(each.after()))
                .count();
        long others =
                answer.projects().stream().skip(1).filter(ProjectEffect::moves).count();
        var figures = new ArrayList<>(List.of(
                finish(t("Finish of the project"), own.before(), own.after())
                        .basis(t(
                                "Computed by the engine from the plan of {0}, in {1} ms for all plans that were looked at.",
                                Formats.date(answer.asOf()),
                                Formats.number(
                                        BigDecimal.valueOf(answer.took().toNanos())
                                                .movePointLeft(6),
                                        1))),
                Figure.of(t("Milestones moved"), Formats.number(moved))
                        .sub(t("of {0} open", Formats.number(own.milestones().size())))
                        .tone(moved > 0 ? Tone.CARE : Tone.PLAIN),
                Figure.of(t("Tasks moved"), Formats.number(own.tasksMoved()))
                        .sub(t("of {0} open", Formats.number(own.tasks()))),
                Figure.of(t("Other projects moved"), Formats.number(others))
                        .sub(t("of {0} that wait", answer.projects().size() - 1))
                        .tone(others > 0 ? Tone.BAD : Tone.PLAIN)));
        var portfolio = answer.portfolio();
        if (portfolio != null) {
            figures.add(finish(t("Finish of the portfolio"), portfolio.before(), portfolio.after())
                    .basis(t(
                            "{0}: {1} ends last of {2}. By the engine for projects that move, by their own forecast for the others; {3} have none.",
                            portfolio.name(), portfolio.last(), portfolio.projects(), portfolio.unknown())));
        }
        return figures;
    }

    private static Figure finish(String label, LocalDate before, LocalDate after) {
        long slip = slip(before, after);
        return Figure.of(label, Formats.date(after))
                .sub(slip == 0 ? t("as it stands") : t("{0} against {1}", Formats.slip(slip), Formats.date(before)))
                .tone(slip > 0 ? Tone.BAD : slip < 0 ? Tone.GOOD : Tone.PLAIN);
    }
}
