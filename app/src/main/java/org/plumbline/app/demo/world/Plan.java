package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan as it stands today, on a calendar of Monday to Friday.
///
/// @param tasks summaries, tasks and milestones in the order of the outline
public record Plan(List<Task> tasks, List<Link> links, List<Assignment> assignments, List<Milestone> milestones) {

    public Plan {
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        assignments = List.copyOf(assignments);
        milestones = List.copyOf(milestones);
    }

    /// A line of the plan.
    ///
    /// @param wbs place in the outline, as `3.2.1`
    /// @param parentId the summary above, null at the top
    /// @param durationDays working days; 0 for a milestone
    /// @param actualStart null before it has begun
    /// @param actualFinish null before it is done
    /// @param role what kind of person does it, empty for summaries and milestones
    public record Task(
            int id,
            String wbs,
            String name,
            @Nullable Integer parentId,
            Kind kind,
            int durationDays,
            LocalDate baselineStart,
            LocalDate baselineFinish,
            LocalDate start,
            LocalDate finish,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualFinish,
            int percentComplete,
            int workHours,
            String role) {}

    /// What a line of the plan is.
    public enum Kind {
        SUMMARY,
        TASK,
        MILESTONE
    }

    /// How one task waits for another; lag in working days.
    public record Link(int fromId, int toId, Relation relation, int lagDays) {}

    /// Which end waits for which.
    public enum Relation {
        FINISH_START,
        START_START,
        FINISH_FINISH
    }

    /// Who works on a task.
    ///
    /// @param unitsPercent share of a full day
    public record Assignment(int taskId, String role, String personKey, int unitsPercent) {}

    /// A milestone and where it was expected, month by month.
    ///
    /// @param actual day on which it was reached, null while it is ahead
    public record Milestone(
            int taskId,
            String name,
            LocalDate baseline,
            LocalDate forecast,
            @Nullable LocalDate actual,
            List<Forecast> history) {
        public Milestone {
            history = List.copyOf(history);
        }
    }

    /// Where a milestone was expected at the end of a period.
    public record Forecast(String periodKey, LocalDate expected) {}
}
