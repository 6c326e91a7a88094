package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.Bond;
import org.plumbline.app.portfolio.scenario.Clause;
import org.plumbline.app.portfolio.scenario.Contender;
import org.plumbline.app.portfolio.scenario.MoneyKind;
import org.plumbline.app.portfolio.scenario.Question;
import org.plumbline.app.portfolio.scenario.Wanted;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.Robustness.Range;
import org.plumbline.engine.selection.SelectionModel;

/// A question in the words of the engine, and the engine's requirements back in ours. Money of other currencies is
/// counted at the question's rates.
public final class Models {
    private Models() {}

    /// The model; only for a question without hindering findings.
    public static SelectionModel of(Question question) {
        var requirements = new ArrayList<Requirement>();
        for (var budget : question.budgets()) {
            var kind = budget.kind() == null ? null : budget.kind().name();
            requirements.add(new Requirement.Budget(kind, budget.period(), budget.amount()));
        }
        for (var role : question.capacities().entrySet()) {
            capacities(role.getKey(), role.getValue(), requirements);
        }
        if (question.riskCap() != null) {
            requirements.add(new Requirement.RiskCap(question.riskCap()));
        }
        question.contenders().stream()
                .filter(one -> one.wanted() != Wanted.FREE)
                .forEach(one -> requirements.add(
                        one.wanted() == Wanted.MUST
                                ? new Requirement.Must(one.key())
                                : new Requirement.MustNot(one.key())));
        question.bonds().forEach(bond -> requirements.add(requirement(bond)));
        return new SelectionModel(
                question.horizon().names(),
                question.contenders().stream()
                        .map(one -> candidate(question, one))
                        .toList(),
                requirements);
    }

    private static void capacities(String role, List<@Nullable BigDecimal> periods, List<Requirement> requirements) {
        for (var period = 0; period < periods.size(); period++) {
            var amount = periods.get(period);
            if (amount != null) {
                requirements.add(new Requirement.Capacity(role, period, amount));
            }
        }
    }

    private static Requirement requirement(Bond bond) {
        return switch (bond.kind()) {
            case REQUIRES ->
                new Requirement.Requires(bond.keys().getFirst(), bond.keys().getLast());
            case EXCLUDES ->
                new Requirement.Excludes(bond.keys().getFirst(), bond.keys().getLast());
            case AT_MOST, AT_LEAST, EXACTLY ->
                new Requirement.Group(
                        bond.name(),
                        new LinkedHashSet<>(bond.keys()),
                        Requirement.Count.valueOf(bond.kind().name()),
                        bond.number());
            case SHARE ->
                new Requirement.BucketShare(
                        bond.name(),
                        Objects.requireNonNullElse(bond.least(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(bond.most(), BigDecimal.ONE));
        };
    }

    private static Candidate candidate(Question question, Contender one) {
        var rate = question.rate(one.currency()).orElse(BigDecimal.ONE);
        var cost = new LinkedHashMap<String, List<BigDecimal>>();
        cost.put(MoneyKind.CAPITAL.name(), counted(one.capital(), rate));
        cost.put(MoneyKind.OPERATING.name(), counted(one.operating(), rate));
        var running = one.isRunning()
                ? new Candidate.Running(
                        one.sunk().multiply(rate),
                        Map.of(MoneyKind.OPERATING.name(), counted(List.of(one.stopping()), rate)))
                : null;
        return new Candidate(
                one.key(),
                Objects.requireNonNull(value(question, one)),
                cost,
                question.needs(one),
                IntStream.rangeClosed(one.firstStart(), one.lastStart()).boxed().toList(),
                BigDecimal.ZERO,
                one.bucket(),
                one.risk(),
                running);
    }

    private static List<BigDecimal> counted(List<BigDecimal> amounts, BigDecimal rate) {
        return amounts.stream().map(amount -> amount.multiply(rate)).toList();
    }

    /// The value of a candidate in the unit of the question; null while unknown.
    public static @Nullable BigDecimal value(Question question, Contender one) {
        return inUnit(question, one, one.value(question.worth()));
    }

    private static @Nullable BigDecimal inUnit(Question question, Contender one, @Nullable BigDecimal amount) {
        return switch (question.worth()) {
            case SCORE -> amount;
            case NPV ->
                amount == null
                        ? null
                        : amount.multiply(question.rate(one.currency()).orElse(BigDecimal.ONE));
        };
    }

    /// The ranges of the values that are uncertain, by key.
    static Map<String, Range> ranges(Question question) {
        var ranges = new HashMap<String, Range>();
        for (var one : question.contenders()) {
            var value = value(question, one);
            if (value != null && (one.low() != null || one.high() != null)) {
                var low = inUnit(question, one, one.low());
                var high = inUnit(question, one, one.high());
                ranges.put(one.key(), new Range(low == null ? value : low, high == null ? value : high));
            }
        }
        return ranges;
    }

    static Clause clause(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Budget(var kind, var period, var amount) ->
                new Clause(
                        Clause.Kind.BUDGET,
                        List.of(),
                        kind == null ? null : MoneyKind.valueOf(kind),
                        period,
                        "",
                        amount,
                        null);
            case Requirement.Capacity(var role, var period, var amount) ->
                new Clause(Clause.Kind.CAPACITY, List.of(), null, period, role, amount, null);
            case Requirement.Must(var key) -> rule(Clause.Kind.MUST, key);
            case Requirement.MustNot(var key) -> rule(Clause.Kind.MUST_NOT, key);
            case Requirement.Requires(var key, var needed) -> rule(Clause.Kind.REQUIRES, key, needed);
            case Requirement.Excludes(var key, var other) -> rule(Clause.Kind.EXCLUDES, key, other);
            case Requirement.Group(var name, var keys, var count, var number) ->
                new Clause(
                        Clause.Kind.valueOf(count.name()),
                        List.copyOf(keys),
                        null,
                        null,
                        name,
                        BigDecimal.valueOf(number),
                        null);
            case Requirement.BucketShare(var bucket, var least, var most) ->
                new Clause(Clause.Kind.SHARE, List.of(), null, null, bucket, least, most);
            case Requirement.RiskCap(var amount) ->
                new Clause(Clause.Kind.RISK, List.of(), null, null, "", amount, null);
        };
    }

    private static Clause rule(Clause.Kind kind, String... keys) {
        return new Clause(kind, List.of(keys), null, null, "", null, null);
    }
}
