package org.plumbline.app.organisation.role;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.GovernedScope;

/// Command: a person takes a role on.
///
/// @param share of the person's time, 1 to 100 percent
/// @param untilDay last day, null for open end
public record NewAssignment(
        UUID personId,
        GovernedScope scope,
        int share,
        LocalDate fromDay,
        @Nullable LocalDate untilDay) {}
