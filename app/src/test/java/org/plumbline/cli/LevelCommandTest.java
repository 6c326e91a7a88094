package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LevelCommandTest {
    /// Two activities of 3 and 2 that both need the one unit there is.
    private static final String PATTERSON = "4 1  1  0 0 2 2 3  3 1 1 4  2 1 1 4  0 0 0";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_problem_of_the_libraries_is_levelled_and_says_who_waits_for_whom() throws IOException {
        var file = write("two.rcp", PATTERSON);

        int code = run("--json", "--schedules", "50", file);

        var document = json();
        assertThat(code).isZero();
        assertThat(document.get("kind").asString()).isEqualTo("levelling-problem");
        assertThat(document.get("levelled").asBoolean()).isTrue();
        assertThat(document.get("makespan").asInt()).isEqualTo(5);
        assertThat(document.get("bound").asInt()).isEqualTo(5);
        assertThat(document.get("criticalPath").asInt()).isEqualTo(3);
        assertThat(document.get("tasks")).hasSize(4);
        assertThat(document.get("tasks").findValue("wait").get("resource").asString())
                .isEqualTo("R1");
    }

    @Test
    void several_files_become_an_array_in_their_order() throws IOException {
        run("--json", "--schedules", "5", write("a.rcp", PATTERSON), write("b.rcp", PATTERSON));

        assertThat(json()).hasSize(2);
        assertThat(json().get(1).get("name").asString()).isEqualTo("b");
    }

    @Test
    void a_person_of_two_plans_does_one_thing_after_the_other() throws IOException {
        var north = write("north.xml", plan("North"));
        var south = write("south.xml", plan("South"));

        int code = run("--json", "--schedules", "200", north, south);

        assertThat(code).as("%s %s", out, err).isZero();
        var first = json().get(0);
        var second = json().get(1);
        assertThat(first.get("kind").asString()).isEqualTo("levelled-plan");
        assertThat(first.get("objective").asString()).isEqualTo("PROJECT_DELAY");
        assertThat(first.get("unitMinutes").asInt()).isEqualTo(15);
        assertThat(java.util.List.of(task(first, "start"), task(second, "start")))
                .containsExactlyInAnyOrder("2026-03-02T08:00", "2026-03-04T08:00");
        assertThat(java.util.List.of(task(first, "finish"), task(second, "finish")))
                .containsExactlyInAnyOrder("2026-03-03T17:00", "2026-03-05T17:00");
        var waiting = first.get("tasks").findValue("wait") == null ? second : first;
        assertThat(waiting.get("tasks").findValue("wait").get("resource").asString())
                .isEqualTo("Ann");
        assertThat(waiting.get("tasks").findValue("wait").get("couldStart").asString())
                .isEqualTo("2026-03-02T08:00");
    }

    @Test
    void a_task_of_people_with_different_days_is_listed_once_from_its_first_share_to_its_last() throws IOException {
        int code = run("--json", "--schedules", "50", write("shared.xml", shared()));

        assertThat(code).as("%s %s", out, err).isZero();
        assertThat(json().get("tasks")).hasSize(1);
        assertThat(task(json(), "start")).isEqualTo("2026-03-02T08:00");
        assertThat(task(json(), "finish")).isEqualTo("2026-03-05T17:00");
    }

    /// Two days for Ann and for Ben, who is away on the first two.
    private static String shared() {
        var calendar = """
                <Calendar><UID>%d</UID><Name>%s</Name><IsBaseCalendar>0</IsBaseCalendar><BaseCalendarUID>1</BaseCalendarUID>%s</Calendar>
                """;
        var away = """
                <Exceptions><Exception><EnteredByOccurrences>0</EnteredByOccurrences><TimePeriod>
                <FromDate>2026-03-02T00:00:00</FromDate><ToDate>2026-03-03T23:59:00</ToDate></TimePeriod>
                <Occurrences>2</Occurrences><Name>away</Name><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions>
                """;
        return plan("Shared")
                .replace(
                        "</Calendars>",
                        calendar.formatted(2, "Ann", "") + calendar.formatted(3, "Ben", away) + "</Calendars>")
                .replace(
                        "</Resource></Resources>",
                        "<CalendarUID>2</CalendarUID></Resource><Resource><UID>2</UID><ID>2</ID><Name>Ben</Name>"
                                + "<Type>1</Type><MaxUnits>1.00</MaxUnits><CalendarUID>3</CalendarUID></Resource></Resources>")
                .replace(
                        "</Assignments>",
                        "<Assignment><UID>2</UID><TaskUID>1</TaskUID><ResourceUID>2</ResourceUID><Units>1</Units>"
                                + "<Work>PT16H0M0S</Work><RemainingWork>PT16H0M0S</RemainingWork></Assignment></Assignments>");
    }

    @Test
    void what_cannot_be_levelled_says_why_and_ends_with_1() throws IOException {
        int code = run("--json", write("over.rcp", PATTERSON.replace("3 1 1 4", "3 2 1 4")));

        assertThat(code).isEqualTo(1);
        assertThat(json().get("levelled").asBoolean()).isFalse();
        assertThat(json().get("problems").get(0).asString()).startsWith("2 needs 2 of R1 at once, and there are 1");
    }

    @Test
    void wrong_use_and_unreadable_files_end_with_2_and_a_sentence() throws IOException {
        assertThat(run(folder.resolve("none.rcp").toString())).isEqualTo(2);
        assertThat(run(write("cut.rcp", "4 1 1 0"))).isEqualTo(2);
        assertThat(run("--schedules", "0", write("two.rcp", PATTERSON))).isEqualTo(2);
        assertThat(run("--objective", "beauty", write("two.rcp", PATTERSON))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("no such file", "cut off", "above 0", "beauty");
    }

    @Test
    void the_text_names_bound_and_waits() throws IOException {
        run("--schedules", "50", "--smooth", write("two.rcp", PATTERSON));

        assertThat(out.toString()).contains("makespan 5, none is below 5").contains("waits for R1 held by");
    }

    private int run(String... words) {
        var all = new java.util.ArrayList<>(java.util.List.of("level"));
        all.addAll(java.util.List.of(words));
        out.getBuffer().setLength(0);
        return new CommandLine(new Plumbline())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static String task(JsonNode document, String field) {
        return document.get("tasks").get(0).get(field).asString();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /// One task of two days for Ann, from Monday, 2 March 2026.
    private static String plan(String name) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project">
                  <Name>%s</Name><Title>%s</Title>
                  <StartDate>2026-03-02T08:00:00</StartDate><FinishDate>2026-03-03T17:00:00</FinishDate>
                  <ScheduleFromStart>1</ScheduleFromStart><CalendarUID>1</CalendarUID><MinutesPerDay>480</MinutesPerDay>
                  <Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>%s
                  </WeekDays></Calendar></Calendars>
                  <Tasks><Task><UID>1</UID><ID>1</ID><Name>Survey</Name><Type>0</Type><OutlineLevel>1</OutlineLevel>
                    <Start>2026-03-02T08:00:00</Start><Finish>2026-03-03T17:00:00</Finish><Duration>PT16H0M0S</Duration>
                    <DurationFormat>7</DurationFormat><Work>PT16H0M0S</Work></Task></Tasks>
                  <Resources><Resource><UID>1</UID><ID>1</ID><Name>Ann</Name><Type>1</Type><MaxUnits>1.00</MaxUnits>
                    </Resource></Resources>
                  <Assignments><Assignment><UID>1</UID><TaskUID>1</TaskUID><ResourceUID>1</ResourceUID>
                    <Units>1</Units><Work>PT16H0M0S</Work><RemainingWork>PT16H0M0S</RemainingWork></Assignment></Assignments>
                </Project>
                """.formatted(name, name, week());
    }

    private static String week() {
        var days = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            boolean works = day > 1 && day < 7;
            days.append("<WeekDay><DayType>%d</DayType><DayWorking>%d</DayWorking>".formatted(day, works ? 1 : 0));
            if (works) {
                days.append("""
                        <WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>
                        <WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>
                        """);
            }
            days.append("</WeekDay>");
        }
        return days.toString();
    }
}
