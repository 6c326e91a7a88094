package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.Requirement.Count;
import org.plumbline.engine.selection.Robustness.Range;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a question as JSON, in the shape of `docs/contracts/selection-model.schema.json`. A field that is not known
/// is a problem, since it is most likely a misspelt limit.
final class ModelReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String[] OF_A_CANDIDATE = {
        "key",
        "name",
        "value",
        "low",
        "high",
        "cost",
        "costs",
        "needs",
        "starts",
        "delayLoss",
        "bucket",
        "risk",
        "running",
        "must",
        "mustNot",
        "requires",
        "excludes"
    };

    private final Findings findings = new Findings();
    private final Node root;
    private final List<String> periods;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private final Set<String> kinds = new LinkedHashSet<>(List.of(Candidate.MONEY));
    private final Map<String, Range> ranges = new LinkedHashMap<>();

    ModelReader(byte[] content) {
        root = new Node(tree(content), "model", "model", findings);
        var named = root.texts("periods");
        periods = named.isEmpty() ? List.of("all") : named;
        if (Set.copyOf(periods).size() < periods.size()) {
            findings.add("model", "periods", String.join(", ", periods), "names one twice");
        }
    }

    private static JsonNode tree(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new UnreadableFile(
                    Why.DAMAGED,
                    "line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage()));
        }
    }

    Question read(Extra extra) {
        root.know("periods", "candidates", "budget", "budgets", "capacities", "groups", "shares", "riskCap");
        root.list("candidates").forEach(this::candidate);
        var whole = root.number("budget");
        if (whole != null) {
            requirements.add(new Requirement.Budget(null, null, whole));
        }
        root.list("budgets").forEach(this::budget);
        root.list("capacities").forEach(this::capacity);
        root.list("groups").forEach(this::group);
        root.list("shares").forEach(this::share);
        var cap = root.number("riskCap");
        if (cap != null) {
            requirements.add(new Requirement.RiskCap(cap));
        }
        var limit = new Limit(periods, List.copyOf(kinds), findings);
        requirements.addAll(limit.budgets(extra.budgets()));
        requirements.addAll(limit.capacities(extra.capacities()));
        return new Question("1", findings.model(periods, candidates, requirements), ranges, null);
    }

    private void candidate(Node node) {
        var key = node.text("key");
        node = node.named(key);
        node.know(OF_A_CANDIDATE);
        var starts = starts(node);
        var first = starts.isEmpty() ? 0 : starts.getFirst();
        var value = node.orZero("value");
        if (!node.has("value")) {
            findings.add(key, "value", "", "is missing");
        }
        var cost = node.amounts("costs", periods, first);
        node.one("cost", periods, first).ifPresent(amounts -> cost.put(Candidate.MONEY, amounts));
        kinds.addAll(cost.keySet());
        var bucket = node.text("bucket");
        candidates.add(new Candidate(
                key,
                value,
                cost,
                node.amounts("needs", periods, first),
                starts,
                node.orZero("delayLoss"),
                bucket.isEmpty() ? null : bucket,
                node.orZero("risk"),
                node.object("running").map(this::running).orElse(null)));
        rules(node, key);
        range(node, key, value);
    }

    private List<Integer> starts(Node node) {
        var starts = new ArrayList<Integer>();
        for (var period : node.texts("starts")) {
            starts.add(node.period("starts", period, periods));
        }
        return starts.isEmpty() ? List.of(node.firstPeriod(periods)) : starts;
    }

    private Candidate.Running running(Node node) {
        node.know("sunk", "stoppingCost", "stoppingCosts");
        var stopping = node.amounts("stoppingCosts", periods, 0);
        node.one("stoppingCost", periods, 0).ifPresent(amounts -> stopping.put(Candidate.MONEY, amounts));
        kinds.addAll(stopping.keySet());
        return new Candidate.Running(node.orZero("sunk"), stopping);
    }

    private void rules(Node node, String key) {
        if (node.isYes("must")) {
            requirements.add(new Requirement.Must(key));
        }
        if (node.isYes("mustNot")) {
            requirements.add(new Requirement.MustNot(key));
        }
        node.texts("requires").forEach(other -> requirements.add(new Requirement.Requires(key, other)));
        node.texts("excludes").forEach(other -> requirements.add(new Requirement.Excludes(key, other)));
    }

    private void range(Node node, String key, BigDecimal value) {
        var low = node.number("low");
        var high = node.number("high");
        if (low != null || high != null) {
            var range = new Range(low == null ? value : low, high == null ? value : high);
            if (range.low().compareTo(value) > 0 || range.high().compareTo(value) < 0) {
                findings.add(key, "value", value.toPlainString(), "must lie between low and high");
            }
            ranges.put(key, range);
        }
    }

    private void budget(Node node) {
        node.know("kind", "period", "amount");
        var kind = node.text("kind");
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            findings.add("budget", "kind", kind, "no candidate has cost of this kind; the kinds are " + kinds);
        }
        var period = node.text("period");
        requirements.add(new Requirement.Budget(
                kind.isEmpty() ? null : kind,
                period.isEmpty() ? null : node.period("period", period, periods),
                node.needed("amount")));
    }

    private void capacity(Node node) {
        node.know("role", "period", "amount");
        var role = node.text("role");
        if (role.isEmpty()) {
            findings.add("capacity", "role", "", "is missing");
        }
        var period = node.text("period");
        var amount = node.needed("amount");
        for (var place = 0; place < periods.size(); place++) {
            if (period.isEmpty() || periods.get(place).equals(period)) {
                requirements.add(new Requirement.Capacity(role, place, amount));
            }
        }
        if (!period.isEmpty()) {
            node.period("period", period, periods);
        }
    }

    private void group(Node node) {
        node.know("name", "keys", "atMost", "atLeast", "exactly");
        var keys = new LinkedHashSet<>(node.texts("keys"));
        var counts = Map.of("atMost", Count.AT_MOST, "atLeast", Count.AT_LEAST, "exactly", Count.EXACTLY);
        var given = counts.keySet().stream().filter(node::has).sorted().toList();
        if (given.isEmpty()) {
            findings.add(node.text("name"), "group", "", "says neither atMost, atLeast nor exactly");
        }
        for (var one : given) {
            requirements.add(new Requirement.Group(
                    node.text("name"), keys, java.util.Objects.requireNonNull(counts.get(one)), node.whole(one)));
        }
    }

    private void share(Node node) {
        node.know("bucket", "least", "most");
        var most = node.number("most");
        requirements.add(new Requirement.BucketShare(
                node.text("bucket"), node.orZero("least"), most == null ? BigDecimal.ONE : most));
    }
}
