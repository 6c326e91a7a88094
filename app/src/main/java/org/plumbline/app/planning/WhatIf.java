package org.plumbline.app.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What moves if something changes. Nothing of it is kept.
///
/// @param asOf the day the changed plan is of
/// @param changes what was asked for
/// @param projects those that move, the changed one first
/// @param waits what projects wait for from each other, as it was taken
/// @param portfolio the finish of the home portfolio; null for a project in none
/// @param took time of computing
public record WhatIf(
        LocalDate asOf,
        List<PlanChange> changes,
        List<ProjectEffect> projects,
        List<Wait> waits,
        @Nullable PortfolioEffect portfolio,
        Duration took) {
    public WhatIf {
        changes = List.copyOf(changes);
        projects = List.copyOf(projects);
        waits = List.copyOf(waits);
    }

    /// What moves in one project.
    ///
    /// @param tasksMoved open tasks with another finish, summaries aside
    /// @param milestones the open ones, in the order of their days
    /// @param misses tasks that come after their deadline only now, by name
    public record ProjectEffect(
            UUID id,
            String key,
            String name,
            LocalDate before,
            LocalDate after,
            int tasksMoved,
            int tasks,
            List<MilestoneEffect> milestones,
            List<String> misses) {
        public ProjectEffect {
            milestones = List.copyOf(milestones);
            misses = List.copyOf(misses);
        }

        /// Whether anything of it moves.
        public boolean moves() {
            return tasksMoved > 0 || !before.equals(after);
        }
    }

    /// A milestone before and after.
    public record MilestoneEffect(
            int uniqueId, String name, @Nullable LocalDate baseline, LocalDate before, LocalDate after) {}

    /// What a task of one project waits for from another.
    ///
    /// @param key of the dependency in the register
    /// @param title what is given
    /// @param giver the project that gives it
    /// @param gives the task whose finish counts as the hand-over; null where none is left to do
    /// @param taker the project that waits
    /// @param takes the task that waits; null where none starts after the day it is due
    /// @param movedDays calendar days by which the hand-over comes later
    /// @param isPassedOn whether the waiting task moves with it
    public record Wait(
            String key,
            String title,
            String giver,
            @Nullable String gives,
            String taker,
            @Nullable String takes,
            long movedDays,
            boolean isPassedOn) {}

    /// When the last project of a portfolio finishes.
    ///
    /// @param projects how many were looked at
    /// @param unknown how many of them have no known finish
    public record PortfolioEffect(
            String name, LocalDate before, LocalDate after, String last, int projects, int unknown) {}
}
