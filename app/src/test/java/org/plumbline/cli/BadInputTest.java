package org.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Whatever a file holds, the planning commands end with the exit code of the contract and a sentence that names the
/// task and the value; none ends with a stack trace.
class BadInputTest {
    private static final int DONE = 0;
    private static final int PROBLEM = 1;
    private static final int WRONG = 2;
    private static final String LONG = "must lie within 0 and 268435456 minutes";
    private static final List<String> PLANNING = List.of("check", "schedule", "simulate", "level");

    @TempDir
    private Path folder = Path.of("");

    /// @param told what is said, on either stream
    private record Case(List<String> commands, String file, String content, int exit, String told) {}

    @TestFactory
    Stream<DynamicTest> each_is_answered_as_the_contract_says() {
        return Stream.of(plans(), others(), problems(), selections())
                .flatMap(List::stream)
                .flatMap(of -> of.commands().stream()
                        .map(command ->
                                DynamicTest.dynamicTest(command + " " + of.file(), () -> assertAnswered(command, of))));
    }

    private static List<Case> plans() {
        var cycle = task(1, "Dig", "PT8H0M0S", 3) + task(2, "Pour", "PT8H0M0S", 1) + task(3, "Paint", "PT8H0M0S", 2);
        var long3 = task(1, "Dig", "PT4000000H0M0S")
                + task(2, "Pour", "PT4000000H0M0S", 1)
                + task(3, "Paint", "PT4000000H0M0S", 2);
        var idle = "<Calendars><Calendar><UID>1</UID><Name>Nobody</Name><IsBaseCalendar>1</IsBaseCalendar></Calendar>"
                + "</Calendars>";
        return List.of(
                new Case(PLANNING, "cycle.xml", plan(cycle), PROBLEM, "1 \"Dig\" -> 2 \"Pour\" -> 3 \"Paint\""),
                new Case(PLANNING, "itself.xml", plan(task(1, "Dig", "PT8H0M0S", 1)), PROBLEM, "1 \"Dig\"; remove"),
                new Case(PLANNING, "long.xml", plan(task(1, "Dig", "PT1000000000H0M0S")), PROBLEM, LONG),
                new Case(PLANNING, "negative.xml", plan(task(1, "Dig", "-PT8H0M0S")), PROBLEM, LONG + ", was -480"),
                new Case(PLANNING, "sum.xml", plan(long3), PROBLEM, "240000000 minutes"),
                new Case(
                        List.of("check", "schedule", "level"),
                        "missing.xml",
                        plan(task(1, "Dig", "PT8H0M0S", 99)),
                        DONE,
                        "task 1 waits for task 99, which is not in the file"),
                new Case(
                        List.of("check", "schedule", "level"),
                        "nan.xml",
                        plan(task(1, "Dig", "PTNaNH0M0S")),
                        DONE,
                        "no readable duration and count as milestones: 1 \"Dig\""),
                new Case(
                        List.of("schedule"),
                        "idle.xml",
                        "<Project xmlns=\"http://schemas.microsoft.com/project\"><StartDate>2026-03-02T08:00:00</StartDate>"
                                + "<CalendarUID>1</CalendarUID>" + idle + "<Tasks>" + task(1, "Dig", "PT8H0M0S")
                                + "</Tasks></Project>",
                        DONE,
                        "has no working time"),
                new Case(PLANNING, "empty.xml", plan(""), DONE, "P"));
    }

    private static List<Case> others() {
        var readers = List.of("check", "schedule", "simulate", "level", "convert");
        return List.of(
                new Case(readers, "cut.xml", "<Project><Tasks>", WRONG, "cut off or damaged"),
                new Case(readers, "noise.bin", "\u0000\u0001\u0002 no plan", WRONG, "neither a plan nor a table"),
                new Case(readers, "table.csv", "a,b\n1,2\n", WRONG, "table.csv"),
                new Case(readers, "", "", WRONG, "no such file"));
    }

    private static List<Case> problems() {
        var level = List.of("level");
        var start = "3 1  ";
        var rest = "  0 0 1 2  3 5 1 3  0 0 0";
        return List.of(
                new Case(level, "over.rcp", start + 1 + rest, PROBLEM, "2 needs 5 of R1 at once, and there are 1"),
                new Case(level, "zero.rcp", start + 0 + rest, PROBLEM, "2 needs 5 of R1 at once, and there are 0"),
                new Case(level, "negative.rcp", start + -4 + rest, WRONG, "capacity of resource 1"),
                new Case(level, "nan.rcp", start + "NaN" + rest, WRONG, "was \"NaN\""),
                new Case(level, "long.rcp", "3 1 4  0 0 1 2  1000000000 1 1 3  0 0 0", WRONG, "was \"1000000000\""),
                new Case(level, "circle.rcp", "4 1 4  0 0 1 2  3 1 1 3  3 1 2 2 4  0 0 0", PROBLEM, "3 -> 2"),
                new Case(level, "link.rcp", "3 1 4  0 0 1 2  3 1 1 77  0 0 0", WRONG, "was \"77\""),
                new Case(level, "cut.rcp", "3 1 4  0 0 1 2  3", WRONG, "the file ends where"),
                new Case(level, "empty.mm", "", WRONG, "no part \"PRECEDENCE RELATIONS\""),
                new Case(level, "empty.sm", "", WRONG, "no part \"PRECEDENCE RELATIONS\""),
                new Case(level, "empty.rcmp", "", WRONG, "the file ends where"),
                new Case(level, "many.rcp", "10000000 4 1 1 1 1 0", WRONG, "was \"10000000\""));
    }

    private static List<Case> selections() {
        var select = List.of("select");
        return List.of(
                new Case(select, "nan.csv", "key,value,cost\nA,NaN,6\n", WRONG, "A, value \"NaN\""),
                new Case(select, "negative.csv", "key,value,cost\nA,1,-6\n", WRONG, "\"-6\""),
                new Case(select, "empty.csv", "", WRONG, "empty.csv"),
                new Case(select, "missing.csv", "key,value,cost,requires\nA,1,6,Z\n", WRONG, "\"Z\""),
                new Case(select, "broken.json", "{\"candidates\": [", WRONG, "broken.json"),
                new Case(select, "cut.txt", "1 3 1 17 5", WRONG, "cut.txt"));
    }

    private void assertAnswered(String command, Case of) throws IOException {
        var file = folder.resolve(of.file().isEmpty() ? "nowhere.xml" : of.file());
        if (!of.file().isEmpty()) {
            Files.writeString(file, of.content());
        }
        var out = new StringWriter();
        var line = new CommandLine(new Plumbline())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true));
        var words = command.equals("convert")
                ? List.of(command, file.toString(), folder.resolve("made.xer").toString())
                : List.of(command, file.toString());

        int exit = line.execute(words.toArray(String[]::new));

        assertThat(out.toString()).contains(of.told()).doesNotContain("Exception", "\tat ");
        assertThat(exit).as(out.toString()).isEqualTo(of.exit());
    }

    private static String plan(String tasks) {
        var days = new StringBuilder();
        for (int day = 2; day <= 6; day++) {
            days.append("<WeekDay><DayType>")
                    .append(day)
                    .append("</DayType><DayWorking>1</DayWorking><WorkingTimes>"
                            + "<WorkingTime><FromTime>08:00:00</FromTime><ToTime>16:00:00</ToTime></WorkingTime>"
                            + "</WorkingTimes></WeekDay>");
        }
        return "<Project xmlns=\"http://schemas.microsoft.com/project\"><Name>P</Name>"
                + "<StartDate>2026-03-02T08:00:00</StartDate><CalendarUID>1</CalendarUID><Calendars><Calendar>"
                + "<UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>" + days
                + "</WeekDays></Calendar></Calendars><Tasks>" + tasks + "</Tasks></Project>";
    }

    private static String task(int number, String name, String duration, int... before) {
        var links = new StringBuilder();
        for (int predecessor : before) {
            links.append("<PredecessorLink><PredecessorUID>")
                    .append(predecessor)
                    .append("</PredecessorUID>" + "<Type>1</Type></PredecessorLink>");
        }
        return "<Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><OutlineLevel>1</OutlineLevel>"
                        .formatted(number, name)
                + "<Duration>" + duration + "</Duration><DurationFormat>7</DurationFormat>" + links + "</Task>";
    }
}
