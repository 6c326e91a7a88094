package org.plumbline.app.contracts;

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
import org.plumbline.cli.Plumbline;
import picocli.CommandLine;

class SelectContractTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();

    @Test
    void a_table_is_answered_as_published() throws IOException {
        var table = "key,value,cost,low,high,must,requires\nA,10,6,,,,\nB,4,4,3,5,yes,\nC,11,9,9,13,,A\n";

        assertThat(run("c.csv", table, "--budget", "10")).isZero();
        assertThat(Schema.of("selection").violations(out.toString())).isEmpty();
    }

    @Test
    void a_conflict_is_answered_as_published() throws IOException {
        assertThat(run("c.csv", "key,value,cost,must\nA,10,6,yes\nB,4,5,yes\n", "--budget", "10"))
                .isEqualTo(1);
        assertThat(Schema.of("selection").violations(out.toString())).isEmpty();
    }

    @Test
    void knapsacks_are_answered_as_published() throws IOException {
        assertThat(run("m.txt", "2 3 1 17 5 6 7 1 2 3 4 2 1 0 5 4 1 1 1", "--seconds", "1"))
                .isZero();
        assertThat(Schema.of("selection").violations(out.toString())).isEmpty();
    }

    private int run(String name, String content, String... options) throws IOException {
        var words = new ArrayList<>(List.of("select", folder.resolve(name).toString(), "--json"));
        Files.writeString(folder.resolve(name), content);
        words.addAll(List.of(options));
        var writer = new PrintWriter(out, true);
        return new CommandLine(new Plumbline()).setOut(writer).setErr(writer).execute(words.toArray(String[]::new));
    }
}
