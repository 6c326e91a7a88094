package org.plumbline.app.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: a gate is planned.
///
/// @param aboutId a proposal or a project
/// @param stage what it opens
/// @param bodyId the body whose voting members decide; null for named people
/// @param people who decide where no body does, the first of them leading
/// @param dueOn until when a decision is needed; null without a day
public record GateOrder(
        UUID aboutId,
        String stage,
        UUID templateId,
        @Nullable UUID bodyId,
        List<UUID> people,
        @Nullable LocalDate dueOn) {
    public GateOrder {
        people = List.copyOf(people);
    }
}
