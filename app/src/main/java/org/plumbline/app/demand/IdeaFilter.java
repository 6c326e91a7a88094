package org.plumbline.app.demand;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which ideas, in which order.
///
/// @param show a choice in one click
/// @param way how they help; null for any
/// @param departmentId whom they serve; null for any
/// @param text words in key, title or answers; null for any
/// @param sort the order
/// @param offset rows to skip
/// @param limit most rows
public record IdeaFilter(
        Show show,
        @Nullable HelpKind way,
        @Nullable UUID departmentId,
        @Nullable String text,
        Sort sort,
        boolean isDescending,
        long offset,
        int limit) {
    /// A choice in one click.
    public enum Show {
        ALL("All"),
        MINE("Mine"),
        WAITING("To screen"),
        SCREENING("In screening"),
        RETURNED("With the requester"),
        PARKED("Parked"),
        ACCEPTED("Accepted"),
        TURNED_DOWN("Turned down"),
        REQUIRED("Required by rules");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What ideas may be sorted by.
    public enum Sort {
        /// What waits for screening first, the longest wait first.
        ATTENTION,
        KEY,
        TITLE,
        STATE,
        SUBMITTED,
        COST,
        GAIN
    }

    /// All that the acting person may see, by key.
    public static IdeaFilter all() {
        return new IdeaFilter(Show.ALL, null, null, null, Sort.KEY, false, 0, Integer.MAX_VALUE);
    }

    /// Cut down by a choice.
    public IdeaFilter show(Show choice) {
        return new IdeaFilter(choice, way, departmentId, text, sort, isDescending, offset, limit);
    }

    /// One page of it.
    public IdeaFilter page(long rowsBefore, int rows) {
        return new IdeaFilter(show, way, departmentId, text, sort, isDescending, rowsBefore, rows);
    }
}
