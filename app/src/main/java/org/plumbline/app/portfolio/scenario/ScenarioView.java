package org.plumbline.app.portfolio.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A scenario.
///
/// @param key what people call it, such as `SCN-0001`
/// @param purpose what it is meant to find out
/// @param portfolioId the portfolio it is for, null for all work
/// @param authorId who made it
/// @param version rises with each change of the question; an edit names the one it saw
/// @param answeredVersion the version of the question that `outcome` answers, null while there is none
/// @param adoption null while it is not adopted
public record ScenarioView(
        UUID id,
        String key,
        String name,
        String purpose,
        @Nullable UUID portfolioId,
        ScenarioState state,
        UUID authorId,
        Instant changedAt,
        int version,
        Question question,
        @Nullable Integer answeredVersion,
        @Nullable Outcome outcome,
        @Nullable Adoption adoption) {

    /// The decision for a scenario.
    ///
    /// @param decidedBy the committee, board or person
    /// @param recordedBy who wrote it down
    public record Adoption(LocalDate decidedOn, String decidedBy, String reason, UUID recordedBy, Instant recordedAt) {}

    /// Its page.
    public String href() {
        return "/scenarios/" + key;
    }

    /// What audit trail, comments and search hang on.
    public Subject subject() {
        return new Subject("scenario", id, key, null);
    }

    /// True where the answer is one to the question as it stands.
    public boolean isAnswered() {
        return outcome != null && answeredVersion != null && answeredVersion == version;
    }

    /// True where the question was changed after it was answered.
    public boolean isStale() {
        return outcome != null && !isAnswered();
    }
}
