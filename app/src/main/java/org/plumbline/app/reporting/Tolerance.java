package org.plumbline.app.reporting;

import java.time.Instant;
import org.plumbline.engine.status.Tolerances;

/// Tolerances as somebody set them for a part of the organisation.
///
/// @param scopeKey key of the project, programme or portfolio; empty for the whole organisation
/// @param limits what is tolerated
/// @param isWithdrawn true where the part follows what is above it again
/// @param setOn since when
/// @param setBy by whom
public record Tolerance(String scopeKey, Tolerances limits, boolean isWithdrawn, Instant setOn, String setBy) {}
