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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckContractTest {
    private static String site(String head, String tasks) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="http://schemas.microsoft.com/project"><Title>Site</Title>
              <StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>
              <ScheduleFromStart>1</ScheduleFromStart>%s
              <Tasks>
                %s
              </Tasks>
            </Project>
            """.formatted(head, tasks);
    }

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static String task(int id, String name, int hours, String more) {
        return """
                <Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><OutlineLevel>1</OutlineLevel>
                  <Duration>PT%3$dH0M0S</Duration><DurationFormat>7</DurationFormat>%4$s</Task>
                """.formatted(id, name, hours, more);
    }

    private static String after(int predecessor, int lagMinutes) {
        return """
                <PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>1</Type><LinkLag>%d</LinkLag>
                  <LagFormat>7</LagFormat></PredecessorLink>
                """.formatted(predecessor, lagMinutes * 10);
    }

    @Test
    void a_sound_chain_passes_with_0() throws IOException {
        var plan =
                plan("", task(1, "Dig", 16, "") + task(2, "Pour", 24, after(1, 0)) + task(3, "Wall", 8, after(2, 0)));

        int code = run("check", plan.toString(), "--json");

        assertThat(Schema.of("check").violations(out.toString())).isEmpty();
        assertThat(code).isZero();
        var document = document();
        assertThat(document.get("grade").asString()).isEqualTo("A");
        assertThat(check(document, "logic").get("result").asString()).isEqualTo("pass");
        assertThat(check(document, "critical-path").get("value").asDouble()).isEqualTo(100);
        assertThat(check(document, "missed-tasks").get("result").asString()).isEqualTo("n/a");
    }

    /// Known by hand: of four open tasks one is loose and one is 60 days long; one of two links leads by a day; float
    /// of
    /// the short ones against the long one is 57 days and more.
    @Test
    void faults_are_found_with_their_tasks_and_end_with_1() throws IOException {
        var plan = plan(
                "<StatusDate>2026-01-30T17:00:00</StatusDate>",
                task(1, "Dig", 16, "")
                        + task(2, "Pour", 24, after(1, -480))
                        + task(3, "Wall", 8, after(2, 0))
                        + task(4, "Tunnel", 480, ""));

        int code = run("check", plan.toString(), "--json");

        assertThat(Schema.of("check").violations(out.toString())).isEmpty();
        assertThat(code).isEqualTo(1);
        var document = document();
        assertThat(document.get("grade").asString()).isIn("C", "D", "E");
        assertThat(check(document, "logic").get("value").asDouble()).isEqualTo(50);
        assertThat(check(document, "leads").at("/offenders/0/name").asString()).isEqualTo("Pour");
        assertThat(check(document, "leads").get("value").asDouble()).isEqualTo(50);
        assertThat(check(document, "high-duration").at("/offenders/0/detail").asString())
                .isEqualTo("60 d long");
        assertThat(check(document, "high-float").get("value").asDouble()).isEqualTo(75);
        assertThat(check(document, "invalid-dates").get("result").asString()).isEqualTo("fail");
    }

    @Test
    void a_fixed_date_that_swallows_a_delay_fails_the_critical_path_test() throws IOException {
        var plan = plan(
                "",
                task(1, "Dig", 16, "")
                        + task(
                                2,
                                "Opening",
                                8,
                                "<ConstraintType>2</ConstraintType><ConstraintDate>2026-01-07T08:00:00</ConstraintDate>"
                                        + after(1, 0)));

        int code = run("check", plan.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("Hard constraints")
                .containsPattern("fail +Critical path test")
                .contains("delayed by 600 d, the end moves by");
    }

    @Test
    void what_is_no_plan_is_refused_with_2() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "Name;RAG\nOne;Red\nTwo;Green\n");

        assertThat(run("check", file.toString())).isEqualTo(2);
        assertThat(run("check", folder.resolve("absent.mpp").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("list.csv", "no such file");
    }

    private JsonNode document() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static JsonNode check(JsonNode document, String name) {
        for (var check : document.get("checks")) {
            if (check.get("check").asString().equals(name)) {
                return check;
            }
        }
        throw new AssertionError("no check " + name);
    }

    private Path plan(String head, String tasks) throws IOException {
        return Files.writeString(folder.resolve("plan.xml"), site(head, tasks));
    }

    private int run(String... arguments) {
        return new CommandLine(new Plumbline())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
