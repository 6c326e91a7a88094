package org.plumbline.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Lines of a file of the demonstration such as `body: Name | kind | ...`.
///
/// @param head what stands before the colon
/// @param cells what follows it, between bars
record DemoLines(String head, List<String> cells) {
    static List<DemoLines> of(String file) {
        var stream = Objects.requireNonNull(DemoLines.class.getResourceAsStream("/demo/" + file), file);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DemoLines::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static DemoLines read(String line) {
        var colon = line.indexOf(':');
        var cells = line.substring(colon + 1).strip().split("\\s*\\|\\s*", -1);
        return new DemoLines(line.substring(0, colon), List.of(cells));
    }
}
