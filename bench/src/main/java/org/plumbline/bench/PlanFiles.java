package org.plumbline.bench;

import java.io.IOException;
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
            for (var task = 0; task <= tasks; task++) {
                out.write(task(number, task, tasks));
            }
            out.write("</Tasks></Project>\n");
        }
    }

    /// One task: 0 is the project itself, each tenth from 1 on a phase, the others follow one another within theirs.
    private static String task(int number, int id, int tasks) {
        var level = id == 0 ? 0 : id % PHASE == 1 ? 1 : 2;
        var days = level == 0 ? tasks : level == 1 ? PHASE : 1;
        var start = FIRST.plusDays(Math.max(id - 1, 0));
        var isLinked = level == 2 && id % PHASE != 2;
        return """
                <Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><Type>0</Type><OutlineLevel>%3$d</OutlineLevel>\
                <Start>%4$sT08:00:00</Start><Finish>%5$sT17:00:00</Finish><Duration>PT%6$dH0M0S</Duration>\
                <Summary>%7$d</Summary>%8$s</Task>
                """.formatted(
                        id,
                        level == 0 ? "Imported works " + number : (level == 1 ? "Phase " : "Step ") + id,
                        level,
                        start,
                        start.plusDays(days - 1L),
                        8 * days,
                        level < 2 ? 1 : 0,
                        isLinked
                                ? "<PredecessorLink><PredecessorUID>%d</PredecessorUID><Type>1</Type></PredecessorLink>"
                                        .formatted(id - 1)
                                : "");
    }
}
