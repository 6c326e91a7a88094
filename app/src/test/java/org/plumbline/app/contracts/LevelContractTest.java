package org.plumbline.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Plumbline;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class LevelContractTest {
    /// A phase of two tasks for the same person, and a milestone behind the phase.
    private static final String PHASE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="http://schemas.microsoft.com/project"><Title>Site</Title>
              <StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>
              <Tasks>
                <Task><UID>9</UID><ID>1</ID><Name>Phase</Name><OutlineLevel>1</OutlineLevel><Summary>1</Summary></Task>
                <Task><UID>1</UID><ID>2</ID><Name>Dig</Name><OutlineLevel>2</OutlineLevel><Duration>PT16H0M0S</Duration>
                  <DurationFormat>7</DurationFormat></Task>
                <Task><UID>2</UID><ID>3</ID><Name>Pour</Name><OutlineLevel>2</OutlineLevel><Duration>PT8H0M0S</Duration>
                  <DurationFormat>7</DurationFormat></Task>
                <Task><UID>3</UID><ID>4</ID><Name>Done</Name><OutlineLevel>1</OutlineLevel><Duration>PT0H0M0S</Duration>
                  <DurationFormat>7</DurationFormat><Milestone>1</Milestone>
                  <PredecessorLink><PredecessorUID>9</PredecessorUID><Type>1</Type></PredecessorLink></Task>
              </Tasks>
              <Resources><Resource><UID>1</UID><ID>1</ID><Name>Ann</Name><Type>1</Type><MaxUnits>1</MaxUnits></Resource>
              </Resources>
              <Assignments>
                <Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units>
                  <Work>PT16H0M0S</Work><RemainingWork>PT16H0M0S</RemainingWork></Assignment>
                <Assignment><UID>2</UID><TaskUID>2</TaskUID><ResourceUID>1</ResourceUID><Units>1</Units>
                  <Work>PT8H0M0S</Work><RemainingWork>PT8H0M0S</RemainingWork></Assignment>
              </Assignments>
            </Project>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void a_plan_is_levelled_as_published_and_waits_for_the_whole_phase() throws IOException {
        var file = Files.writeString(folder.resolve("site.xml"), PHASE);

        int code = run("level", file.toString(), "--schedules", "50", "--smooth", "--json");

        assertThat(code).as(out.toString()).isZero();
        assertThat(Schema.of("level").violations(out.toString())).isEmpty();
        var document = JsonMapper.builder().build().readTree(out.toString());
        assertThat(document.get("finish").asString()).isEqualTo("2026-01-07T17:00");
        assertThat(document.get("tasks")).hasSize(3);
        assertThat(document.at("/tasks/2/name").asString()).isEqualTo("Done");
        assertThat(document.at("/tasks/2/finish").asString()).isEqualTo("2026-01-07T17:00");
    }

    @Test
    void a_problem_of_the_libraries_is_answered_as_published() throws IOException {
        var file = Files.writeString(folder.resolve("x.rcp"), "3 1  1  0 0 1 2  3 1 1 3  0 0 0");

        int code = run("level", file.toString(), "--schedules", "5", "--json");

        assertThat(code).isZero();
        assertThat(Schema.of("level").violations(out.toString())).isEmpty();
    }

    @Test
    void a_refusal_is_answered_as_published() throws IOException {
        var file = Files.writeString(folder.resolve("x.rcp"), "3 1  1  0 0 1 2  3 2 1 3  0 0 0");

        int code = run("level", file.toString(), "--json");

        assertThat(code).isEqualTo(1);
        assertThat(Schema.of("level").violations(out.toString())).isEmpty();
    }

    private int run(String... words) {
        return new CommandLine(new Plumbline()).setOut(new PrintWriter(out)).execute(words);
    }
}
