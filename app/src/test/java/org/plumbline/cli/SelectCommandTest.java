package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SelectCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String name, String content, String... options) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        var words = new ArrayList<>(List.of("select", file.toString()));
        words.addAll(List.of(options));
        return new CommandLine(new Plumbline())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words.toArray(String[]::new));
    }

    private JsonNode document() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    @Test
    void a_table_is_answered_with_reasons_and_a_proof() throws IOException {
        var table = "key,value,cost,low,high\nA,10,6,,\nB,4,4,3,5\nC,11,9,9,13\n";

        var code = run("c.csv", table, "--budget", "10", "--json");

        assertThat(code).isZero();
        var document = document();
        assertThat(document.path("kind").asString()).isEqualTo("table");
        assertThat(document.path("value").asInt()).isEqualTo(14);
        assertThat(document.path("bound").asInt()).isEqualTo(14);
        assertThat(document.path("proven").asBoolean()).isTrue();
        assertThat(document.path("in").findValuesAsString("key")).containsExactly("A", "B");
        assertThat(document.path("out").path(0).path("reason").asString())
                .contains("3 less")
                .contains("9 more budget");
        assertThat(document.path("frontier").size()).isEqualTo(11);
        assertThat(document.path("draws").asInt()).isEqualTo(100);
    }

    @Test
    void people_read_the_same_in_words() throws IOException {
        var code = run("c.csv", "key,value,cost\nA,10,6\nB,4,4\nC,11,9\n", "--budget", "10");

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("value 14, proven best, cost 10 (")
                .contains("In:\n  A: without it the best portfolio would be worth 3 less\n")
                .contains("  above: A*\n  below: C B*\n")
                .contains("100 % 14");
    }

    @Test
    void a_conflict_is_named_and_counts_as_a_problem() throws IOException {
        var code = run("c.csv", "key,value,cost,must\nA,10,6,yes\nB,4,5,yes\n", "--budget", "10", "--json");

        assertThat(code).isEqualTo(1);
        assertThat(document().path("state").asString()).isEqualTo("unmeetable");
        assertThat(document().path("conflict").size()).isEqualTo(3);
    }

    @Test
    void a_knapsack_file_gives_a_list() throws IOException {
        var code = run("m.txt", "2 3 1 17 5 6 7 1 2 3 4 2 1 0 5 4 1 1 1", "--json", "--seconds", "1");

        assertThat(code).isZero();
        var selections = document().path("selections");
        assertThat(selections.size()).isEqualTo(2);
        assertThat(selections.path(0).path("value").asInt()).isEqualTo(12);
        assertThat(selections.path(0).path("bestKnown").asInt()).isEqualTo(17);
        assertThat(selections.path(1).path("value").asInt()).isEqualTo(5);
    }

    @Test
    void unusable_input_is_told_with_key_column_and_value() throws IOException {
        var code = run("c.csv", "key,value,cost\nA,NaN,6\n", "--budget", "-1");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("A, value \"NaN\": must be a number")
                .contains("budget, amount \"-1\": must be at least 0");
    }
}
