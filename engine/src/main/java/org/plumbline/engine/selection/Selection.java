package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the search for the best portfolio found out.
public sealed interface Selection {
    /// A portfolio that keeps every requirement.
    ///
    /// @param verdict of the independent check
    /// @param bound no portfolio is worth more; equal to the value where this one is proven best
    record Chosen(Portfolio portfolio, Verdict verdict, BigDecimal bound) implements Selection {
        public BigDecimal value() {
            return verdict.value();
        }

        /// True where no portfolio is better.
        public boolean isProven() {
            return bound.compareTo(value()) <= 0;
        }

        /// How much better another could be at most, as a part of the value; empty where the value is 0 or less.
        public Optional<Double> gap() {
            return value().signum() <= 0
                    ? Optional.empty()
                    : Optional.of(bound.subtract(value()).doubleValue() / value().doubleValue());
        }
    }

    /// No portfolio keeps every requirement.
    ///
    /// @param conflict requirements that cannot be kept together; without any one of them the rest of them could
    /// @param isSmallest false where time did not suffice to try leaving out each of them
    record Unmeetable(List<Requirement> conflict, boolean isSmallest) implements Selection {
        public Unmeetable {
            conflict = List.copyOf(conflict);
        }

        /// A sentence.
        public String words(List<String> periods) {
            return conflict.stream()
                    .map(requirement -> requirement.words(periods))
                    .collect(java.util.stream.Collectors.joining(
                            "; ", "These requirements cannot be kept together: ", ". Give up or ease one of them."));
        }
    }

    /// Time was over before any portfolio was found, or that there is none.
    record Undecided(BigDecimal bound) implements Selection {}
}
