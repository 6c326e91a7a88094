package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.BinaryProgram;

/// A model as yes-or-no questions: one question for each start of each candidate. Rows of a running candidate count
/// what choosing it costs beyond stopping it, since stopping is paid whenever it is left.
final class Translation {
    private final SelectionModel model;
    private final List<Choice> choices = new ArrayList<>();
    private final Map<String, List<Integer>> columns = new LinkedHashMap<>();
    private final List<BinaryProgram.Row> rows = new ArrayList<>();
    private final int valueDigits;
    private final BinaryProgram program;

    /// One question: is the candidate chosen with this start?
    record Choice(Candidate candidate, int start) {}

    Translation(SelectionModel model) {
        this.model = model;
        for (var candidate : model.candidates()) {
            var own = columns.computeIfAbsent(candidate.key(), _ -> new ArrayList<>());
            for (int start : candidate.starts()) {
                own.add(choices.size());
                choices.add(new Choice(candidate, start));
            }
        }
        columns.forEach((key, own) -> {
            if (own.size() > 1) {
                rows.add(count("one start of " + key, List.of(key), 1, 1));
            }
        });
        model.requirements().forEach(this::translate);
        var values = choices.stream()
                .map(choice -> choice.candidate().value(choice.start()))
                .toList();
        valueDigits = DecimalRow.digits(values);
        program = new BinaryProgram(
                values.stream()
                        .mapToLong(value -> DecimalRow.whole(value, valueDigits, RoundingMode.HALF_EVEN)
                                .longValueExact())
                        .toArray(),
                rows);
    }

    BinaryProgram program() {
        return program;
    }

    BigDecimal value(long whole) {
        return BigDecimal.valueOf(whole).movePointLeft(valueDigits);
    }

    Portfolio portfolio(BitSet yeses) {
        var starts = new TreeMap<String, Integer>();
        yeses.stream().mapToObj(choices::get).forEach(one -> starts.put(one.candidate.key(), one.start));
        return new Portfolio(starts);
    }

    BitSet yeses(Portfolio portfolio) {
        var yeses = new BitSet();
        for (var j = 0; j < choices.size(); j++) {
            var start = portfolio.starts().get(choices.get(j).candidate.key());
            yeses.set(j, start != null && start == choices.get(j).start);
        }
        return yeses;
    }

    private void translate(Requirement requirement) {
        switch (requirement) {
            case Requirement.Budget budget -> budget(budget);
            case Requirement.Capacity capacity -> capacity(capacity);
            case Requirement.Must(var key) -> rows.add(count("must " + key, List.of(key), -1, -1));
            case Requirement.MustNot(var key) -> rows.add(count("must not " + key, List.of(key), 1, 0));
            case Requirement.Requires(var key, var needed) -> {
                var row = new DecimalRow(key + " requires " + needed, BigDecimal.ZERO);
                columns(key).forEach(column -> row.add(column, BigDecimal.ONE));
                columns(needed).forEach(column -> row.add(column, BigDecimal.ONE.negate()));
                rows.add(row.row());
            }
            case Requirement.Excludes(var key, var other) ->
                rows.add(count(key + " excludes " + other, List.of(key, other), 1, 1));
            case Requirement.Group group -> {
                if (group.count() != Requirement.Count.AT_LEAST) {
                    rows.add(count("most of " + group.name(), group.keys(), 1, group.number()));
                }
                if (group.count() != Requirement.Count.AT_MOST) {
                    rows.add(count("least of " + group.name(), group.keys(), -1, -group.number()));
                }
            }
            case Requirement.BucketShare share -> {
                share(share, share.most(), 1);
                share(share, share.least(), -1);
            }
            case Requirement.RiskCap(var amount) -> {
                var row = new DecimalRow("risk", amount);
                forEach((column, choice) -> row.add(column, choice.candidate().risk()));
                rows.add(row.row());
            }
        }
    }

    private void budget(Requirement.Budget budget) {
        var row = new DecimalRow("budget", budget.amount());
        forEach((column, choice) -> row.add(column, spent(choice.candidate().cost(), budget, choice.start())));
        for (var candidate : model.candidates()) {
            var running = candidate.running();
            if (running != null) {
                var stopping = spent(running.stopping(), budget, 0);
                row.raiseLimit(stopping.negate());
                columns(candidate.key()).forEach(column -> row.add(column, stopping.negate()));
            }
        }
        rows.add(row.row());
    }

    private static BigDecimal spent(Map<String, List<BigDecimal>> amounts, Requirement.Budget budget, int start) {
        var sum = BigDecimal.ZERO;
        for (var entry : amounts.entrySet()) {
            if (budget.kind() == null || budget.kind().equals(entry.getKey())) {
                sum = sum.add(in(entry.getValue(), budget.period(), start));
            }
        }
        return sum;
    }

    private static BigDecimal in(List<BigDecimal> amounts, @Nullable Integer period, int start) {
        if (period == null) {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        var place = period - start;
        return place >= 0 && place < amounts.size() ? amounts.get(place) : BigDecimal.ZERO;
    }

    private void capacity(Requirement.Capacity capacity) {
        var row = new DecimalRow("capacity of " + capacity.role(), capacity.amount());
        forEach((column, choice) -> {
            var needs = choice.candidate().needs().getOrDefault(capacity.role(), List.of());
            row.add(column, in(needs, capacity.period(), choice.start()));
        });
        rows.add(row.row());
    }

    /// Spending on the bucket less the share of all spending, times the sign, is at most 0.
    private void share(Requirement.BucketShare share, BigDecimal part, int sign) {
        var row = new DecimalRow("share of " + share.bucket(), BigDecimal.ZERO);
        forEach((column, choice) -> {
            var isIn = share.bucket().equals(choice.candidate().bucket());
            var weight = (isIn ? BigDecimal.ONE : BigDecimal.ZERO).subtract(part);
            row.add(column, choice.candidate().totalCost().multiply(weight).multiply(BigDecimal.valueOf(sign)));
        });
        rows.add(row.row());
    }

    private BinaryProgram.Row count(String name, Iterable<String> keys, int weight, int limit) {
        var row = new DecimalRow(name, BigDecimal.valueOf(limit));
        for (var key : keys) {
            columns(key).forEach(column -> row.add(column, BigDecimal.valueOf(weight)));
        }
        return row.row();
    }

    private List<Integer> columns(String key) {
        return columns.getOrDefault(key, List.of());
    }

    private void forEach(java.util.function.BiConsumer<Integer, Choice> action) {
        for (var column = 0; column < choices.size(); column++) {
            action.accept(column, choices.get(column));
        }
    }
}
