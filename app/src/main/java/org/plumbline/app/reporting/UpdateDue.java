package org.plumbline.app.reporting;

import java.util.UUID;

/// Event: somebody owes the update of a project for a period.
///
/// @param projectId whose status
/// @param projectKey what people call it
/// @param projectName as shown
/// @param personId who is to write it
/// @param period for when
public record UpdateDue(UUID projectId, String projectKey, String projectName, UUID personId, PeriodView period) {}
