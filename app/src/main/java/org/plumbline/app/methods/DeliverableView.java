package org.plumbline.app.methods;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a project has to show, and whether it can be seen.
///
/// @param key of the deliverable within its method
/// @param phase key of the phase it belongs to
/// @param phaseName what the phase is called
/// @param isMandatory true where a project of that tier and approach has to have it
/// @param template key of what it is written on, empty for none
/// @param register word of the register that holds it, empty where a document does
/// @param isDue true once the project has left the phase, or is over
/// @param isPresent true where a document was handed in, or its register holds a record
/// @param isFilled true where it says more than its template did
/// @param touchedOn the day it last changed, null while it is not there
/// @param touchedBy who brought it, null where it is not known or not there
/// @param documentId the attached file, null without one
public record DeliverableView(
        String key,
        String name,
        String phase,
        String phaseName,
        boolean isMandatory,
        String template,
        String register,
        boolean isDue,
        boolean isPresent,
        boolean isFilled,
        @Nullable LocalDate touchedOn,
        @Nullable UUID touchedBy,
        @Nullable UUID documentId) {
    /// Words beyond its template from which on a document counts as filled.
    public static final int FILLED = 20;

    /// True where it counts as used on a day: filled, and touched in the days before.
    ///
    /// @param days of the period, 1 or more
    public boolean isUsed(LocalDate today, int days) {
        return isFilled && touchedOn != null && !touchedOn.isBefore(today.minusDays(days));
    }
}
