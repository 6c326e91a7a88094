package org.plumbline.app.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Bucket;
import org.plumbline.app.kernel.Subject;

/// Where money and people shall go: the shares of what keeps running, what grows and what transforms.
///
/// @param portfolioId null for all projects
/// @param shares from 0 to 1, by bucket, their sum 1
/// @param words what it means for people and money
/// @param answer what was said with the decision
public record Direction(
        UUID id,
        String key,
        @Nullable UUID portfolioId,
        String period,
        Map<Bucket, BigDecimal> shares,
        String words,
        State state,
        UUID proposedBy,
        LocalDate proposedOn,
        @Nullable UUID decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String answer) {
    public Direction {
        shares = Map.copyOf(shares);
    }

    /// Where a direction stands.
    public enum State {
        PROPOSED("Proposed"),
        IN_FORCE("In force"),
        DECLINED("Declined"),
        SUPERSEDED("Superseded");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }
    }

    /// The share of a bucket, from 0 to 1.
    public BigDecimal share(Bucket bucket) {
        return Objects.requireNonNullElse(shares.get(bucket), BigDecimal.ZERO);
    }

    Direction in(State next) {
        return new Direction(
                id,
                key,
                portfolioId,
                period,
                shares,
                words,
                next,
                proposedBy,
                proposedOn,
                decidedBy,
                decidedOn,
                answer);
    }

    Direction decided(State next, UUID personId, LocalDate day, String said) {
        return new Direction(
                id, key, portfolioId, period, shares, words, next, proposedBy, proposedOn, personId, day, said);
    }

    Subject subject() {
        return new Subject("direction", id, key, null);
    }
}
