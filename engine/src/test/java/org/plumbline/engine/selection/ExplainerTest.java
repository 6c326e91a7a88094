package org.plumbline.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.engine.selection.Models.budgeted;
import static org.plumbline.engine.selection.Models.candidate;
import static org.plumbline.engine.selection.Models.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.engine.selection.Reason.Cause;
import org.plumbline.engine.selection.Requirement.Must;
import org.plumbline.engine.selection.Requirement.MustNot;
import org.plumbline.engine.selection.program.Effort;

class ExplainerTest {
    private static final Effort EFFORT = Effort.seconds(20);
    private final Selector selector = new Selector(null);

    /// Budget 10: A and B (14) beat C alone (11) or A with D (12).
    private final SelectionModel model = budgeted(
            "10",
            candidate("A", "10", "6"),
            candidate("B", "4", "4"),
            candidate("C", "11", "9"),
            candidate("D", "2", "4"),
            candidate("E", "50", "100"));

    @Test
    void each_candidate_has_what_it_would_take() {
        var reasons = reasons(model);

        assertThat(reasons.apply("A").words()).isEqualTo("without it the best portfolio would be worth 3 less");
        assertThat(reasons.apply("C").words())
                .isEqualTo("with it the best portfolio would be worth 3 less; it comes in when worth more than 14,"
                        + " or fits on top of the others with 9 more budget");
        assertThat(Objects.requireNonNull(reasons.apply("D").loss()).most()).isEqualByComparingTo("2");
        assertThat(reasons.apply("E").cause()).isEqualTo(Cause.IMPOSSIBLE);
        assertThat(reasons.apply("E").words())
                .isEqualTo("These requirements cannot be kept together: spending stays within 10; E is in."
                        + " Give up or ease one of them.");
    }

    @Test
    void a_candidate_worth_more_than_it_takes_is_in_and_one_worth_less_is_not() {
        for (var seed = 1; seed <= 30; seed++) {
            var random = Models.random(seed);
            if (!(selector.select(random, EFFORT) instanceof Selection.Chosen chosen)) {
                continue;
            }
            for (var reason : new Explainer(selector, random, chosen).reasons(EFFORT)) {
                var loss = reason.loss();
                if (reason.cause() == Cause.OUTBID && loss != null) {
                    assertThat(bestWith(random, reason.key(), loss.most().add(BigDecimal.ONE)))
                            .isGreaterThan(chosen.value());
                    assertThat(bestWith(
                                    random,
                                    reason.key(),
                                    loss.most().subtract(number("0.01")).max(BigDecimal.ZERO)))
                            .isEqualByComparingTo(chosen.value());
                }
            }
        }
    }

    private static BigDecimal bestWith(SelectionModel model, String key, BigDecimal more) {
        var raised = model.revaluing(
                one -> one.key().equals(key) ? one.worth(one.value().add(more)) : one);
        return Objects.requireNonNull(Models.best(raised));
    }

    @Test
    void a_must_has_its_price_and_a_must_not_too() {
        var forced = model.with(new Must("D")).with(new MustNot("B"));
        var chosen = (Selection.Chosen) selector.select(forced, EFFORT);
        var explainer = new Explainer(selector, forced, chosen);

        var prices = explainer.pricesOfMusts(EFFORT);

        assertThat(chosen.value()).isEqualByComparingTo("12");
        assertThat(Objects.requireNonNull(prices.get("D")).most()).isEqualByComparingTo("0");
        assertThat(reasons(forced).apply("D").words()).isEqualTo("is a must; it costs nothing");
        assertThat(reasons(forced).apply("B").cause()).isEqualTo(Cause.MUST_NOT);
        var withC = model.with(new Must("D"));
        assertThat(reasons(withC).apply("D").words())
                .isEqualTo("is a must; without that the best portfolio would be worth 2 more");
    }

    /// The reason of each key.
    private Function<String, Reason> reasons(SelectionModel asked) {
        var chosen = (Selection.Chosen) selector.select(asked, EFFORT);
        var byKey = new Explainer(selector, asked, chosen)
                .reasons(EFFORT).stream().collect(Collectors.toMap(Reason::key, Function.identity()));
        return key -> Objects.requireNonNull(byKey.get(key));
    }

    @Test
    void the_waterline_is_where_the_money_ends() {
        var chosen = (Selection.Chosen) selector.select(model, EFFORT);

        var waterline = Waterline.of(model, chosen.portfolio());

        assertThat(waterline.budget()).isEqualTo(number("10"));
        assertThat(waterline.ranks())
                .extracting(rank -> rank.key() + " " + rank.costSoFar() + " " + rank.isAbove() + " " + rank.isIn())
                .containsExactly(
                        "A 6 true true",
                        "C 15 false false",
                        "B 19 false true",
                        "D 23 false false",
                        "E 123 false false");
    }

    @Test
    void more_money_is_never_worth_less() {
        var parts = List.of(number("0"), number("0.5"), number("1"), number("1.5"), number("2"));

        var chosen = (Selection.Chosen) selector.select(model, EFFORT);
        var points = Frontier.of(model, chosen, selector, parts, EFFORT);

        assertThat(points)
                .extracting(
                        point -> ((Selection.Chosen) point.selection()).value().intValueExact())
                .containsExactly(0, 4, 14, 21, 25);
    }

    @Test
    void a_clear_winner_stays_in_every_draw_and_a_narrow_one_in_some() {
        var narrow = budgeted("5", candidate("A", "10", "1"), candidate("B", "5", "4"), candidate("C", "4.9", "4"));
        var ranges = Map.of(
                "B", new Robustness.Range(number("3"), number("7")),
                "C", new Robustness.Range(number("3"), number("7")));

        var robustness = Robustness.of(narrow, selector, ranges, 100, EFFORT);

        assertThat(robustness.draws()).isEqualTo(100);
        assertThat(robustness.timesIn()).containsEntry("A", 100);
        assertThat(timesIn(robustness, "B")).isBetween(30, 70);
        assertThat(timesIn(robustness, "B") + timesIn(robustness, "C")).isEqualTo(100);
        assertThat(robustness).isEqualTo(Robustness.of(narrow, selector, ranges, 100, EFFORT));
    }

    private static int timesIn(Robustness robustness, String key) {
        return Objects.requireNonNull(robustness.timesIn().get(key));
    }
}
