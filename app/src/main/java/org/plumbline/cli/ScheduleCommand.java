package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Computes the critical path of a plan, without a server.
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Computes when each task of a project plan can and must happen, and compares with its dates.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:scheduled",
            "1:the plan cannot be scheduled, the reason is printed",
            "2:wrong use or unreadable"
        })
final class ScheduleCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", description = "the project plan")
    private Path plan = Path.of("");

    @Option(names = "--json", description = "one JSON document, as docs/contracts/schedule.schema.json describes it")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "write to FILE instead: .json the document, .csv a row for each task, else text")
    private @Nullable Path out;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var file = PlanReading.of("schedule", plan, line.getErr());
        return file == null ? 2 : print(ScheduleReport.of(plan.toString(), file));
    }

    private int print(ScheduleReport report) {
        var line = Objects.requireNonNull(spec).commandLine();
        if (out == null) {
            line.getOut().println(json ? report.json() : report.text());
            line.getOut().flush();
        } else if (!write(report, out)) {
            line.getErr().println("plumbline schedule: " + out + " cannot be written; check the folder");
            return 2;
        }
        return report.isScheduled() ? 0 : 1;
    }

    /// Beside the target first, so that a failure never leaves half a file.
    private boolean write(ScheduleReport report, Path target) {
        var name = target.toString().toLowerCase(Locale.ROOT);
        var content =
                json || name.endsWith(".json") ? report.json() : name.endsWith(".csv") ? report.csv() : report.text();
        try {
            var part = Files.createTempFile(target.toAbsolutePath().getParent(), ".plumbline", ".part");
            try {
                Files.writeString(part, content + System.lineSeparator());
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
