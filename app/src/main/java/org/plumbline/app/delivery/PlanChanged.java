package org.plumbline.app.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Event: a project's plan was replaced. Told within the transaction of the change.
///
/// @param projectId whose plan
/// @param asOf the day the plan is of
/// @param tasks how many tasks it has, summary tasks included
/// @param milestones its milestones, in plan order
public record PlanChanged(UUID projectId, LocalDate asOf, int tasks, List<MilestoneFact> milestones) {
    public PlanChanged {
        milestones = List.copyOf(milestones);
    }

    /// A milestone as the plan has it.
    ///
    /// @param uniqueId the task in its plan
    /// @param name what is reached
    /// @param baseline the promised day
    /// @param forecast the expected day, the actual one once done
    /// @param isDone reached
    public record MilestoneFact(
            int uniqueId,
            String name,
            @Nullable LocalDate baseline,
            @Nullable LocalDate forecast,
            boolean isDone) {}
}
