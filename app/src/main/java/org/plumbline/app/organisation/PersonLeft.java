package org.plumbline.app.organisation;

import java.util.UUID;

/// Somebody has left: told in the transaction in which they are deactivated, so that whoever keeps duties of people
/// makes vacancies of them.
///
/// @param personId who left
/// @param name as shown
public record PersonLeft(UUID personId, String name) {}
