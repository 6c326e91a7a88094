package org.plumbline.app.kernel.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that waits for a person.
///
/// @param section under which heading
/// @param title what it is
/// @param href its page
/// @param detail its key and what it belongs to
/// @param due until when, null for no day
public record WorkItem(
        Section section,
        String title,
        String href,
        String detail,
        @Nullable LocalDate due) {
    /// Headings of the page, in their order.
    public enum Section {
        DECIDE("Waiting for your decision"),
        DUE("Yours to do"),
        MEET("Meetings you sit in"),
        FOLLOW("What you follow");

        private final String label;

        Section(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }
}
