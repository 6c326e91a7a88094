package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.scoring.WeightSensitivity;

/// Work in the order of its scores, all made with the same version of a model.
///
/// @param model which
/// @param ranked the best first; what must be done stands above the rest
/// @param outdated scored with an earlier version, and so not comparable
/// @param unscored without a score
/// @param limits of money and people that the line was drawn by; null where none was drawn
/// @param spent money of what is above the line, null where no line was drawn
/// @param next the first below the line; null where nothing is
/// @param lacking what it would take to lift that over the line, the scarcest first
public record ScoreRanking(
        ScoringModel model,
        List<Place> ranked,
        List<Scored> outdated,
        List<ScoreSubject> outdatedSubjects,
        List<ScoreSubject> unscored,
        @Nullable ScoreLimits limits,
        @Nullable BigDecimal spent,
        @Nullable ScoreSubject next,
        List<Lack> lacking) {
    public ScoreRanking {
        ranked = List.copyOf(ranked);
        outdated = List.copyOf(outdated);
        outdatedSubjects = List.copyOf(outdatedSubjects);
        unscored = List.copyOf(unscored);
        lacking = List.copyOf(lacking);
    }

    /// Where the money ends.
    ///
    /// @param money at least 0
    /// @param currency of the money; work in others is not placed
    public record Line(BigDecimal money, String currency) {}

    /// What is missing of a limit.
    ///
    /// @param amount above 0
    public record Lack(ScoreLimits.Limit limit, BigDecimal amount) {}

    /// Where something stands in respect to the line.
    public enum Side {
        /// No line was drawn.
        UNDECIDED,
        /// It has to be done whatever it scores.
        MUST,
        /// Money and people reach it.
        IN,
        /// Money or people end before it.
        OUT,
        /// Its cost or size is unknown, or its currency has no rate.
        UNKNOWN
    }

    /// A place of the list.
    ///
    /// @param cumulated money from the top to here, null without a line or where it does not count
    /// @param turn the smallest move of one weight that puts the next one before it; null for the last, and
    ///     where no one weight can
    /// @param overlaps true where its doubt and that of the next one overlap, so that their order is not certain
    public record Place(
            int rank,
            ScoreSubject subject,
            Scored score,
            Side side,
            @Nullable BigDecimal cumulated,
            WeightSensitivity.@Nullable Turn turn,
            boolean overlaps) {}
}
