package org.plumbline.app.capability.change;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.ArtefactUse.Sign;

/// What was found of an artefact on a project in a month.
///
/// @param unitId department of the project in that month; null for none
/// @param touchedOn null where it never was
public record AdoptionReading(
        YearMonth month,
        UUID projectId,
        String artefact,
        @Nullable UUID unitId,
        Sign sign,
        @Nullable LocalDate touchedOn) {}
