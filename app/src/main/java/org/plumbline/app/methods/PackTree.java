package org.plumbline.app.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part of a pack being read. What is missing or unfit is noted with its place, and reading goes on.
final class PackTree {
    private static final int LONGEST = 20_000;

    private final Map<?, ?> values;
    private final String place;
    private final List<String> problems;

    PackTree(Map<?, ?> values, String place, List<String> problems) {
        this.values = values;
        this.place = place;
        this.problems = problems;
    }

    void wrong(String name, String sentence) {
        problems.add((place.isEmpty() ? name : place + " " + name) + ": " + sentence);
    }

    /// A key of lower-case letters, digits and hyphens.
    String key() {
        var key = text("key");
        if (!key.isEmpty() && !key.matches("[a-z0-9-]{1,60}")) {
            wrong("key", "\"" + key + "\" may hold lower-case letters, digits and hyphens");
        }
        return key;
    }

    String text(String name) {
        var text = text(name, "");
        if (text.isEmpty()) {
            wrong(name, "is missing");
        }
        return text;
    }

    String text(String name, String otherwise) {
        Object value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Map || value instanceof List) {
            wrong(name, "must be a text");
            return otherwise;
        }
        var text = value.toString().strip();
        if (text.length() > LONGEST) {
            wrong(name, "is longer than " + LONGEST + " characters");
        }
        return text;
    }

    boolean yes(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    long number(String name, long otherwise) {
        Object value = values.get(name);
        if (value instanceof Number number && number.longValue() >= 0) {
            return number.longValue();
        }
        if (value != null) {
            wrong(name, "must be a number from 0");
        }
        return otherwise;
    }

    private List<?> raw(String name) {
        Object value = values.get(name);
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    List<String> texts(String name) {
        return raw(name).stream().map(String::valueOf).map(String::strip).toList();
    }

    List<PackTree> list(String name) {
        var parts = new ArrayList<PackTree>();
        var number = 1;
        for (@Nullable Object one : raw(name)) {
            var at = (place.isEmpty() ? "" : place + " ") + name + "[" + number++ + "]";
            if (one instanceof Map<?, ?> map) {
                parts.add(new PackTree(map, at, problems));
            } else {
                problems.add(at + ": must have fields");
            }
        }
        return parts;
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        var found = new ArrayList<E>();
        for (var text : texts(name)) {
            Arrays.stream(type.getEnumConstants())
                    .filter(one -> one.name().equalsIgnoreCase(text.replace('-', '_')))
                    .findFirst()
                    .ifPresentOrElse(
                            found::add,
                            () -> wrong(
                                    name,
                                    "\"" + text + "\" is none of "
                                            + Arrays.toString(type.getEnumConstants())
                                                    .toLowerCase(Locale.ROOT)));
        }
        return found;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        return choices(name, type).stream().findFirst().orElse(otherwise);
    }

    /// Values by name, each one or several.
    Map<String, List<String>> conditions(String name) {
        var read = new LinkedHashMap<String, List<String>>();
        if (values.get(name) instanceof Map<?, ?> map) {
            var part = new PackTree(map, place + " " + name, problems);
            map.keySet()
                    .forEach(key -> read.put(
                            String.valueOf(key),
                            part.texts(String.valueOf(key)).stream()
                                    .map(text -> text.toLowerCase(Locale.ROOT))
                                    .toList()));
            read.keySet().stream()
                    .filter(key -> !Traits.NAMES.contains(key))
                    .forEach(key -> wrong(name, "\"" + key + "\" is none of " + Traits.NAMES));
        }
        return read;
    }
}
