package org.plumbline.app.demand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one person gave a proposal or project, with one version of a model.
///
/// @param isHandedIn false while it is filled in
/// @param marks by root of the criterion; incomplete while it is filled in
/// @param words what the person wants to add
public record ScoreSheet(
        UUID subjectId,
        UUID modelId,
        UUID scorerId,
        boolean isHandedIn,
        Map<UUID, Mark> marks,
        @Nullable String words,
        Instant savedAt) {
    public ScoreSheet {
        marks = Map.copyOf(marks);
    }

    /// The criteria of a model that it gives no mark.
    public List<Criterion> open(ScoringModel model) {
        return model.criteria().stream()
                .filter(criterion -> !marks.containsKey(criterion.root()))
                .toList();
    }
}
