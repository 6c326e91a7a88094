package org.plumbline.app.portfolio.web.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.ScenarioView;
import org.plumbline.app.portfolio.scenario.Wanted;

/// Candidates in two halves, in and out, each placed by value (up) and risk (to the right): dragging one across tries
/// it in or out. The same is done by the buttons beside it.
///
/// @param tokens the most valuable first
public record TrialField(List<Token> tokens) {
    private static final int MOST = 120;

    public TrialField {
        tokens = List.copyOf(tokens);
    }

    /// One candidate.
    ///
    /// @param x where it stands in its half, from 0 to 100 by risk
    /// @param y from the top, 0 to 100 by value
    /// @param radius 1 to 5 by cost
    public record Token(
            String key, String title, String value, Wanted wanted, boolean isIn, int x, int y, int radius) {}

    static TrialField of(ScenarioView scenario) {
        var question = scenario.question();
        var outcome = scenario.outcome();
        if (outcome == null) {
            return new TrialField(List.of());
        }
        var known = question.contenders().stream()
                .filter(one -> one.value(question.worth()) != null)
                .sorted(Comparator.comparing((Contender one) -> value(question, one))
                        .reversed())
                .limit(MOST)
                .toList();
        var risk = most(known.stream().map(Contender::risk).toList());
        var value = most(known.stream().map(one -> value(question, one)).toList());
        var cost = most(known.stream().map(Contender::cost).toList());
        var words = new ScenarioWords(scenario);
        var tokens = new ArrayList<Token>();
        for (var one : known) {
            var shares = new double[] {
                one.risk().doubleValue() / risk,
                value(question, one).doubleValue() / value,
                one.cost().doubleValue() / cost
            };
            tokens.add(token(tokens.size(), one, words.value(value(question, one)), outcome, shares));
        }
        return new TrialField(tokens);
    }

    private static BigDecimal value(Question question, Contender one) {
        return Objects.requireNonNull(one.value(question.worth()));
    }

    private static double most(List<BigDecimal> amounts) {
        return Math.max(
                1e-9,
                amounts.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1));
    }

    /// Equal ones are set apart a little, so that each can be grasped.
    ///
    /// @param place among all, from 0
    /// @param shares risk, value and cost as parts of the greatest
    private static Token token(int place, Contender one, String value, Outcome outcome, double[] shares) {
        var aside = place * 37 % 31 - 15;
        var below = place * 23 % 19 - 9;
        return new Token(
                one.key(),
                one.title(),
                value,
                one.wanted(),
                outcome.isIn(one.key()),
                Math.clamp(Math.round(10 + 80 * shares[0]) + aside, 4, 96),
                Math.clamp(Math.round(90 - 80 * shares[1]) + below, 8, 96),
                Math.clamp(Math.round(1 + 4 * Math.sqrt(shares[2])), 1, 5));
    }

    /// What else may be tried with a candidate.
    public static List<Wanted> tries(Token token) {
        return List.of(Wanted.values()).stream()
                .filter(wanted -> wanted != token.wanted())
                .toList();
    }
}
