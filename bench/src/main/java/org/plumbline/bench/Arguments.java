package org.plumbline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words behind the name of a measurement: `--name value` pairs, `--quick`, and the rest.
final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    Arguments(String... words) {
        for (var i = 0; i < words.length; i++) {
            if (words[i].equals("--quick")) {
                options.put("quick", "");
            } else if (words[i].startsWith("--")) {
                if (i + 1 == words.length) {
                    throw new IllegalArgumentException(words[i] + " needs a value.");
                }
                options.put(words[i].substring(2), words[++i]);
            } else {
                rest.add(words[i]);
            }
        }
    }

    List<String> rest() {
        return rest;
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    String text(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        var value = options.get(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s needs a whole number, not %s.".formatted(name, value), e);
        }
    }

    double decimal(String name, double otherwise) {
        var value = options.get(name);
        try {
            return value == null ? otherwise : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--%s needs a number, not %s.".formatted(name, value), e);
        }
    }
}
