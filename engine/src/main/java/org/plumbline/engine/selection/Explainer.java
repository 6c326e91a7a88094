package org.plumbline.engine.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.selection.Reason.Cause;
import org.plumbline.engine.selection.Reason.Loss;
import org.plumbline.engine.selection.Verdict.Breach;
import org.plumbline.engine.selection.program.Effort;

/// Says of each candidate why it is in or out, by asking the question once more with the candidate the other way
/// round. Where the time for that does not suffice for a proof, losses are ranges.
public final class Explainer {
    private static final double LEAST_SECONDS = 0.005;

    private final Selector selector;
    private final SelectionModel model;
    private final Selection.Chosen chosen;

    public Explainer(Selector selector, SelectionModel model, Selection.Chosen chosen) {
        this.selector = selector;
        this.model = model;
        this.chosen = chosen;
    }

    /// A reason for each candidate, in the order of the model.
    ///
    /// @param effort for all together
    public List<Reason> reasons(Effort effort) {
        var start = System.nanoTime();
        var reasons = new ArrayList<Reason>();
        for (var candidate : model.candidates()) {
            var left = effort.seconds() - (System.nanoTime() - start) / 1e9;
            var open = model.candidates().size() - reasons.size();
            var share = effort.lasting(Math.max(LEAST_SECONDS, left / open));
            reasons.add(
                    chosen.portfolio().contains(candidate.key()) ? in(candidate.key(), share) : out(candidate, share));
        }
        return List.copyOf(reasons);
    }

    /// What each must costs: how much more the best portfolio would be worth if it were free, by key. Musts without
    /// which nothing was decided in time are left out.
    ///
    /// @param effort for all together
    public Map<String, Loss> pricesOfMusts(Effort effort) {
        var prices = new HashMap<String, Loss>();
        var musts = model.requirements().stream()
                .filter(Requirement.Must.class::isInstance)
                .map(Requirement.Must.class::cast)
                .toList();
        for (var must : musts) {
            var free = loss(model.without(must::equals), effort.lasting(effort.seconds() / musts.size()));
            if (free != null) {
                prices.put(must.key(), free.negated());
            }
        }
        return prices;
    }

    private Reason in(String key, Effort effort) {
        var must = new Requirement.Must(key);
        if (model.requirements().contains(must)) {
            var free = loss(model.without(must::equals), effort);
            var words = "is a must" + (free == null ? "" : priced(free.negated(), "without that"));
            return new Reason(key, Cause.MUST, free, List.of(), words);
        }
        return switch (other(model.with(new Requirement.MustNot(key)), effort)) {
            case Selection.Chosen without -> {
                var loss = lossOfMore(without);
                yield new Reason(
                        key,
                        Cause.EARNS,
                        loss,
                        List.of(),
                        "without it the best portfolio would be worth %s less".formatted(loss.words()));
            }
            case Selection.Unmeetable conflict ->
                new Reason(
                        key,
                        Cause.INDISPENSABLE,
                        null,
                        List.of(),
                        conflict.conflict(),
                        "without it: " + conflict.words(model.periods()));
            case Selection.Undecided _ ->
                new Reason(key, Cause.EARNS, null, List.of(), "is part of the best portfolio found");
        };
    }

    private Reason out(Candidate candidate, Effort effort) {
        var key = candidate.key();
        var over = onTop(candidate);
        var mustNot = new Requirement.MustNot(key);
        if (model.requirements().contains(mustNot)) {
            var free = loss(model.without(mustNot::equals), effort);
            var words = "is a must-not" + (free == null ? "" : priced(free.negated(), "without that"));
            return new Reason(key, Cause.MUST_NOT, free, over, words);
        }
        return switch (other(model.with(new Requirement.Must(key)), effort)) {
            case Selection.Chosen with -> outbid(candidate, lossOfMore(with), over);
            case Selection.Unmeetable conflict ->
                new Reason(key, Cause.IMPOSSIBLE, null, over, conflict.conflict(), conflict.words(model.periods()));
            case Selection.Undecided _ ->
                new Reason(key, Cause.UNDECIDED, null, over, "not in the best portfolio found" + room(over));
        };
    }

    private Reason outbid(Candidate candidate, Loss loss, List<Breach> over) {
        var worth = candidate.value(candidate.starts().getFirst()).add(loss.most());
        var words = "with it the best portfolio would be worth %s less; it comes in when worth more than %s%s"
                .formatted(loss.words(), Reason.plain(worth), room(over));
        return new Reason(candidate.key(), Cause.OUTBID, loss, over, words);
    }

    private String room(List<Breach> over) {
        var room = Reason.room(over, model.periods());
        return room.isEmpty() ? "" : ", or fits on top of the others with " + room;
    }

    private static String priced(Loss gain, String when) {
        return gain.most().signum() <= 0
                ? "; it costs nothing"
                : "; %s the best portfolio would be worth %s more".formatted(when, gain.words());
    }

    /// What adding it to the chosen would break, at the start where that is least.
    private List<Breach> onTop(Candidate candidate) {
        return candidate.starts().stream()
                .map(start -> {
                    var starts = new HashMap<>(chosen.portfolio().starts());
                    starts.put(candidate.key(), start);
                    return PortfolioCheck.of(model, new Portfolio(starts)).breaches();
                })
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private Selection other(SelectionModel changed, Effort effort) {
        return selector.select(changed, effort, chosen.portfolio());
    }

    private @org.jspecify.annotations.Nullable Loss loss(SelectionModel changed, Effort effort) {
        return other(changed, effort) instanceof Selection.Chosen other ? loss(other) : null;
    }

    /// With one requirement more nothing is worth more than before.
    private Loss lossOfMore(Selection.Chosen other) {
        var loss = loss(other);
        return new Loss(loss.least().max(chosen.value().subtract(chosen.bound())), loss.most());
    }

    private Loss loss(Selection.Chosen other) {
        var most = chosen.value().subtract(other.value());
        return new Loss(chosen.value().subtract(other.bound()).min(most), most);
    }
}
