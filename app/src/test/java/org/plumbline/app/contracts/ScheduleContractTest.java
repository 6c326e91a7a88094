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

class ScheduleContractTest {
    private static String digThenPour(String more) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="http://schemas.microsoft.com/project"><Title>Site</Title>
              <StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>
              <Tasks>
                <Task><UID>1</UID><ID>1</ID><Name>Dig</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>
                  <DurationFormat>7</DurationFormat><Start>2026-01-05T08:00:00</Start><Finish>2026-01-06T17:00:00</Finish></Task>
                <Task><UID>2</UID><ID>2</ID><Name>=Pour</Name><OutlineLevel>1</OutlineLevel><Duration>PT24H0M0S</Duration>
                  <DurationFormat>7</DurationFormat><Start>2026-01-08T08:00:00</Start><Finish>2026-01-13T17:00:00</Finish>
                  <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type><LinkLag>4800</LinkLag>
                    <LagFormat>7</LagFormat></PredecessorLink>%s</Task>
              </Tasks>
            </Project>
            """.formatted(more);
    }

    private static String back(String predecessor) {
        return """
            </Task><Task><UID>3</UID><ID>3</ID><Name>Level</Name><OutlineLevel>1</OutlineLevel>
            <Duration>PT8H0M0S</Duration><PredecessorLink><PredecessorUID>%s</PredecessorUID><Type>1</Type></PredecessorLink>
            """.formatted(predecessor);
    }

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_plan_is_scheduled_and_compared_as_published() throws IOException {
        var plan = plan("");

        int code = run("schedule", plan.toString(), "--json");

        assertThat(code).isZero();
        assertThat(Schema.of("schedule").violations(out.toString())).isEmpty();
        var document = JsonMapper.builder().build().readTree(out.toString());
        assertThat(document.get("finish").asString()).isEqualTo("2026-01-12T17:00");
        assertThat(document.at("/tasks/1/earlyStart").asString()).isEqualTo("2026-01-08T08:00");
        assertThat(document.at("/tasks/1/critical").asBoolean()).isTrue();
        assertThat(document.at("/tasks/0/agrees").asBoolean()).isTrue();
        assertThat(document.at("/tasks/1/agrees").asBoolean()).isFalse();
        assertThat(document.at("/comparison/agree").asInt()).isEqualTo(1);
    }

    @Test
    void a_circle_of_links_is_named_and_ends_with_1() throws IOException {
        var plan = plan(back("2") + "</Task><Task><UID>4</UID><ID>4</ID><Name>Roof</Name>"
                + "<Duration>PT8H0M0S</Duration><PredecessorLink><PredecessorUID>5</PredecessorUID><Type>1</Type>"
                + "</PredecessorLink></Task><Task><UID>5</UID><ID>5</ID><Name>Wall</Name><Duration>PT8H0M0S</Duration>"
                + "<PredecessorLink><PredecessorUID>4</PredecessorUID><Type>1</Type></PredecessorLink>");

        int code = run("schedule", plan.toString(), "--json");

        assertThat(code).isEqualTo(1);
        assertThat(Schema.of("schedule").violations(out.toString())).isEmpty();
        assertThat(out.toString())
                .contains("wait for each other", "Roof", "Wall")
                .doesNotContain("Level\\\" ->");
    }

    @Test
    void rows_go_to_a_file_in_which_no_name_becomes_a_formula() throws IOException {
        var plan = plan("");
        var target = folder.resolve("out.csv");

        int code = run("schedule", plan.toString(), "--out", target.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(target))
                .startsWith("id,name,earlyStart")
                .contains("2,'=Pour,2026-01-08T08:00,2026-01-12T17:00");
    }

    @Test
    void what_is_no_plan_is_refused_with_2() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "Name;RAG\nOne;Red\nTwo;Green\n");

        assertThat(run("schedule", file.toString())).isEqualTo(2);
        assertThat(run("schedule", folder.resolve("absent.mpp").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("list.csv", "no such file");
    }

    private Path plan(String more) throws IOException {
        return Files.writeString(folder.resolve("plan.xml"), digThenPour(more));
    }

    private int run(String... arguments) {
        return new CommandLine(new Plumbline())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
