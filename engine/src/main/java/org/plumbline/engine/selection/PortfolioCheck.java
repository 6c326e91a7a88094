package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Verdict.Breach;

/// Recomputes what a portfolio is worth and what it breaks, in exact decimals and straight from the model. Shares no
/// code with any solver: whatever was found, by us or by others, counts only with its verdict.
public final class PortfolioCheck {
    private final SelectionModel model;
    private final Portfolio portfolio;
    private final Map<String, Candidate> chosen = new HashMap<>();
    private final List<Breach> breaches = new ArrayList<>();

    private PortfolioCheck(SelectionModel model, Portfolio portfolio) {
        this.model = model;
        this.portfolio = portfolio;
    }

    /// The verdict on a portfolio.
    public static Verdict of(SelectionModel model, Portfolio portfolio) {
        return new PortfolioCheck(model, portfolio).verdict();
    }

    private Verdict verdict() {
        var known = model.byKey();
        portfolio.starts().forEach((key, start) -> {
            var candidate = known.get(key);
            if (candidate == null) {
                breaches.add(new Breach(null, null, "There is no candidate " + key + "."));
            } else if (!candidate.starts().contains(start)) {
                breaches.add(new Breach(null, null, "%s may not start in period %d.".formatted(key, start)));
            } else {
                chosen.put(key, candidate);
            }
        });
        model.requirements().forEach(this::check);
        return new Verdict(
                sum(chosen.values().stream().map(one -> one.value(start(one)))),
                sum(chosen.values().stream().map(Candidate::totalCost)),
                sum(left().map(running -> Candidate.sum(running.stopping()))),
                sum(model.candidates().stream()
                        .map(Candidate::running)
                        .filter(Objects::nonNull)
                        .map(Candidate.Running::sunk)),
                sum(chosen.values().stream().map(Candidate::risk)),
                breaches);
    }

    private void check(Requirement requirement) {
        switch (requirement) {
            case Requirement.Budget(var kind, var period, var amount) ->
                atMost(requirement, spent(kind, period), amount, "the spending");
            case Requirement.Capacity(var role, var period, var amount) ->
                atMost(requirement, needed(role, period), amount, "the need");
            case Requirement.RiskCap(var amount) ->
                atMost(requirement, sum(chosen.values().stream().map(Candidate::risk)), amount, "the risk");
            case Requirement.Must(var key) -> keep(requirement, portfolio.contains(key), "it is out");
            case Requirement.MustNot(var key) -> keep(requirement, !portfolio.contains(key), "it is in");
            case Requirement.Requires(var key, var needed) ->
                keep(requirement, !portfolio.contains(key) || portfolio.contains(needed), needed + " is out");
            case Requirement.Excludes(var key, var other) ->
                keep(requirement, !portfolio.contains(key) || !portfolio.contains(other), "both are in");
            case Requirement.Group group -> group(group);
            case Requirement.BucketShare share -> share(share);
        }
    }

    private void group(Requirement.Group group) {
        var number = group.keys().stream().filter(portfolio::contains).count();
        var isKept = switch (group.count()) {
            case AT_MOST -> number <= group.number();
            case AT_LEAST -> number >= group.number();
            case EXACTLY -> number == group.number();
        };
        keep(group, isKept, number + " are in");
    }

    private void share(Requirement.BucketShare share) {
        var all = sum(chosen.values().stream().map(Candidate::totalCost));
        var part = sum(chosen.values().stream()
                .filter(one -> share.bucket().equals(one.bucket()))
                .map(Candidate::totalCost));
        var isKept =
                part.compareTo(all.multiply(share.least())) >= 0 && part.compareTo(all.multiply(share.most())) <= 0;
        keep(share, isKept, "it gets %s of %s".formatted(part.toPlainString(), all.toPlainString()));
    }

    private BigDecimal spent(@Nullable String kind, @Nullable Integer period) {
        var onChosen = chosen.values().stream().map(one -> spent(one.cost(), kind, period, start(one)));
        var onStopping = left().map(running -> spent(running.stopping(), kind, period, 0));
        return sum(Stream.concat(onChosen, onStopping));
    }

    private static BigDecimal spent(
            Map<String, List<BigDecimal>> amounts, @Nullable String kind, @Nullable Integer period, int start) {
        return sum(amounts.entrySet().stream()
                .filter(entry -> kind == null || entry.getKey().equals(kind))
                .map(entry -> period == null ? sum(entry.getValue().stream()) : at(entry.getValue(), period - start)));
    }

    private BigDecimal needed(String role, int period) {
        return sum(chosen.values().stream()
                .map(one -> at(one.needs().getOrDefault(role, List.of()), period - start(one))));
    }

    private static BigDecimal at(List<BigDecimal> amounts, int place) {
        return place < 0 || place >= amounts.size() ? BigDecimal.ZERO : amounts.get(place);
    }

    private int start(Candidate candidate) {
        return Objects.requireNonNull(portfolio.starts().get(candidate.key()));
    }

    private Stream<Candidate.Running> left() {
        return model.candidates().stream()
                .filter(candidate -> !portfolio.contains(candidate.key()))
                .map(Candidate::running)
                .filter(Objects::nonNull);
    }

    private void atMost(Requirement requirement, BigDecimal sum, BigDecimal limit, String what) {
        if (sum.compareTo(limit) > 0) {
            add(requirement, sum.subtract(limit), what + " is " + sum.toPlainString());
        }
    }

    private void keep(Requirement requirement, boolean isKept, String found) {
        if (!isKept) {
            add(requirement, null, found);
        }
    }

    private void add(Requirement requirement, @Nullable BigDecimal over, String found) {
        var words = "It is required that %s, but %s.".formatted(requirement.words(model.periods()), found);
        breaches.add(new Breach(requirement, over, words));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
