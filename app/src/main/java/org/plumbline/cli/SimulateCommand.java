package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.network.NetworkResult;
import org.plumbline.engine.simulation.RiskSimulation.Settings;
import org.plumbline.engine.simulation.UnusableEstimate;
import org.plumbline.files.Recognised;
import org.plumbline.files.plan.PlanNetwork;
import org.plumbline.files.plan.PlanRisk;
import org.plumbline.files.plan.Ranges;
import org.plumbline.files.table.Encodings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Draws the end and the cost of a plan many times, without a server.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Says how likely a project plan ends when, what it may cost, and which tasks decide.",
        footer = {
            "%nA list of ranges has a row for each task: task, low, likely, high [, triangular|pert|uniform].",
            "A task is named by number, key or name; an amount is 5 (working days), 40h or 120%% of the plan."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:simulated",
            "1:the plan cannot be scheduled, the reason is printed",
            "2:wrong use, unreadable, or ranges that cannot be used"
        })
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PLAN", description = "the project plan")
    private Path plan = Path.of("");

    @Option(names = "--iterations", paramLabel = "N", description = "how often to draw (default: 10000)")
    private int iterations = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "equal seeds give equal figures (default: 1)")
    private long seed = 1;

    @Option(names = "--ranges", paramLabel = "FILE", description = "estimates of tasks")
    private @Nullable Path ranges;

    @Option(names = "--json", description = "one JSON document, as docs/contracts/simulate.schema.json describes it")
    private boolean json;

    /// Ends the command with a reason.
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        try {
            var settings = new Settings(
                    iterations, seed, Math.max(1, Runtime.getRuntime().availableProcessors()));
            var file = PlanReading.of("simulate", plan, line.getErr());
            return file == null ? 2 : simulate(file, settings);
        } catch (UnusableEstimate | Refused refusal) {
            line.getErr().println("plumbline simulate: " + refusal.getMessage());
            return 2;
        }
    }

    private int simulate(Recognised.PlanFile file, Settings settings) {
        var line = Objects.requireNonNull(spec).commandLine();
        var read = PlanNetwork.of(file.plan());
        return switch (read.result()) {
            case NetworkResult.Built built -> {
                var source = ranges == null ? PlanRisk.of(file.plan()) : PlanRisk.of(ranges(file, ranges));
                var risk = source.over(read, built.network());
                var report = new SimulateReport(plan.toString(), file, read, source, risk, risk.run(settings));
                line.getOut().println(json ? report.json() : report.text());
                line.getOut().flush();
                yield 0;
            }
            case NetworkResult.Cyclic cyclic -> unscheduled(List.of(cyclic.sentence(read::name)));
            case NetworkResult.Refused refused ->
                unscheduled(refused.findings().stream()
                        .map(finding -> finding.sentence(read::name))
                        .toList());
        };
    }

    private int unscheduled(List<String> reasons) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        reasons.forEach(reason -> err.println("plumbline simulate: %s: %s".formatted(plan, reason)));
        return 1;
    }

    private static Ranges ranges(Recognised.PlanFile file, Path list) {
        try {
            if (!Files.isRegularFile(list)) {
                throw new Refused("no such file: " + list);
            }
            if (Files.size(list) > Ranges.MOST_CHARACTERS) {
                throw new Refused("%s: a list of ranges may have %d bytes, has %d"
                        .formatted(list, Ranges.MOST_CHARACTERS, Files.size(list)));
            }
            var read = Ranges.of(Encodings.decode(Files.readAllBytes(list)).text(), file.plan());
            if (!read.problems().isEmpty()) {
                throw new Refused(list + ": " + String.join(System.lineSeparator() + "  ", read.problems()));
            }
            return read;
        } catch (IOException e) {
            throw new Refused(list + " cannot be read");
        }
    }
}
