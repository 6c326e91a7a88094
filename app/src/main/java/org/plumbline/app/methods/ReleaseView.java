package org.plumbline.app.methods;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a method.
///
/// @param number rises from 1 within the method
/// @param notes what changes for projects and why, empty while not written
/// @param madeBy who began it
/// @param submittedBy who sent it into review
/// @param publishedBy who published it, and so is another person
/// @param version rises with each change; an edit names the one it saw
public record ReleaseView(
        UUID id,
        UUID methodId,
        int number,
        ReleaseState state,
        Pack pack,
        String notes,
        UUID madeBy,
        LocalDate madeOn,
        @Nullable UUID submittedBy,
        @Nullable UUID publishedBy,
        @Nullable LocalDate publishedOn,
        int version) {}
