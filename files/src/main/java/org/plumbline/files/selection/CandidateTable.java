package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.Robustness.Range;

/// Reads a table of candidates: `key,value,cost[,cost:PERIOD...][,need:ROLE:PERIOD...][,must,must_not,requires,
/// excludes,bucket,risk,low,high]`. Where periods have their own cost, `cost` is their sum. Several keys in one cell
/// are
/// separated by semicolons, bars or blanks.
final class CandidateTable {
    private static final Set<String> KNOWN =
            Set.of("key", "value", "cost", "must", "must_not", "requires", "excludes", "bucket", "risk", "low", "high");
    private static final Set<String> YES = Set.of("1", "x", "y", "yes", "true", "ja", "j", "oui", "si");
    private static final Set<String> NO = Set.of("", "0", "-", "n", "no", "false", "nein", "non");

    private final List<List<String>> rows;
    private final Findings findings;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Set<String> periods = new LinkedHashSet<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final Map<String, Range> ranges = new LinkedHashMap<>();
    private List<String> row = List.of();
    private String key = "";

    CandidateTable(List<List<String>> rows, Findings findings) {
        this.rows = rows;
        this.findings = findings;
    }

    Question read(Extra extra) {
        var head = rows.stream().filter(CandidateTable::isFilled).findFirst().orElse(List.of());
        head(head);
        for (var one : rows.subList(Math.max(0, rows.indexOf(head) + 1), rows.size())) {
            if (isFilled(one)) {
                row = one;
                candidate();
            }
        }
        var names = List.copyOf(periods);
        var limit = new Limit(names, List.of(Candidate.MONEY), findings);
        requirements.addAll(limit.budgets(extra.budgets()));
        requirements.addAll(limit.capacities(extra.capacities()));
        var model = findings.model(names, candidates, requirements);
        return new Question("1", model, ranges, null);
    }

    private static boolean isFilled(List<String> row) {
        return row.stream().anyMatch(cell -> !cell.isBlank());
    }

    private void head(List<String> head) {
        for (var column = 0; column < head.size(); column++) {
            var name = head.get(column).strip();
            var parts = name.split(":", -1);
            var first =
                    parts[0].strip().toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            if (first.equals("cost") && parts.length == 2 || first.equals("need") && parts.length == 3) {
                periods.add(parts[parts.length - 1].strip());
                name = first + name.substring(name.indexOf(':'));
            } else if (parts.length == 1 && KNOWN.contains(first)) {
                name = first;
            } else if (!name.isEmpty()) {
                findings.add("head", "column " + (column + 1), name, "is no known column; those are " + known());
            }
            if (!name.isEmpty() && columns.putIfAbsent(name, column) != null) {
                findings.add("head", "column " + (column + 1), name, "stands there twice");
            }
        }
        for (var needed : List.of("key", "value")) {
            if (!columns.containsKey(needed)) {
                findings.add("head", needed, "", "this column is missing; those known are " + known());
            }
        }
        if (periods.isEmpty()) {
            periods.add("all");
        }
    }

    private static String known() {
        return String.join(", ", KNOWN.stream().sorted().toList()) + ", cost:PERIOD, need:ROLE:PERIOD";
    }

    private void candidate() {
        key = cell("key");
        var value = number("value");
        var bucket = cell("bucket");
        candidates.add(new Candidate(
                key,
                value == null ? BigDecimal.ZERO : value,
                Map.of(Candidate.MONEY, costs()),
                needs(),
                List.of(0),
                BigDecimal.ZERO,
                bucket.isEmpty() ? null : bucket,
                orZero(number("risk")),
                null));
        if (isYes("must")) {
            requirements.add(new Requirement.Must(key));
        }
        if (isYes("must_not")) {
            requirements.add(new Requirement.MustNot(key));
        }
        keys("requires").forEach(other -> requirements.add(new Requirement.Requires(key, other)));
        keys("excludes").forEach(other -> requirements.add(new Requirement.Excludes(key, other)));
        range(value);
    }

    private List<BigDecimal> costs() {
        var spread = new ArrayList<BigDecimal>();
        var isSpread = false;
        for (var period : periods) {
            var cost = number("cost:" + period);
            isSpread |= cost != null;
            spread.add(orZero(cost));
        }
        var whole = number("cost");
        if (!isSpread) {
            return List.of(orZero(whole));
        }
        var sum = spread.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole != null && whole.compareTo(sum) != 0) {
            findings.add(
                    key,
                    "cost",
                    whole.toPlainString(),
                    "the cost of its periods sums to %s; make them agree or leave one out"
                            .formatted(sum.toPlainString()));
        }
        return spread;
    }

    private Map<String, List<BigDecimal>> needs() {
        var needs = new LinkedHashMap<String, BigDecimal[]>();
        var names = List.copyOf(periods);
        for (var column : columns.keySet()) {
            var parts = column.split(":", -1);
            if (parts[0].equals("need") && parts.length == 3) {
                var ofRole = needs.computeIfAbsent(parts[1].strip(), _ -> zeros(names.size()));
                ofRole[names.indexOf(parts[2].strip())] = orZero(number(column));
            }
        }
        var lists = new LinkedHashMap<String, List<BigDecimal>>();
        needs.forEach((role, amounts) -> lists.put(role, List.of(amounts)));
        return lists;
    }

    private static BigDecimal[] zeros(int size) {
        var zeros = new BigDecimal[size];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    private void range(@Nullable BigDecimal value) {
        var low = number("low");
        var high = number("high");
        if (low == null && high == null || value == null) {
            return;
        }
        var range = new Range(low == null ? value : low, high == null ? value : high);
        if (range.low().compareTo(value) > 0 || range.high().compareTo(value) < 0) {
            findings.add(key, "value", value.toPlainString(), "must lie between low and high");
        }
        ranges.put(key, range);
    }

    private List<String> keys(String column) {
        return Arrays.stream(cell(column).split("[;|\\s]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private boolean isYes(String column) {
        var text = cell(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            findings.add(key, column, text, "write yes or no");
        }
        return YES.contains(text);
    }

    private @Nullable BigDecimal number(String column) {
        var text = cell(column);
        if (text.isEmpty() && !(column.equals("value") && columns.containsKey(column))) {
            return null;
        }
        return findings.number(key, column, text);
    }

    private static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private String cell(String column) {
        var place = columns.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }
}
