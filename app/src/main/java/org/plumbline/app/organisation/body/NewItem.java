package org.plumbline.app.organisation.body;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: a matter of the body itself comes onto the agenda.
///
/// @param minutes how long it is meant to take, null where nobody said
public record NewItem(
        String title,
        AgendaItem.Aim aim,
        @Nullable Integer minutes,
        @Nullable UUID presenterId) {}
