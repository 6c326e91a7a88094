package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ScoreLimits.Limit;
import org.plumbline.app.demand.ScoreRanking;
import org.plumbline.app.demand.ScoreRanking.Lack;
import org.plumbline.app.kit.Formats;

/// Where the line of a ranking falls, which role or money ends there, and what would lift the next one over it.
///
/// @param sentence which work is the first below, and what ends before it
/// @param lacking what it would take, the scarcest first; empty where all fits
/// @param href where the limits are entered; null for an amount that was typed
public record RankingLine(
        String sentence, List<String> lacking, @Nullable String href) {
    public RankingLine {
        lacking = List.copyOf(lacking);
    }

    /// That of a ranking; null where no line was drawn.
    static @Nullable RankingLine of(ScoreRanking ranking) {
        var limits = ranking.limits();
        if (limits == null) {
            return null;
        }
        var next = ranking.next();
        if (next == null) {
            var sentence = limits.limits().isEmpty()
                    ? t("No money and no people are limited there, so nothing falls below a line.")
                    : t("Money and people reach all that can be placed.");
            return new RankingLine(sentence, List.of(), limits.href());
        }
        return new RankingLine(
                t(
                        "{0} {1} is the first below the line: {2}.",
                        next.key(),
                        next.title(),
                        what(ranking.lacking().getFirst().limit())),
                ranking.lacking().stream()
                        .map(lack -> sentence(lack, limits.currency()))
                        .toList(),
                limits.href());
    }

    /// What ends: `Developer in 2028 Q2`.
    static String what(Limit limit) {
        var role = limit.role() == null ? t(limit.what()) : limit.role();
        return limit.period() == null ? t("{0} ends", role) : t("{0} ends in {1}", role, limit.period());
    }

    private static String people(BigDecimal fte) {
        return t(
                "{0} FTE",
                Formats.number(fte, Math.clamp(fte.stripTrailingZeros().scale(), 0, 2)));
    }

    private static String sentence(Lack lack, String currency) {
        var limit = lack.limit();
        var isMoney = limit.role() == null;
        var more = isMoney ? Formats.moneyShort(lack.amount(), currency) : people(lack.amount());
        var there = isMoney ? Formats.moneyShort(limit.amount(), currency) : people(limit.amount());
        var role = limit.role() == null ? t(limit.what()) : limit.role();
        return limit.period() == null
                ? t("{0}: {1} more than the {2} there are", role, more, there)
                : t("{0}, {1}: {2} more than the {3} there are", role, limit.period(), more, there);
    }
}
