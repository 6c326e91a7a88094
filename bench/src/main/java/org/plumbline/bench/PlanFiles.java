package org.plumbline.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

/// Made-up plans in Microsoft Project's XML: phases of ten tasks, each task after the one before it.
final class PlanFiles {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final int PHASE = 10;

    private PlanFiles() {}

    /// Writes a plan of so many tasks, the summary of the project aside.
    ///
    /// @param number makes title and GUID its own
    static void write(Path file, int number, int tasks) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion><GUID>%s</GUID>
                    <Title>Imported works %d</Title><StartDate>%sT08:00:00</StartDate><Tasks>
                    """.formatted(new UUID(7, number), number, FIRST));
            task(out, 0, 0, "Imported works " + number, FIRST.plusDays(tasks), -1);
            for (var task = 1; task <= tasks; task++) {
                var isPhase = task % PHASE == 1;
                task(
                        out,
                        task,
                        isPhase ? 1 : 2,
                        (isPhase ? "Phase " : "Step ") + task,
                        FIRST.plusDays(isPhase ? task + PHASE : task),
                        isPhase || task % PHASE == 2 ? -1 : task - 1);
            }
            out.write("</Tasks></Project>\n");
        }
    }

    private static void task(Writer out, int id, int level, String name, LocalDate finish, int after)
            throws IOException {
        var start = level == 2 ? finish : FIRST.plusDays(Math.max(id - 1, 0));
        out.write("""
                <Task><UID>%d</UID><ID>%d</ID><Name>%s</Name><Type>0</Type><OutlineLevel>%d</OutlineLevel>\
                <Start>%sT08:00:00</Start><Finish>%sT17:00:00</Finish><Duration>PT%dH0M0S</Duration>\
                <Summary>%d</Summary>%s</Task>
                """.formatted(
                        id,
                        id,
                        name,
                        level,
                        start,
                        finish,
                        8 * (1 + finish.toEpochDay() - start.toEpochDay()),
                        level < 2 ? 1 : 0,
                        after < 0
                                ? ""
                                : "<PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>1</Type></PredecessorLink>"
                                        .formatted(after)));
    }
}
