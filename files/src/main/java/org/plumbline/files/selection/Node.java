package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An object of a JSON document, read with problems that name its owner.
final class Node {
    private final JsonNode json;
    private final String key;
    private final String place;
    private final Findings findings;

    /// @param key what to call the owner in problems
    /// @param place what the object is, for problems
    Node(JsonNode json, String key, String place, Findings findings) {
        this.json = json;
        this.key = key;
        this.place = place;
        this.findings = findings;
        if (!json.isObject()) {
            findings.add(key, place, shown(json), "must be an object in braces");
        }
    }

    Node named(String name) {
        return new Node(json, name, place, findings);
    }

    void know(String... fields) {
        var known = Set.of(fields);
        for (var name : json.propertyNames()) {
            if (!known.contains(name)) {
                findings.add(key, name, shown(json.get(name)), "is no known field; those are " + sorted(fields));
            }
        }
    }

    private static String sorted(String... fields) {
        var copy = fields.clone();
        Arrays.sort(copy);
        return String.join(", ", copy);
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    String text(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isContainer()) {
            findings.add(key, field, shown(value), "must be a text");
            return "";
        }
        return value.asString().strip();
    }

    List<String> texts(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            findings.add(key, field, shown(value), "must be a list in brackets");
            return List.of();
        }
        var texts = new ArrayList<String>();
        value.forEach(one -> texts.add(one.asString("").strip()));
        return texts;
    }

    List<Node> list(String field) {
        var value = json.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            findings.add(key, field, shown(value), "must be a list in brackets");
            return List.of();
        }
        var nodes = new ArrayList<Node>();
        value.forEach(one -> nodes.add(new Node(one, field, field, findings)));
        return nodes;
    }

    Optional<Node> object(String field) {
        return has(field) ? Optional.of(new Node(json.get(field), key, field, findings)) : Optional.empty();
    }

    @Nullable
    BigDecimal number(String field) {
        return has(field) ? number(field, json.get(field)) : null;
    }

    BigDecimal orZero(String field) {
        var number = number(field);
        return number == null ? BigDecimal.ZERO : number;
    }

    BigDecimal needed(String field) {
        if (!has(field)) {
            findings.add(key, field, "", "is missing");
        }
        return orZero(field);
    }

    int whole(String field) {
        var number = orZero(field);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            findings.add(key, field, number.toPlainString(), "must be a whole number");
            return 0;
        }
    }

    boolean isYes(String field) {
        if (has(field) && !json.get(field).isBoolean()) {
            findings.add(key, field, shown(json.get(field)), "must be true or false");
        }
        return json.path(field).asBoolean(false);
    }

    /// The place of a period, 0 with a problem where it is none.
    int period(String field, String name, List<String> periods) {
        if (!periods.contains(name)) {
            findings.add(key, field, name, "is none of the periods " + periods);
        }
        return Math.max(0, periods.indexOf(name));
    }

    /// The earliest period that is named by cost or need, the first where none is.
    int firstPeriod(List<String> periods) {
        var named = new ArrayList<String>();
        for (var one : List.of("cost", "costs", "needs")) {
            var value = json.path(one);
            named.addAll(value.propertyNames());
            value.forEach(inner -> named.addAll(inner.propertyNames()));
        }
        return named.stream()
                .filter(periods::contains)
                .mapToInt(periods::indexOf)
                .min()
                .orElse(0);
    }

    /// Amounts by name, each a number or numbers by period, counted from the first start.
    Map<String, List<BigDecimal>> amounts(String field, List<String> periods, int first) {
        var amounts = new LinkedHashMap<String, List<BigDecimal>>();
        object(field).ifPresent(inner -> {
            for (var name : inner.json.propertyNames()) {
                amounts.put(name, spread(field + " of " + name, inner.json.get(name), periods, first));
            }
        });
        return amounts;
    }

    Optional<List<BigDecimal>> one(String field, List<String> periods, int first) {
        return has(field) ? Optional.of(spread(field, json.get(field), periods, first)) : Optional.empty();
    }

    private List<BigDecimal> spread(String field, JsonNode value, List<String> periods, int first) {
        if (!value.isObject()) {
            var number = number(field, value);
            return List.of(number == null ? BigDecimal.ZERO : number);
        }
        var amounts = new ArrayList<>(Collections.nCopies(periods.size() - first, BigDecimal.ZERO));
        var last = 0;
        for (var name : value.propertyNames()) {
            var at = period(field, name, periods) - first;
            var number = number(field + " in " + name, value.get(name));
            if (at < 0) {
                findings.add(key, field, name, "lies before the first start " + periods.get(first));
            } else if (number != null) {
                amounts.set(at, number);
                last = Math.max(last, at);
            }
        }
        return List.copyOf(amounts.subList(0, last + 1));
    }

    private @Nullable BigDecimal number(String field, JsonNode value) {
        return findings.number(key, field, value.isNumber() || value.isString() ? value.asString() : shown(value));
    }

    private static String shown(JsonNode value) {
        var text = value.isString() ? value.asString() : value.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
