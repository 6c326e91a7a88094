package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.files.Limits;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.selection.Extra;
import org.plumbline.files.selection.Question;
import org.plumbline.files.selection.SelectionReader;
import org.plumbline.files.selection.UnusableQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Chooses the best portfolio, without a server.
@Command(
        name = "select",
        mixinStandardHelpOptions = true,
        description = "Chooses the work of the highest value within money, people and rules, and says why.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:a portfolio was chosen",
            "1:the requirements cannot be kept together, or time was too short",
            "2:wrong use, or the file is unreadable or unusable"
        })
final class SelectCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "a model as JSON, a table of candidates (key,value,cost...), or an OR-Library knapsack file")
    private Path file = Path.of("");

    @Option(names = "--seconds", defaultValue = "10", description = "time for each question (default 10)")
    private double seconds;

    @Option(names = "--threads", defaultValue = "1", description = "searches side by side (default 1)")
    private int threads;

    @Option(names = "--seed", defaultValue = "1", description = "of all randomness (default 1)")
    private int seed;

    @Option(
            names = "--budget",
            paramLabel = "[KIND:][PERIOD=]AMOUNT",
            split = ",",
            description = "money for all, or for a kind or a period: 100, 2027=50, capex=80, capex:2027=40")
    private List<String> budgets = List.of();

    @Option(
            names = "--capacity",
            paramLabel = "ROLE[:PERIOD]=AMOUNT",
            split = ",",
            description = "how much of a role there is, in each period or in one: analyst=4, analyst:2027=3")
    private List<String> capacities = List.of();

    @Option(names = "--draws", defaultValue = "100", description = "draws where values are ranges (default 100)")
    private int draws;

    @Option(names = "--json", description = "one JSON document, as docs/contracts/selection.schema.json describes it")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!(seconds > 0) || draws < 1 || threads < 1) {
            return refuse("--seconds must be above 0, --draws and --threads at least 1, were %s, %d and %d"
                    .formatted(seconds, draws, threads));
        }
        if (!Files.isRegularFile(file)) {
            return refuse("no such file: " + file);
        }
        var content = Files.readAllBytes(file);
        List<Question> questions;
        try {
            questions = new SelectionReader(Limits.STANDARD).read(content, new Extra(budgets, capacities));
        } catch (UnreadableFile unreadable) {
            return refuse(file + ": " + unreadable.getMessage());
        } catch (UnusableQuestion unusable) {
            return refuse(unusable);
        }
        var report = new SelectionReport(file.toString(), SelectionReader.kind(content));
        var selector = Selector.atHand();
        for (var question : questions) {
            var effort = new Effort(seconds, Long.MAX_VALUE, seed, threads);
            report.add(SelectionAnswer.to(question, selector, effort, draws));
        }
        print(report);
        return report.isChosen() ? 0 : 1;
    }

    private void print(SelectionReport report) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(written(report.document()));
        } else {
            out.print(report.text());
        }
        out.flush();
    }

    private int refuse(String why) {
        Objects.requireNonNull(spec).commandLine().getErr().println("plumbline select: " + why);
        return 2;
    }

    private int refuse(UnusableQuestion unusable) {
        if (json) {
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(written(SelectionReport.unusable(file.toString(), unusable.problems())));
            out.flush();
            return 2;
        }
        unusable.problems().forEach(problem -> refuse(file + ": " + problem.words()));
        return 2;
    }

    private static String written(Object document) {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }
}
