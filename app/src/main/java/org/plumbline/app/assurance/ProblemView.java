package org.plumbline.app.assurance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// A problem as the acting person may see it.
///
/// @param key what people call it, such as `PRB-0001`
/// @param says what it was reported as
/// @param cause why it is there
/// @param ownerId who answers for its solution; null while nobody does
/// @param isRecurrence true where its class was solved before
/// @param timesReopened how often something done against it did not work
/// @param reason what was last said about it; null while nothing was
/// @param closedBy null while open
/// @param version counted up by each change
public record ProblemView(
        UUID id,
        String key,
        ProblemState state,
        NewProblem says,
        Cause cause,
        @Nullable UUID ownerId,
        boolean isRecurrence,
        int timesReopened,
        @Nullable String reason,
        UUID reportedBy,
        LocalDate reportedOn,
        @Nullable UUID closedBy,
        @Nullable LocalDate closedOn,
        int version) {
    /// Its title.
    public String title() {
        return says.title();
    }

    /// Where; null for the whole organisation.
    public @Nullable UUID projectId() {
        return says.projectId();
    }

    /// Its kind; null while nobody has said.
    public @Nullable UUID classId() {
        return says.classId();
    }

    /// Its page.
    public String href() {
        return "/problems/" + key;
    }

    /// What the audit trail, comments and files refer to.
    public Subject subject() {
        return new Subject("problem", id, key, says.projectId());
    }

    ProblemView with(NewProblem other, Cause otherCause, @Nullable UUID owner) {
        return new ProblemView(
                id,
                key,
                state,
                other,
                otherCause,
                owner,
                isRecurrence,
                timesReopened,
                reason,
                reportedBy,
                reportedOn,
                closedBy,
                closedOn,
                version + 1);
    }

    /// In another state; closing names who and when, reopening takes that away and counts.
    ProblemView in(ProblemState to, String why, UUID by, LocalDate on) {
        var isClosed = to == ProblemState.CLOSED || to == ProblemState.DISMISSED;
        return new ProblemView(
                id,
                key,
                to,
                says,
                cause,
                ownerId,
                isRecurrence,
                to == ProblemState.REOPENED ? timesReopened + 1 : timesReopened,
                why.isBlank() ? reason : why.strip(),
                reportedBy,
                reportedOn,
                isClosed ? by : null,
                isClosed ? on : null,
                version + 1);
    }

    ProblemView recurring() {
        return new ProblemView(
                id,
                key,
                state,
                says,
                cause,
                ownerId,
                true,
                timesReopened,
                reason,
                reportedBy,
                reportedOn,
                closedBy,
                closedOn,
                version);
    }
}
