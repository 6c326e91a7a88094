package org.plumbline.app.office.web;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.office.RoadmapChange;
import org.plumbline.app.office.RoadmapView.Entry;

/// How the page of a roadmap words what changed.
public final class RoadmapLines {
    private RoadmapLines() {}

    /// Two roadmaps side by side.
    ///
    /// @param from number of the earlier version, 0 where there is none
    /// @param to number of the later version, 0 for the initiatives as they stand
    public record Pair(int from, int to, List<Entry> before, List<Entry> after) {
        public Pair {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /// True where there is something to compare with.
        public boolean isCompared() {
            return from > 0;
        }
    }

    /// What happened, in a word or two.
    public static String word(RoadmapChange.Kind kind) {
        return switch (kind) {
            case ADDED -> t("Came in");
            case GONE -> t("Went out");
            case MOVED -> t("Moved");
            case CHANGED -> t("Worded anew");
            case SAME -> t("As it was");
        };
    }

    /// How much it should be looked at.
    public static Tone tone(RoadmapChange.Kind kind) {
        return switch (kind) {
            case ADDED -> Tone.ACCENT;
            case GONE, MOVED -> Tone.CARE;
            case CHANGED, SAME -> Tone.MUTED;
        };
    }

    /// The days of an initiative.
    public static String days(@Nullable Entry entry) {
        return entry == null ? Formats.NONE : Formats.date(entry.start()) + " – " + Formats.date(entry.finish());
    }
}
