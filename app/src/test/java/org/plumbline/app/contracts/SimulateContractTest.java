package org.plumbline.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class SimulateContractTest {
    private static String site(String defined, String estimates) {
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <Project xmlns="http://schemas.microsoft.com/project"><Title>Site</Title>
              <StartDate>2026-01-05T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay>
              <ScheduleFromStart>1</ScheduleFromStart>%s
              <Tasks>
                <Task><UID>1</UID><ID>1</ID><Name>Dig</Name><OutlineLevel>1</OutlineLevel><Duration>PT80H0M0S</Duration>
                  <DurationFormat>7</DurationFormat><FixedCost>10000000</FixedCost><Cost>10000000</Cost>%s</Task>
                <Task><UID>2</UID><ID>2</ID><Name>Pour</Name><OutlineLevel>1</OutlineLevel><Duration>PT40H0M0S</Duration>
                  <DurationFormat>7</DurationFormat>
                  <PredecessorLink><PredecessorUID>1</PredecessorUID><Type>1</Type></PredecessorLink></Task>
              </Tasks>
            </Project>
            """.formatted(defined, estimates);
    }
    /// What Project stores for its three estimate durations of a task.
    private static final String ESTIMATES = """
            <ExtendedAttribute><FieldID>188743783</FieldID><Value>PT64H0M0S</Value><DurationFormat>7</DurationFormat></ExtendedAttribute>
            <ExtendedAttribute><FieldID>188743784</FieldID><Value>PT80H0M0S</Value><DurationFormat>7</DurationFormat></ExtendedAttribute>
            <ExtendedAttribute><FieldID>188743785</FieldID><Value>PT160H0M0S</Value><DurationFormat>7</DurationFormat></ExtendedAttribute>
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_plan_without_ranges_is_drawn_by_the_named_default() throws IOException {
        int code = run("simulate", plan("").toString(), "--iterations", "2000", "--json");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(Schema.of("simulate").violations(out.toString())).isEmpty();
        var document = document();
        assertThat(document.at("/uncertainty/source").asString()).isEqualTo("default");
        assertThat(document.at("/uncertainty/words").asString()).contains("85 %", "130 %");
        assertThat(document.at("/finish/planned").asString()).isEqualTo("2026-01-23T17:00");
        assertThat(document.at("/finish/percentiles/P10").asString())
                .isLessThan(document.at("/finish/percentiles/P90").asString());
        assertThat(document.at("/tasks/0/name").asString()).isEqualTo("Dig");
        assertThat(document.at("/tasks/0/criticality").asDouble()).isEqualTo(1);
    }

    /// Project writes hundredths, so the cost is 100,000. One even task from 8 to 12 days: P90 lies at 11.6 days, five
    /// days of pouring come behind: 16.6 days of work.
    @Test
    void ranges_decide_where_they_are_given() throws IOException {
        var ranges =
                Files.writeString(folder.resolve("ranges.csv"), "task;low;likely;high;kind\n1;8;10d;120%;uniform\n");

        int code = run("simulate", plan("").toString(), "--ranges", ranges.toString(), "--json", "--seed", "7");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        var document = document();
        assertThat(document.at("/uncertainty/source").asString()).isEqualTo("ranges");
        assertThat(document.at("/uncertainty/uncertainTasks").asInt()).isEqualTo(1);
        assertThat(document.at("/iterations").asInt()).isEqualTo(10_000);
        assertThat(document.at("/finish/chanceOfPlanned").asDouble()).isCloseTo(0.5, within(0.025));
        assertThat(document.at("/finish/percentiles/P90").asString()).startsWith("2026-01-27T13:");
        assertThat(document.at("/cost/percentiles/P50").asDouble()).isCloseTo(100_000, within(1_000.0));
        assertThat(document.at("/cost/most").asDouble()).isCloseTo(120_000, within(100.0));
        assertThat(document.at("/cost/chanceOfBoth/P80").asDouble()).isCloseTo(0.8, within(0.01));
    }

    @Test
    void the_plans_own_estimates_come_before_the_default() throws IOException {
        int code = run("simulate", plan(ESTIMATES).toString(), "--json");

        assertThat(code).isZero();
        assertThat(document().at("/uncertainty/source").asString()).isEqualTo("plan");
        assertThat(document().at("/tasks").size()).isEqualTo(1);
        // PERT mean of 8, 10 and 20 days is 11 1/3, behind it come five days.
        assertThat(document().at("/finish/mean").asString()).startsWith("2026-01-27T");
    }

    @Test
    void equal_seeds_give_equal_documents() throws IOException {
        var plan = plan("").toString();

        run("simulate", plan, "--iterations", "500", "--json");
        var first = out.toString();
        out.getBuffer().setLength(0);
        run("simulate", plan, "--iterations", "500", "--json");

        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void ranges_that_cannot_be_used_are_refused_with_line_task_and_value() throws IOException {
        var ranges = Files.writeString(folder.resolve("ranges.csv"), """
                Dig,9,8,12
                Pour,-1,2,3
                Roof,1,2,3
                2,NaN,2,3
                2,1
                """);

        int code = run("simulate", plan("").toString(), "--ranges", ranges.toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("line 1, Dig: likely must lie between low and high, was 9, 8, 12")
                .contains("line 2, Pour: an amount must not be negative, was -1, 2, 3")
                .contains("line 3, Roof: no task of the plan")
                .contains("line 4, 2: an amount looks like")
                .contains("line 5, 2: a row needs task");
    }

    @Test
    void what_cannot_be_counted_is_refused_with_its_task() throws IOException {
        var ranges = Files.writeString(folder.resolve("ranges.csv"), "Dig,1,2,1000000000\n");

        assertThat(run("simulate", plan("").toString(), "--ranges", ranges.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Dig", "2^30");
        assertThat(run("simulate", plan("").toString(), "--iterations", "0")).isEqualTo(2);
        assertThat(run("simulate", folder.resolve("absent.mpp").toString())).isEqualTo(2);
    }

    private JsonNode document() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private Path plan(String estimates) throws IOException {
        var defined = estimates.isEmpty() ? "" : """
                <ExtendedAttributes>
                  <ExtendedAttribute><FieldID>188743783</FieldID><FieldName>Duration1</FieldName></ExtendedAttribute>
                  <ExtendedAttribute><FieldID>188743784</FieldID><FieldName>Duration2</FieldName></ExtendedAttribute>
                  <ExtendedAttribute><FieldID>188743785</FieldID><FieldName>Duration3</FieldName></ExtendedAttribute>
                </ExtendedAttributes>
                """;
        return Files.writeString(folder.resolve("plan.xml"), site(defined, estimates));
    }

    private int run(String... arguments) {
        return new CommandLine(new Plumbline())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
