package org.plumbline.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The offices of the demonstration as `office.txt` words them; its head says how.
///
/// @param key of the office within the text
/// @param lines of it, each with its word before the colon
record OfficeText(String key, String name, List<Line> lines) {

    /// A line: its word, then cells.
    record Line(String word, List<String> cells) {
        /// The cells that hold `name = value`, in order.
        Map<String, String> facts() {
            var facts = new LinkedHashMap<String, String>();
            for (var cell : cells) {
                var split = cell.indexOf(" = ");
                if (split > 0) {
                    facts.put(
                            cell.substring(0, split).strip(),
                            cell.substring(split + 3).strip());
                }
            }
            return facts;
        }

        /// The steps after the sign `>`.
        List<String> steps() {
            return cells.stream()
                    .filter(cell -> cell.startsWith(">"))
                    .flatMap(cell -> Arrays.stream(cell.substring(1).split(",", -1)))
                    .map(String::strip)
                    .toList();
        }
    }

    static List<OfficeText> all() {
        var all = new ArrayList<OfficeText>();
        try (var in = OfficeText.class.getResourceAsStream("/demo/office.txt")) {
            if (in == null) {
                throw new IllegalStateException("resource /demo/office.txt is missing");
            }
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    var end = line.indexOf(']');
                    all.add(new OfficeText(
                            line.substring(1, end), line.substring(end + 1).strip(), new ArrayList<>()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    var colon = line.indexOf(": ");
                    all.getLast()
                            .lines()
                            .add(new Line(
                                    line.substring(0, colon),
                                    Arrays.stream(line.substring(colon + 2).split(" \\| ", -1))
                                            .map(String::strip)
                                            .toList()));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
