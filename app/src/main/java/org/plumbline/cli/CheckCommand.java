package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says how far a plan can be trusted, without a server.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Runs fourteen quality checks on a project plan and names the tasks at fault.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all checks that apply pass",
            "1:a check fails, or the plan cannot be scheduled",
            "2:wrong use or unreadable"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", description = "the project plan")
    private Path plan = Path.of("");

    @Option(names = "--json", description = "one JSON document, as docs/contracts/check.schema.json describes it")
    private boolean json;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        var file = PlanReading.of("check", plan, line.getErr());
        if (file == null) {
            return 2;
        }
        var report = CheckReport.of(plan.toString(), file);
        line.getOut().println(json ? report.json() : report.text());
        line.getOut().flush();
        return report.isSound() ? 0 : 1;
    }
}
