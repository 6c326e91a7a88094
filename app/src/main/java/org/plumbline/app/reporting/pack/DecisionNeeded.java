package org.plumbline.app.reporting.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision that somebody waits for: `from` whom, `by` when, how long it waits and what that costs.
public record DecisionNeeded(
        String projectKey,
        String project,
        String decision,
        String from,
        @Nullable LocalDate by,
        int waitingDays,
        String costOfWaiting) {}
