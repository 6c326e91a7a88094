package org.plumbline.engine.selection.program;

import java.util.BitSet;

/// What a search for the best yeses found out.
public sealed interface Answer {
    /// Answers that keep every limit.
    ///
    /// @param yeses the questions answered yes
    /// @param value what they are worth
    /// @param bound no answers are worth more; equal to the value where these are proven best
    record Found(BitSet yeses, long value, long bound) implements Answer {
        public Found {
            yeses = (BitSet) yeses.clone();
            if (bound < value) {
                throw new IllegalArgumentException("the bound %d lies below the value %d".formatted(bound, value));
            }
        }

        @Override
        public BitSet yeses() {
            return (BitSet) yeses.clone();
        }

        /// True where nothing can be better.
        public boolean isProven() {
            return value == bound;
        }
    }

    /// Proven: no answers keep every limit.
    record Impossible() implements Answer {}

    /// The effort was spent before anything was found.
    ///
    /// @param bound no answers are worth more
    record Unknown(long bound) implements Answer {}
}
