package org.plumbline.app.capability.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The descriptions that come along, for the skills that the shipped roles ask for.
final class ShippedCompetencies {
    private static final String FILE = "/competencies/shipped.txt";

    private ShippedCompetencies() {}

    /// @param anchors how level 1 to 5 shows
    record Shipped(String name, String meaning, List<String> anchors) {}

    static List<Shipped> read() {
        var stream = Objects.requireNonNull(ShippedCompetencies.class.getResourceAsStream(FILE), FILE);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\\s*\\|\\s*", -1)))
                    .map(cells -> new Shipped(cells.get(0), cells.get(1), cells.subList(2, cells.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
