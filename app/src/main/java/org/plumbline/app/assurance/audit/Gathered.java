package org.plumbline.app.assurance.audit;

import java.time.LocalDate;

/// What the system saw by itself.
///
/// @param verdict what it suggests; never worse than not measurable where the register is not in use
/// @param seenOn the day that what it saw is of
public record Gathered(Verdict verdict, LocalDate seenOn, String sentence) {}
