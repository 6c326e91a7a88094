package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal or running project as scoring sees it.
///
/// @param isProposal false for a running project
/// @param isMandatory done whatever it scores
/// @param cost what it costs, of a project its budget; null while unknown
/// @param currency of the cost; null while unknown
/// @param people that it asks for, in short; empty while unknown
public record ScoreSubject(
        UUID id,
        String key,
        String title,
        String href,
        boolean isProposal,
        boolean isMandatory,
        @Nullable BigDecimal cost,
        @Nullable String currency,
        String people) {}
