package org.plumbline.app.delivery.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Milestone;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kit.chart.Gantt;
import org.springframework.stereotype.Component;

/// Projects by time: a lane each from start to the finish now expected, what was promised beneath it, its milestones
/// on it. Lanes stand by programme, in the order of their start.
@Component
class Roadmaps {
    private static final int MILESTONES = 6;

    private final Plans plans;
    private final Names names;

    Roadmaps(Plans plans, Names names) {
        this.plans = plans;
        this.names = names;
    }

    Gantt of(String title, List<ProjectView> projects, LocalDate today) {
        var dated = projects.stream().filter(Roadmaps::isDated).toList();
        var milestones = plans
                .milestones(
                        dated.stream().map(ProjectView::id).toList(),
                        today.minusYears(20),
                        today.plusYears(30),
                        MILESTONES)
                .stream()
                .collect(Collectors.groupingBy(Milestone::projectId));
        var book = names.of(List.of());
        var byProgramme = dated.stream()
                .sorted(Comparator.comparing(Roadmaps::first))
                .collect(Collectors.groupingBy(
                        project -> Objects.requireNonNullElse(book.of(project.reference(ProjectField.PROGRAMME)), "")));
        var lanes = new ArrayList<Gantt.Bar>();
        byProgramme.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(String::isEmpty).thenComparing(String.CASE_INSENSITIVE_ORDER)))
                .forEach(entry -> {
                    if (byProgramme.size() > 1) {
                        lanes.add(heading(entry.getKey(), entry.getValue()));
                    }
                    entry.getValue()
                            .forEach(project ->
                                    lanes.add(lane(project, milestones.getOrDefault(project.id(), List.of()))
                                            .under(byProgramme.size() > 1 ? 1 : 0)));
                });
        return Gantt.roadmap(title, lanes, today);
    }

    /// Projects and operations that no lane can show, since they have no dates.
    static List<ProjectView> undated(List<ProjectView> projects) {
        return projects.stream().filter(project -> !isDated(project)).toList();
    }

    private static boolean isDated(ProjectView project) {
        return project.date(ProjectField.START) != null && last(project) != null;
    }

    private static LocalDate first(ProjectView project) {
        return Objects.requireNonNullElse(project.date(ProjectField.START), LocalDate.MAX);
    }

    private static @Nullable LocalDate last(ProjectView project) {
        for (var field :
                List.of(ProjectField.ACTUAL_FINISH, ProjectField.FORECAST_FINISH, ProjectField.BASELINE_FINISH)) {
            var day = project.date(field);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static Gantt.Bar heading(String programme, List<ProjectView> projects) {
        var from = projects.stream().map(Roadmaps::first).min(Comparator.naturalOrder());
        var to = projects.stream().map(Roadmaps::last).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return Gantt.Bar.task(programme.isEmpty() ? t("No programme") : programme, from.orElse(null), to.orElse(null))
                .summary();
    }

    private static Gantt.Bar lane(ProjectView project, List<Milestone> milestones) {
        var start = project.date(ProjectField.START);
        var promised = project.date(ProjectField.BASELINE_FINISH);
        var finish = last(project);
        var isLate = promised != null && finish != null && finish.isAfter(promised);
        var marks = milestones.stream()
                .map(milestone -> new Gantt.Mark(milestone.name(), milestone.day(), milestone.isLate()))
                .toList();
        return Gantt.Bar.task(project.name(), start, finish)
                .baseline(promised == null ? null : start, promised)
                .done(done(project.number(ProjectField.PERCENT_COMPLETE)))
                .critical(isLate)
                .href("/projects/" + project.key())
                .marks(marks);
    }

    private static double done(@Nullable BigDecimal percent) {
        return percent == null ? 0 : percent.doubleValue() / 100;
    }
}
