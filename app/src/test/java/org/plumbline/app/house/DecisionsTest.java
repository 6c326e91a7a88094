package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.house.Sources.Source;

/// Each decision record is short, complete and names a checker that exists.
class DecisionsTest {
    private static final List<String> PARTS =
            List.of("Status", "Context", "Options", "Decision", "Consequences", "Checked by", "Reopen when");
    private static final Pattern NAME = Pattern.compile("docs/decisions/\\d{4}-[a-z0-9-]+\\.md");
    private static final Pattern LIBRARY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>(?:\\$\\{)?([^<}]+)}?</artifactId>");
    private static final Pattern CHECKER = Pattern.compile("`(\\w+)`");

    private static final List<Source> RECORDS = Sources.ending(".md", "docs/decisions");

    @Test
    void a_record_has_a_number_of_its_own_all_parts_in_order_and_at_most_60_lines() {
        assertThat(RECORDS).isNotEmpty();
        var numbers = new TreeSet<String>();
        for (var record : RECORDS) {
            assertThat(record.name()).matches(NAME);
            assertThat(numbers.add(record.path().getFileName().toString().substring(0, 4)))
                    .as(record.name() + " has a number that another has")
                    .isTrue();
            assertThat(record.lines()).as(record.name()).hasSizeLessThanOrEqualTo(60);
            assertThat(record.lines().stream()
                            .filter(line -> line.startsWith("## "))
                            .map(line -> line.substring(3)))
                    .as(record.name())
                    .containsExactlyElementsOf(PARTS);
        }
    }

    @Test
    void every_checker_exists() {
        var types = Sources.java().stream()
                .map(source -> source.path().getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        var offenders = new ArrayList<String>();
        for (var record : RECORDS) {
            var checkers = CHECKER.matcher(part(record, "Checked by"))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(checkers).as(record.name() + " names no checker").isNotEmpty();
            checkers.stream()
                    .filter(checker -> !types.contains(checker))
                    .forEach(checker -> offenders.add(record.name() + ": " + checker));
        }
        assertThat(offenders).isEmpty();
    }

    private static String part(Source record, String name) {
        var from = record.text().indexOf("## " + name) + name.length() + 3;
        var to = record.text().indexOf("\n## ", from);
        return record.text().substring(from, to < 0 ? record.text().length() : to);
    }

    @Test
    void every_library_has_a_line_that_says_what_it_saves() {
        var lines = RECORDS.stream()
                .filter(record -> record.name().contains("what-each-library-saves"))
                .findFirst()
                .orElseThrow()
                .text();
        var libraries = Sources.ending("pom.xml", "engine", "files", "solver", "app").stream()
                .flatMap(pom -> LIBRARY.matcher(pom.text()).results())
                .filter(library -> !library.group(1).startsWith("org.plumbline"))
                .map(library -> library.group(2))
                .filter(name -> !name.startsWith("spring-boot-") && !name.startsWith("spring-modulith-"))
                .toList();

        assertThat(libraries).contains("mpxj");
        assertThat(libraries).allMatch(name -> lines.contains("`" + name + "`"));
    }
}
