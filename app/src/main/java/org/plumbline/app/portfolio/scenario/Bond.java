package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A rule between candidates, or on a bucket.
///
/// @param kind what it asks
/// @param keys the candidates it is about: the first requires or excludes the second, or all of a group
/// @param number of a group; 0 for the other kinds
/// @param name of a group or a bucket; empty for the other kinds
/// @param least of a share, 0 to 1; null for the other kinds
/// @param most of a share, 0 to 1; null for the other kinds
public record Bond(
        Kind kind,
        List<String> keys,
        int number,
        String name,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {
    /// What a rule asks.
    public enum Kind {
        REQUIRES("requires"),
        EXCLUDES("excludes"),
        AT_MOST("at most"),
        AT_LEAST("at least"),
        EXACTLY("exactly"),
        SHARE("share of a bucket");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// True for those that count the chosen of a group.
        public boolean isGroup() {
            return this == AT_MOST || this == AT_LEAST || this == EXACTLY;
        }

        /// True for those between two candidates.
        public boolean isPair() {
            return this == REQUIRES || this == EXCLUDES;
        }
    }

    public Bond {
        keys = List.copyOf(keys);
    }

    /// A rule between two candidates.
    public static Bond pair(Kind kind, String key, String other) {
        return new Bond(kind, List.of(key, other), 0, "", null, null);
    }

    /// True where it is about the candidate.
    public boolean names(String key) {
        return keys.contains(key);
    }
}
