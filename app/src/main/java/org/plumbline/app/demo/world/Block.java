package org.plumbline.app.demo.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A headed piece of a text resource: `[key] title`, then lines of `field: cell | cell`. A `#` starts a comment line.
record Block(String key, String title, List<String> lines) {

    /// All blocks of a resource below `/demo/`, by key in the order of the file.
    static Map<String, Block> read(String resource) {
        var blocks = new LinkedHashMap<String, Block>();
        for (var line : lines(resource)) {
            if (line.startsWith("[")) {
                var end = line.indexOf(']');
                var key = line.substring(1, end);
                var block = new Block(key, line.substring(end + 1).strip(), new ArrayList<>());
                if (blocks.put(key, block) != null) {
                    throw new IllegalStateException("%s holds [%s] twice".formatted(resource, key));
                }
            } else {
                blocks.lastEntry().getValue().lines.add(line);
            }
        }
        return blocks;
    }

    /// The lines of a resource without comments and empty ones.
    static List<String> lines(String resource) {
        try (var in = Block.class.getResourceAsStream("/demo/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("resource /demo/%s is missing".formatted(resource));
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> split(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    boolean has(String field) {
        return !all(field).isEmpty();
    }

    String text(String field) {
        var found = all(field);
        if (found.isEmpty()) {
            throw new IllegalStateException("[%s] has no field %s".formatted(key, field));
        }
        return found.getFirst();
    }

    String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    List<String> cells(String field) {
        return split(text(field));
    }

    /// What follows each `field:` of this block.
    List<String> all(String field) {
        var start = field + ":";
        return lines.stream()
                .filter(l -> l.startsWith(start))
                .map(l -> l.substring(start.length()).strip())
                .toList();
    }

    /// The lines that are list items, split into cells.
    List<List<String>> rows() {
        return items().stream().map(Block::split).toList();
    }

    List<String> items() {
        return lines.stream()
                .filter(l -> l.startsWith("- "))
                .map(l -> l.substring(2).strip())
                .toList();
    }
}
