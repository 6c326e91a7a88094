package org.plumbline.app.methods.library;

import java.time.LocalDate;
import java.util.UUID;

/// What one person makes of an item.
///
/// @param stars 1 to 5
/// @param words why; may be empty
public record Rating(UUID personId, int stars, String words, LocalDate ratedOn) {}
