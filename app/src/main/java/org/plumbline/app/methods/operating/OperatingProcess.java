package org.plumbline.app.methods.operating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.methods.Pack.Automation;
import org.plumbline.app.organisation.process.ProcessView;

/// A process of the office as it is run.
///
/// @param process its steps
/// @param targetDays within how many days a run ends
/// @param publishedOn since when it is how the office works, null for a draft
/// @param version 0 while nobody has said how it is run
public record OperatingProcess(
        ProcessView process,
        Kind kind,
        Automation automation,
        int targetDays,
        @Nullable LocalDate publishedOn,
        int version) {

    /// What it is about.
    public enum Kind {
        COMMUNICATION("Communication"),
        GOVERNANCE("Governance"),
        CHANGE("Change"),
        SERVICE("Service");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// One time that it was run.
    ///
    /// @param key what people call it, such as `RUN-0001`
    /// @param steps as they were when it began, a line each
    /// @param done how many of them are done
    /// @param endedOn the day of the last step, null while it runs
    public record Run(
            java.util.UUID id,
            String key,
            java.util.UUID processId,
            String title,
            String steps,
            int done,
            java.util.UUID startedBy,
            LocalDate startedOn,
            LocalDate dueOn,
            @Nullable LocalDate endedOn,
            int version) {
        /// The steps in their order.
        public java.util.List<String> lines() {
            return steps.lines().toList();
        }

        /// True where it ended in time, or still can.
        public boolean isInTime(LocalDate today) {
            return !(endedOn == null ? today : endedOn).isAfter(dueOn);
        }
    }

    /// What its runs show.
    ///
    /// @param inTimePercent of those that ended, null while none has
    /// @param meanDays from start to end, null while none has ended
    public record Measured(
            long running,
            long late,
            long ended,
            @Nullable Long inTimePercent,
            @Nullable Long meanDays) {}
}
