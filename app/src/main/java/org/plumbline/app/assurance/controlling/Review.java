package org.plumbline.app.assurance.controlling;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A review of any kind, done or planned.
///
/// @param title what it is called; empty where its key and subject say enough
/// @param about what was reviewed, in words; empty for the organisation
/// @param aboutHref the page of that; empty for none
/// @param day on which it was reported or decided; while it is ahead, on which it is planned
/// @param byId who did it; null where that is not one person
/// @param outcome what it came to, in a word or two; empty while it is ahead
public record Review(
        Kind kind,
        String key,
        String title,
        String href,
        String about,
        String aboutHref,
        LocalDate day,
        @Nullable UUID byId,
        boolean isDone,
        String outcome) {

    /// What kind of review.
    public enum Kind {
        AUDIT("Audit"),
        HEALTH_CHECK("Health check"),
        ASSESSMENT("Assessment"),
        GATE("Gate review"),
        IMPROVEMENTS("Review of improvements");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// In addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// True where it lies from one day to another, both included; null is open.
    public boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
