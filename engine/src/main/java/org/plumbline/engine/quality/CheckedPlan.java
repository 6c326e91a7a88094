package org.plumbline.engine.quality;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.network.LinkType;

/// What the checks look at, whatever tool wrote the plan. Days are working days.
///
/// @param tasks without summaries and spanning activities; numbered by their place
/// @param links between them
/// @param statusDate up to when progress is recorded; null where the plan does not say
/// @param remainingDays from the status date, or the start, to the forecast end
/// @param endFloatDays from the forecast end to the baseline end, negative when late; null without a baseline
/// @param criticalPathTest null where the plan could not be scheduled
public record CheckedPlan(
        List<Task> tasks,
        List<Link> links,
        @Nullable LocalDateTime statusDate,
        double remainingDays,
        @Nullable Double endFloatDays,
        @Nullable CriticalPathTest criticalPathTest) {

    public CheckedPlan {
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        for (var link : links) {
            if (Math.min(link.predecessor(), link.successor()) < 0
                    || Math.max(link.predecessor(), link.successor()) >= tasks.size()) {
                throw new IllegalArgumentException("a link must join two of the %d tasks, was %d to %d"
                        .formatted(tasks.size(), link.predecessor(), link.successor()));
            }
        }
    }

    /// A task with work, or a milestone.
    ///
    /// @param totalFloatDays null where it is not known
    /// @param hasHardConstraint must start or finish on or by a date
    /// @param hasResources people, machines or cost
    public record Task(
            String name,
            double durationDays,
            @Nullable Double totalFloatDays,
            boolean hasHardConstraint,
            boolean hasResources,
            Dates dates) {
        boolean isDone() {
            return dates.actualFinish != null;
        }
    }

    /// The dates of a task; null where there is none.
    public record Dates(
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime finish,
            @Nullable LocalDateTime actualStart,
            @Nullable LocalDateTime actualFinish,
            @Nullable LocalDateTime baselineFinish) {}

    /// A dependency.
    ///
    /// @param predecessor place of the task that holds
    /// @param successor place of the task that is held
    /// @param lagDays negative for a lead
    public record Link(int predecessor, int successor, LinkType type, double lagDays) {}

    /// What happened to the end when one critical task was made longer.
    ///
    /// @param task its place
    /// @param delayDays by which it was delayed
    /// @param endMovedDays by which the end moved
    public record CriticalPathTest(int task, double delayDays, double endMovedDays) {}
}
