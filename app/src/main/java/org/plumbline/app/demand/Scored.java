package org.plumbline.app.demand;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A score that was agreed on; it keeps the version of the model it was made with.
///
/// @param subjectId the proposal or project
/// @param model with which it was made
/// @param sum from 0 to 100
/// @param marks agreed, by root of the criterion
public record Scored(
        UUID subjectId,
        ScoringModel model,
        ScoreSum sum,
        Map<UUID, Mark> marks,
        @Nullable String words,
        UUID agreedBy,
        Instant agreedAt) {
    public Scored {
        marks = Map.copyOf(marks);
    }

    /// True where a later version of the model is in force.
    public boolean isOutdated() {
        return model.state() != ScoringState.IN_FORCE;
    }
}
