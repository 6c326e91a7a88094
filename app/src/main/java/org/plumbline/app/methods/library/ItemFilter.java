package org.plumbline.app.methods.library;

import org.jspecify.annotations.Nullable;

/// Which items of the library, in which order.
///
/// @param kind null for all
/// @param text words in key, title, fields or the words of the file; null for any
/// @param tag null for any
/// @param choice of the document's or resource's kind, the lesson's result; null for any
/// @param communityId null for any
/// @param show a choice in one click
/// @param offset rows to skip
/// @param limit most rows
public record ItemFilter(
        @Nullable ItemKind kind,
        @Nullable String text,
        @Nullable String tag,
        @Nullable String choice,
        java.util.@Nullable UUID communityId,
        Show show,
        Sort sort,
        boolean isDescending,
        long offset,
        int limit) {
    /// A choice in one click.
    public enum Show {
        PUBLISHED("Published"),
        PROPOSED("Waiting for curation"),
        MINE("Mine"),
        OVERDUE("Review overdue"),
        RETIRED("Retired"),
        ALL("All");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What the list may be sorted by.
    public enum Sort {
        TITLE,
        KEY,
        RATING,
        USED,
        REVIEW,
        PUBLISHED
    }

    /// All of a kind that are published, by title.
    public static ItemFilter of(@Nullable ItemKind kind) {
        return new ItemFilter(kind, null, null, null, null, Show.PUBLISHED, Sort.TITLE, false, 0, Integer.MAX_VALUE);
    }

    /// With another choice in one click.
    public ItemFilter show(Show other) {
        return new ItemFilter(kind, text, tag, choice, communityId, other, sort, isDescending, offset, limit);
    }

    /// In another order.
    public ItemFilter sorted(Sort by, boolean falling) {
        return new ItemFilter(kind, text, tag, choice, communityId, show, by, falling, offset, limit);
    }

    /// Those of a community.
    public ItemFilter within(java.util.UUID community) {
        return new ItemFilter(kind, text, tag, choice, community, show, sort, isDescending, offset, limit);
    }

    /// One page of it.
    public ItemFilter page(long before, int rows) {
        return new ItemFilter(kind, text, tag, choice, communityId, show, sort, isDescending, before, rows);
    }
}
