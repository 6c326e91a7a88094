package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The list of `docs/design/security.md` names each requirement of the security standard that a test shows, the classes
/// it is shown by, and how many they are.
class AsvsTest {
    private static final Pattern TAG =
            Pattern.compile("@Asvs\\(([^)]*)\\)\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*void \\w+\\(");
    private static final Pattern ID = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{1,2}");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d[\\d.]*) \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern COUNT = Pattern.compile("\\*\\*(\\d+) of 225 shown by tests\\.\\*\\*");

    private static Map<String, Set<String>> shown() {
        var shown = new TreeMap<String, Set<String>>();
        for (var source : Sources.ending(".java", "app/src/test")) {
            var type = source.path().getFileName().toString().replace(".java", "");
            var tags = TAG.matcher(source.text());
            while (tags.find()) {
                ID.matcher(tags.group(1))
                        .results()
                        .forEach(id -> shown.computeIfAbsent(id.group(), key -> new TreeSet<>())
                                .add(type));
            }
        }
        return shown;
    }

    @Test
    void the_list_says_what_tests_show_and_no_more() throws IOException {
        var text = Files.readString(Sources.ROOT.resolve("docs/design/security.md"));
        var listed = new TreeMap<String, Set<String>>();
        var numbers = new ArrayList<String>();
        ROW.matcher(text).results().forEach(row -> {
            numbers.add(row.group(1));
            listed.computeIfAbsent(row.group(1), key -> new TreeSet<>())
                    .addAll(List.of(row.group(2).replace("`", "").split(", ")));
        });

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(listed).isEqualTo(shown()).hasSizeGreaterThan(60);
        var count = COUNT.matcher(text);
        assertThat(count.find()).isTrue();
        assertThat(Integer.parseInt(count.group(1))).isEqualTo(listed.size());
    }
}
