package org.plumbline.app.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stretch of time in which somebody owned, sponsored or managed a project.
///
/// @param duty OWNER, SPONSOR or MANAGER
/// @param personId who
/// @param from since when
/// @param until till when, null while it lasts
public record Duty(
        ProjectField duty,
        UUID personId,
        Instant from,
        @Nullable Instant until) {}
