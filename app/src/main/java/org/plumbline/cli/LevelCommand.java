package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.levelling.Budget;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.files.Limits;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.instance.InstanceReader;
import org.plumbline.files.table.Mapping;
import org.plumbline.files.worker.ReadingWorker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Levels plans over the people they share, or problems of the research libraries, without a server.
@Command(
        name = "level",
        mixinStandardHelpOptions = true,
        description = {
            "Finds dates at which nobody is needed twice at once.",
            "Several plans are levelled together; PSPLIB (.sm, .mm), Patterson (.rcp), multi-project (.rcmp)"
                    + " and MISTA (.txt beside its .mm files) problems each by itself."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:levelled",
            "1:no schedule exists or was found; the reason is printed",
            "2:wrong use or unreadable"
        })
final class LevelCommand implements Callable<Integer> {
    private static final long USUAL_SCHEDULES = 20_000;
    private static final double USUAL_SECONDS = 10;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "project plans or levelling problems")
    private List<Path> files = List.of();

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "stop after N schedules; equal N and seed give an equal answer")
    private @Nullable Long schedules;

    @Option(names = "--seconds", paramLabel = "S", description = "stop after S seconds")
    private @Nullable Double seconds;

    @Option(names = "--seed", paramLabel = "N", description = "of the search, 1 unless stated")
    private long seed = 1;

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            description = "makespan, delay (of projects) or due (weighted delay after due times); unless stated"
                    + " makespan for one project, delay for several")
    private @Nullable String objective;

    @Option(names = "--smooth", description = "then even out the use of resources without ending later")
    private boolean smooth;

    @Option(
            names = "--json",
            description = "one JSON document as docs/contracts/level.schema.json describes it: an object for one file,"
                    + " an array for several")
    private boolean json;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if ((schedules != null && schedules < 1) || (seconds != null && seconds <= 0)) {
            line.getErr().println("plumbline level: --schedules and --seconds need a number above 0");
            return 2;
        }
        var chosen = objective == null ? null : objective(objective);
        if (objective != null && chosen == null) {
            line.getErr().println("plumbline level: --objective is makespan, delay or due, was " + objective);
            return 2;
        }
        try {
            var documents = documents(new LevelReport(this::budget, seed, chosen, smooth));
            if (json) {
                var mapper = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
                line.getOut().println(mapper.writeValueAsString(files.size() == 1 ? documents.getFirst() : documents));
            } else {
                documents.forEach(document -> line.getOut().println(LevelText.of(document)));
            }
            line.getOut().flush();
            return documents.stream().allMatch(document -> Boolean.TRUE.equals(document.get("levelled"))) ? 0 : 1;
        } catch (Unusable e) {
            line.getErr().println("plumbline level: " + e.getMessage());
            return 2;
        }
    }

    /// A file that ends the command.
    private static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    private static @Nullable Objective objective(String name) {
        return switch (name) {
            case "makespan" -> Objective.MAKESPAN;
            case "delay" -> Objective.PROJECT_DELAY;
            case "due" -> Objective.WEIGHTED_DELAY;
            default -> null;
        };
    }

    /// In the order of the files; the plans among them are levelled as one.
    private List<Map<String, Object>> documents(LevelReport report) throws Unusable {
        var documents = new LinkedHashMap<Path, Map<String, Object>>();
        var plans = new LinkedHashMap<Path, Recognised.PlanFile>();
        for (var file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Unusable("no such file: " + file);
            }
            if (isInstance(file)) {
                documents.put(file, report.ofInstance(file.toString(), instance(file)));
            }
        }
        try (var worker = new ReadingWorker()) {
            for (var file : files) {
                if (!documents.containsKey(file)) {
                    plans.put(file, plan(file, worker.read(file, Mapping.NONE)));
                }
            }
        }
        if (!plans.isEmpty()) {
            var names = plans.keySet().stream().map(Path::toString).toList();
            var made = report.ofPlans(
                    names,
                    plans.values().stream().map(Recognised.PlanFile::plan).toList());
            int i = 0;
            for (var file : plans.entrySet()) {
                documents.put(file.getKey(), withFindings(made.get(i++), file.getValue()));
            }
        }
        var ordered = new ArrayList<Map<String, Object>>();
        files.forEach(file -> ordered.add(Objects.requireNonNull(documents.get(file))));
        return ordered;
    }

    /// What was found while reading stands before what was found while levelling.
    private static Map<String, Object> withFindings(Map<String, Object> document, Recognised.PlanFile read) {
        var problems = new ArrayList<Object>();
        read.problems().stream().map(Problem::why).distinct().forEach(problems::add);
        if (!problems.isEmpty()) {
            problems.addAll((List<?>) document.getOrDefault("problems", List.of()));
            document.put("problems", problems);
        }
        return document;
    }

    private static boolean isInstance(Path file) throws Unusable {
        try {
            return InstanceReader.reads(file);
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read; check who may read it");
        }
    }

    private static org.plumbline.engine.levelling.LevellingProblem instance(Path file) throws Unusable {
        try {
            return new InstanceReader(Limits.STANDARD).read(file);
        } catch (UnreadableFile e) {
            throw new Unusable(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read; check who may read it");
        }
    }

    private static Recognised.PlanFile plan(Path file, Recognised recognised) throws Unusable {
        return switch (recognised) {
            case Recognised.PlanFile plan -> plan;
            case Recognised.Unreadable unreadable -> throw new Unusable(file + ": " + unreadable.reason());
            case Recognised.TableFile table -> throw new Unusable(file + ": a table, not a project plan");
            case Recognised.FeedFile feed -> throw new Unusable(file + ": a feed of many projects, not one plan");
        };
    }

    /// Starts the clock.
    private Budget budget() {
        boolean neither = schedules == null && seconds == null;
        double most = seconds == null ? (neither ? USUAL_SECONDS : Double.MAX_VALUE) : seconds;
        long begin = System.nanoTime();
        return new Budget(
                schedules == null ? (neither ? USUAL_SCHEDULES : Long.MAX_VALUE) : schedules,
                () -> (System.nanoTime() - begin) * 1e-9 / most);
    }
}
