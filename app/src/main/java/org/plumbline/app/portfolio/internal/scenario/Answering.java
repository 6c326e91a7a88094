package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.Outcome;
import org.plumbline.app.portfolio.scenario.Outcome.Span;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.SearchProgress.Stage;
import org.plumbline.engine.selection.Explainer;
import org.plumbline.engine.selection.Frontier;
import org.plumbline.engine.selection.Portfolio;
import org.plumbline.engine.selection.PortfolioCheck;
import org.plumbline.engine.selection.Reason;
import org.plumbline.engine.selection.Robustness;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.SelectionModel;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.Waterline;
import org.plumbline.engine.selection.program.Effort;

/// Answers a question: the best choice, then why, what other budgets would bring, and how sure it is. A stop keeps the
/// best so far and shortens what follows.
final class Answering {
    private static final int DRAWS = 100;
    private static final List<BigDecimal> PARTS = List.of(
            new BigDecimal("0.4"),
            new BigDecimal("0.55"),
            new BigDecimal("0.7"),
            new BigDecimal("0.85"),
            BigDecimal.ONE,
            new BigDecimal("1.15"),
            new BigDecimal("1.3"),
            new BigDecimal("1.5"));

    private final Question question;
    private final SelectionModel model;
    private final Selector selector;
    private final Lookout lookout;
    private final Effort effort;
    private final long began = System.nanoTime();

    /// @param effort of the search itself; each of the parts after it gets half as much at most
    Answering(Question question, Selector selector, Lookout lookout, Effort effort) {
        this.question = question;
        this.model = Models.of(question);
        this.selector = selector;
        this.lookout = lookout;
        this.effort = effort;
    }

    Outcome answer(@Nullable Portfolio start) {
        lookout.enter(Stage.SEARCHING);
        return switch (selector.select(model, effort, start, lookout)) {
            case Selection.Chosen chosen -> chosen(chosen);
            case Selection.Unmeetable unmeetable -> unmeetable(unmeetable);
            case Selection.Undecided _ -> nothing(Outcome.Result.UNDECIDED, List.of(), true, List.of());
        };
    }

    /// What is left for a later part.
    private Effort share(double part) {
        return effort.lasting(effort.seconds() * (lookout.isStopped() ? part / 5 : part));
    }

    private Outcome chosen(Selection.Chosen chosen) {
        lookout.enter(Stage.EXPLAINING);
        var explainer = new Explainer(selector, model, chosen);
        var reasons = explainer.reasons(share(0.5));
        var prices = new HashMap<String, Span>();
        explainer
                .pricesOfMusts(share(0.1))
                .forEach((key, loss) -> prices.put(key, new Span(loss.least(), loss.most())));
        lookout.enter(Stage.FRONTIER);
        var frontier = Frontier.of(model, chosen, selector, PARTS, share(0.4));
        var ranking = Waterline.of(model, chosen.portfolio());
        var sureness = drawn();
        var verdict = PortfolioCheck.of(model, chosen.portfolio());
        return new Outcome(
                Outcome.Result.CHOSEN,
                chosen.portfolio().starts(),
                new Outcome.Figures(
                        verdict.value(),
                        chosen.bound(),
                        verdict.cost(),
                        verdict.stoppingCost(),
                        verdict.sunk(),
                        verdict.risk(),
                        verdict.isKept()),
                reasons.stream().map(Answering::why).toList(),
                prices,
                frontier.stream().map(point -> step(point, ranking.budget())).toList(),
                ranking.ranks().stream().map(Answering::rank).toList(),
                ranking.budget(),
                sureness == null ? 0 : sureness.draws(),
                sureness == null ? Map.of() : sureness.timesIn(),
                List.of(),
                true,
                List.of(),
                lookout.isStopped(),
                seconds());
    }

    private @Nullable Robustness drawn() {
        var ranges = Models.ranges(question);
        if (ranges.isEmpty()) {
            return null;
        }
        lookout.enter(Stage.DRAWING);
        return Robustness.of(model, selector, ranges, DRAWS, share(0.5));
    }

    private Outcome unmeetable(Selection.Unmeetable unmeetable) {
        lookout.enter(Stage.CONFLICT);
        var ways = new WaysOut(model, selector, share(0.5)).of(unmeetable.conflict());
        return nothing(
                Outcome.Result.UNMEETABLE,
                unmeetable.conflict().stream().map(Models::clause).toList(),
                unmeetable.isSmallest(),
                ways);
    }

    private Outcome nothing(
            Outcome.Result result,
            List<org.plumbline.app.portfolio.scenario.Clause> conflict,
            boolean isSmallest,
            List<Outcome.WayOut> ways) {
        return new Outcome(
                result,
                Map.of(),
                null,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                null,
                0,
                Map.of(),
                conflict,
                isSmallest,
                ways,
                lookout.isStopped(),
                seconds());
    }

    private static Outcome.Why why(Reason reason) {
        var loss = reason.loss();
        var lacks = new ArrayList<Outcome.Lack>();
        for (var breach : reason.over()) {
            var requirement = breach.requirement();
            if (requirement != null) {
                lacks.add(new Outcome.Lack(Models.clause(requirement), breach.over()));
            }
        }
        return new Outcome.Why(
                reason.key(),
                Outcome.Cause.valueOf(reason.cause().name()),
                loss == null ? null : new Span(loss.least(), loss.most()),
                lacks,
                reason.conflict().stream().map(Models::clause).toList());
    }

    private static Outcome.Step step(Frontier.Point point, @Nullable BigDecimal budget) {
        var money = budget == null ? null : budget.multiply(point.part());
        return point.selection() instanceof Selection.Chosen chosen
                ? new Outcome.Step(point.part(), money, chosen.value(), chosen.isProven())
                : new Outcome.Step(point.part(), money, null, false);
    }

    private static Outcome.Rank rank(Waterline.Rank rank) {
        return new Outcome.Rank(rank.key(), rank.value(), rank.cost(), rank.costSoFar(), rank.isAbove(), rank.isIn());
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
