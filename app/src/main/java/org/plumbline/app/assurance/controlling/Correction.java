package org.plumbline.app.assurance.controlling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;

/// What a review recommended to put right.
///
/// @param key of its record
/// @param ownerId who does it; null while nobody is named
/// @param due until when; null without a day
public record Correction(
        Review review,
        String key,
        String title,
        String href,
        @Nullable UUID ownerId,
        @Nullable LocalDate due,
        Progress progress) {

    /// Overdue ones first, then what nobody has planned, then by the day that is due.
    public static final Comparator<Correction> ORDER = Comparator.comparing(Correction::progress)
            .thenComparing(Correction::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Correction::key);

    /// How far it is, in the order in which somebody has to look.
    public enum Progress {
        OVERDUE("Overdue", Tone.BAD),
        /// It was recommended, and nobody has said what is done.
        UNPLANNED("Nothing planned yet", Tone.CARE),
        OPEN("Open", Tone.PLAIN),
        /// It is done; somebody else has still to see whether it worked.
        TO_CHECK("Done, to be checked", Tone.ACCENT),
        DONE("Done", Tone.GOOD),
        DROPPED("Dropped", Tone.MUTED);

        private final String label;
        private final Tone tone;

        Progress(String label, Tone tone) {
            this.label = label;
            this.tone = tone;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// How it is shown.
        public Tone tone() {
            return tone;
        }

        /// In addresses.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// True while somebody has to do something.
        public boolean isOpen() {
            return this != DONE && this != DROPPED;
        }

        /// Of something not done yet.
        static Progress open(@Nullable LocalDate due, LocalDate today) {
            return due != null && due.isBefore(today) ? OVERDUE : OPEN;
        }
    }
}
