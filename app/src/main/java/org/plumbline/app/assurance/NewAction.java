package org.plumbline.app.assurance;

import java.time.LocalDate;
import java.util.UUID;

/// An action as it is planned.
///
/// @param title what is done, 1 to 300 characters
/// @param ownerId who does it; for coaching and training, who is coached or trained
/// @param waitDays days between doing it and looking whether it worked, 0 to 365
public record NewAction(ActionKind kind, String title, UUID ownerId, LocalDate dueOn, int waitDays) {}
