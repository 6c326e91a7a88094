package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Which requirements of `docs/requirements.csv` tests show. Writes the list to `target/requirements.html`.
class RequirementsTest {
    private static final Pattern LINE = Pattern.compile("(R\\d{3}),([a-z]+),\"([^\"]+)\"");
    private static final Pattern SHOWN =
            Pattern.compile("@Requirement\\(([^)]*)\\)\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*void (\\w+)\\(");
    private static final Pattern ID = Pattern.compile("R\\d{3}");

    /// @param module that will have it
    /// @param wording what is wanted
    private record Wanted(String module, String wording) {}

    private static Map<String, Wanted> wanted() throws IOException {
        var wanted = new LinkedHashMap<String, Wanted>();
        var lines = Files.readAllLines(Sources.ROOT.resolve("docs/requirements.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var cells = LINE.matcher(line);
            assertThat(cells.matches()).as(line).isTrue();
            assertThat(wanted.put(cells.group(1), new Wanted(cells.group(2), cells.group(3))))
                    .as(cells.group(1) + " is there twice")
                    .isNull();
        }
        return wanted;
    }

    private static Map<String, List<String>> shown() {
        var shown = new TreeMap<String, List<String>>();
        for (var source :
                Sources.ending(".java", "engine/src/test", "files/src/test", "solver/src/test", "app/src/test")) {
            var type = source.path().getFileName().toString().replace(".java", "");
            var tests = SHOWN.matcher(source.text());
            while (tests.find()) {
                var test = type + ": " + tests.group(2).replace('_', ' ');
                ID.matcher(tests.group(1))
                        .results()
                        .forEach(id -> shown.merge(
                                id.group(),
                                List.of(test),
                                (one, more) -> java.util.stream.Stream.concat(one.stream(), more.stream())
                                        .toList()));
            }
        }
        return shown;
    }

    @Test
    void every_requirement_that_a_test_names_is_in_the_list() throws IOException {
        var wanted = wanted();

        var shown = shown();

        assertThat(wanted.keySet()).containsAll(shown.keySet());
        assertThat(shown).as("the search finds annotations at all").containsKey("R009");
        Files.writeString(Path.of("target", "requirements.html"), page(wanted, shown));
    }

    private static String page(Map<String, Wanted> wanted, Map<String, List<String>> shown) {
        var page = new StringBuilder("""
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Requirements</title>
                <h1>Requirements</h1><p>%d of %d are shown by tests; a run of the tests says whether they hold.</p>
                """.formatted(shown.size(), wanted.size()));
        var modules = new TreeSet<String>();
        wanted.values().forEach(one -> modules.add(one.module()));
        for (var module : modules) {
            page.append("<h2>%s</h2><table>%n".formatted(module));
            wanted.forEach((id, one) -> {
                if (one.module().equals(module)) {
                    var tests = shown.getOrDefault(id, List.of());
                    var by = tests.isEmpty() ? "not yet" : text(String.join("; ", tests));
                    page.append("<tr><td>%s<td>%s<td>%s%n".formatted(id, text(one.wording()), by));
                }
            });
            page.append("</table>\n");
        }
        return page.toString();
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;");
    }
}
