package org.plumbline.app.planning;

import java.time.LocalDate;
import java.util.List;
import org.plumbline.engine.quality.QualityReport;

/// The fourteen checks of a project's schedule (F41).
///
/// @param asOf the day the plan is of
/// @param tasks the checked tasks by the places that offenders name
/// @param isScheduled whether float could be computed
/// @param notes what was read otherwise than the plan says
public record PlanQuality(
        LocalDate asOf, QualityReport report, List<CheckedTask> tasks, boolean isScheduled, List<String> notes) {
    public PlanQuality {
        tasks = List.copyOf(tasks);
        notes = List.copyOf(notes);
    }

    /// A task that was looked at.
    ///
    /// @param number as it stands on the plan's sheet
    public record CheckedTask(int uniqueId, int number, String name) {}
}
