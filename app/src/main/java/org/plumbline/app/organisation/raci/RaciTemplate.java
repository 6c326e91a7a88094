package org.plumbline.app.organisation.raci;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A matrix to begin with, from `raci/templates.txt`.
///
/// @param roles titles of roles of the shipped catalogue
/// @param rows activities with a letter for each role, `-` for none
public record RaciTemplate(String name, List<String> roles, List<Line> rows) {
    public RaciTemplate {
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
    }

    /// An activity with its letters as written, one for each role.
    public record Line(String activity, List<String> letters) {
        public Line {
            letters = List.copyOf(letters);
        }
    }

    /// All that come along.
    public static List<RaciTemplate> all() {
        var stream = Objects.requireNonNull(RaciTemplate.class.getResourceAsStream("/raci/templates.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var templates = new ArrayList<RaciTemplate>();
            for (var line : reader.lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .toList()) {
                var cells = List.of(line.strip().split("\\s*\\|\\s*", -1));
                var rest = cells.subList(1, cells.size());
                if (line.startsWith("[")) {
                    var name = cells.getFirst().substring(1, cells.getFirst().length() - 1);
                    templates.add(new RaciTemplate(name, rest, List.of()));
                } else {
                    var last = templates.removeLast();
                    var rows = new ArrayList<>(last.rows());
                    rows.add(new Line(cells.getFirst(), rest));
                    templates.add(new RaciTemplate(last.name(), last.roles(), rows));
                }
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped matrices cannot be read", e);
        }
    }
}
