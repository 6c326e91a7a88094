package org.plumbline.app.demand;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which proposals, in which order.
///
/// @param show a choice in one click
/// @param bucket what their money is spent for; null for any
/// @param kind what they become; null for any
/// @param departmentId whom they serve; null for any
/// @param text words in key, title or answers; null for any
/// @param order the order, and which part of it
public record ProposalFilter(
        Show show,
        @Nullable Bucket bucket,
        @Nullable ProposalKind kind,
        @Nullable UUID departmentId,
        @Nullable String text,
        Order order) {
    /// A choice in one click.
    public enum Show {
        ALL("All"),
        MINE("Mine"),
        DRAFT("Drafts"),
        COMPETING("Competing"),
        APPROVED("Approved"),
        DEFERRED("Deferred"),
        CONVERTED("Converted"),
        TURNED_DOWN("Turned down"),
        REQUIRED("Must be done");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// What proposals may be sorted by.
    public enum Sort {
        /// What waits for somebody first, the longest wait first.
        ATTENTION,
        KEY,
        TITLE,
        STATE,
        COST,
        BENEFIT,
        NPV,
        START
    }

    /// The order and a part of it.
    ///
    /// @param offset rows to skip
    /// @param limit most rows
    public record Order(Sort sort, boolean isDescending, long offset, int limit) {
        /// All of them by key.
        public static final Order BY_KEY = new Order(Sort.KEY, false, 0, Integer.MAX_VALUE);
    }

    /// All that the acting person may see, by key.
    public static ProposalFilter all() {
        return new ProposalFilter(Show.ALL, null, null, null, null, Order.BY_KEY);
    }

    /// Cut down by a choice.
    public ProposalFilter show(Show choice) {
        return new ProposalFilter(choice, bucket, kind, departmentId, text, order);
    }

    /// All of it instead of one page.
    public ProposalFilter unpaged(int most) {
        return new ProposalFilter(
                show, bucket, kind, departmentId, text, new Order(order.sort(), order.isDescending(), 0, most));
    }
}
