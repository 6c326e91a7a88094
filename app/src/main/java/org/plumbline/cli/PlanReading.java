package org.plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Recognised;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.worker.ReadingWorker;

/// Reads the one plan a command works on.
final class PlanReading {
    private PlanReading() {}

    /// The plan, or null after the reason was printed.
    static Recognised.@Nullable PlanFile of(String command, Path plan, PrintWriter err) {
        if (!Files.isRegularFile(plan)) {
            err.println("plumbline %s: no such file: %s".formatted(command, plan));
            return null;
        }
        Recognised recognised;
        try (var worker = new ReadingWorker()) {
            recognised = worker.read(plan, Mapping.NONE);
        }
        var why = switch (recognised) {
            case Recognised.PlanFile file -> null;
            case Recognised.Unreadable unreadable -> unreadable.reason();
            case Recognised.TableFile table -> "a table, not a project plan";
            case Recognised.FeedFile feed -> "a feed of many projects, not one plan";
        };
        if (why != null) {
            err.println("plumbline %s: %s: %s".formatted(command, plan, why));
        }
        return recognised instanceof Recognised.PlanFile file ? file : null;
    }
}
