package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Facts;
import org.plumbline.engine.status.Rag;

/// What a project says of itself each period, and what the figures said.
public final class Reporting {
    private Reporting() {}

    /// A status report.
    ///
    /// @param decisionsNeeded open questions as the report words them
    /// @param reason why the rating is better than the facts, null where it is not
    /// @param submittedOn null for a draft
    /// @param isLate submitted after the due day
    public record Report(
            String periodKey,
            ReportState state,
            Rag overall,
            List<Rating> ratings,
            Answer isOnTrack,
            Answer isOnBudget,
            Answer hasIssues,
            String thisPeriod,
            String nextPeriod,
            List<String> decisionsNeeded,
            @Nullable String reason,
            String authorKey,
            @Nullable LocalDate submittedOn,
            boolean isLate,
            List<Note> notes) {
        public Report {
            ratings = List.copyOf(ratings);
            decisionsNeeded = List.copyOf(decisionsNeeded);
            notes = List.copyOf(notes);
        }
    }

    /// Where a report stands; a missing one has no record at all.
    public enum ReportState {
        DRAFTED,
        SUBMITTED,
        FROZEN
    }

    /// One dimension's rating and its sentence.
    public record Rating(Dimension dimension, Rag rag, String words) {}

    /// A plain answer to one of the three questions.
    public record Answer(boolean isYes, String words) {}

    /// What the office wrote to the author.
    public record Note(NoteKind kind, LocalDate on, String authorKey, String words) {}

    /// Why the office wrote.
    public enum NoteKind {
        CHALLENGE,
        RETURN,
        THANKS
    }

    /// The facts at a period's end, from which the computed rating follows.
    public record Snapshot(String periodKey, Facts facts) {}
}
