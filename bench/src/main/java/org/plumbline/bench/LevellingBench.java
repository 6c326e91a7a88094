package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.bench.LevellingQuestion.Peer;
import org.plumbline.engine.levelling.Budget;
import org.plumbline.engine.levelling.Leveller;
import org.plumbline.engine.levelling.Levelling;
import org.plumbline.engine.levelling.LevellingCheck;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.files.Limits;
import org.plumbline.files.instance.InstanceReader;

/// Levels every problem of a folder on one thread; every schedule has to pass the independent check.
///
/// `--schedules N` or `--seconds S` for each problem, `--seed 1`, `--objective makespan|delay`, `--first N` for the
/// first so many problems, `--repeat N` for the least time of N, `--peer cpsat,timefold` for these beside ours on the
/// same problems for the same time, checked by the same check, `--best FILE` with the best known makespans: a header,
/// then the name and, as the last two columns, numbers of which the smaller counts. Instead of a folder one of the
/// rules of [LevellingRule], with `--rule-seed 1`.
final class LevellingBench {
    private final Arguments arguments;
    private final Map<String, Integer> best = new HashMap<>();
    private final List<String> rejected = new ArrayList<>();
    private int solved;
    private int compared;
    private int hits;
    private double deviation;
    private double gap;
    private long delay;
    private long schedules;
    private double seconds;
    private double cpuSeconds;
    private final Map<Peer, LevellingTally> peers = new LinkedHashMap<>();
    private final Map<Peer, Double> peerGap = new EnumMap<>(Peer.class);

    private LevellingBench(Arguments arguments) {
        this.arguments = arguments;
    }

    static int run(Arguments arguments) throws IOException {
        if (arguments.rest().isEmpty()) {
            throw new IllegalArgumentException(
                    "bin/bench levelling DIR|RULE [--schedules N | --seconds S] [--seed 1] [--objective makespan|delay] [--peer cpsat,timefold]");
        }
        return new LevellingBench(arguments).run();
    }

    private int run() throws IOException {
        readBest();
        Peer.named(arguments.text("peer", "")).forEach(peer -> peers.put(peer, new LevellingTally(peer.title())));
        System.out.println("instance,makespan,critical_path,schedules,seconds"
                + (peers.isEmpty() ? "" : ",value")
                + peers.keySet().stream().map(peer -> "," + peer.title()).collect(Collectors.joining()));
        for (var problem : problems()) {
            measure(problem);
        }
        rejected.forEach(System.err::println);
        System.out.println(summary());
        return rejected.isEmpty() ? 0 : 1;
    }

    private void measure(LevellingProblem problem) {
        var objective =
                arguments.text("objective", "makespan").equals("delay") ? Objective.PROJECT_DELAY : Objective.MAKESPAN;
        double took = Double.MAX_VALUE;
        double busy = Double.MAX_VALUE;
        Levelling answer = null;
        for (int time = arguments.number("repeat", 1); time > 0; time--) {
            double cpu = Machine.cpuSeconds();
            long begin = System.nanoTime();
            answer = Leveller.level(problem, objective, budget(begin), arguments.number("seed", 1));
            took = Math.min(took, (System.nanoTime() - begin) * 1e-9);
            busy = Math.min(busy, Machine.cpuSeconds() - cpu);
        }
        if (!(answer instanceof Levelling.Levelled levelled)) {
            rejected.add(problem.name() + ": " + answer);
            return;
        }
        var schedule = levelled.schedule();
        var findings = LevellingCheck.findings(problem, schedule);
        if (!findings.isEmpty() || LevellingCheck.value(problem, schedule, objective) != levelled.value()) {
            rejected.add("%s did not pass the check: %s".formatted(problem.name(), findings));
            return;
        }
        add(problem.name(), levelled, took);
        cpuSeconds += busy;
        delay += LevellingCheck.value(problem, schedule, Objective.PROJECT_DELAY);
        System.out.println(String.format(
                        Locale.ROOT,
                        "%s,%d,%d,%d,%.4f",
                        problem.name(),
                        schedule.makespan(),
                        levelled.criticalPath(),
                        levelled.schedules(),
                        took)
                + beside(LevellingQuestion.of(problem, objective), levelled));
    }

    /// The peers on the same problem, for the same time, one after the other.
    private String beside(LevellingQuestion question, Levelling.Levelled levelled) {
        if (peers.isEmpty()) {
            return "";
        }
        var line = new StringBuilder("," + levelled.value());
        for (var peer : peers.entrySet()) {
            double cpu = Machine.cpuSeconds();
            var schedule =
                    question.askedOf(peer.getKey(), arguments.decimal("seconds", 10), arguments.number("seed", 1));
            double busy = Machine.cpuSeconds() - cpu;
            var value = schedule == null ? null : Long.valueOf(question.value(schedule));
            peer.getValue().add(levelled.value(), value, busy);
            line.append(',').append(value == null ? "" : value);
            var known = best.get(question.problem().name());
            if (known != null && schedule != null) {
                peerGap.merge(peer.getKey(), 100.0 * schedule.makespan() / known - 100, Double::sum);
            }
        }
        return line.toString();
    }

    private Budget budget(long begin) {
        double most = Double.parseDouble(arguments.text("seconds", "0"));
        if (most > 0) {
            return Budget.ofTime(() -> (System.nanoTime() - begin) * 1e-9 / most);
        }
        return Budget.ofSchedules(arguments.number("schedules", 50_000));
    }

    private void add(String name, Levelling.Levelled levelled, double took) {
        int makespan = levelled.schedule().makespan();
        solved++;
        deviation += levelled.criticalPath() == 0 ? 0 : 100.0 * makespan / levelled.criticalPath() - 100;
        schedules += levelled.schedules();
        seconds += took;
        var known = best.get(name);
        if (known != null) {
            compared++;
            hits += makespan <= known ? 1 : 0;
            gap += 100.0 * makespan / known - 100;
        }
    }

    private String summary() {
        var line = String.format(
                Locale.ROOT,
                "# %d levelled and checked, %d not; mean deviation from the critical path %.3f %%, project delay %d,"
                        + " %d schedules in %.1f s, CPU %.1f s",
                solved,
                rejected.size(),
                deviation / Math.max(1, solved),
                delay,
                schedules,
                seconds,
                cpuSeconds);
        for (var peer : peers.values()) {
            line += peer;
        }
        for (var peer : peerGap.entrySet()) {
            line += String.format(
                    Locale.ROOT,
                    "; %s's gap to the best known %.3f %%",
                    peer.getKey().title(),
                    peer.getValue() / compared);
        }
        return compared == 0
                ? line
                : line
                        + String.format(
                                Locale.ROOT,
                                "; mean gap to the best known %.3f %%, reached in %d of %d",
                                gap / compared,
                                hits,
                                compared);
    }

    private void readBest() throws IOException {
        var file = arguments.text("best", "");
        for (var line : file.isEmpty() ? List.<String>of() : Files.readAllLines(Path.of(file))) {
            var cells = line.split(",", -1);
            if (cells.length >= 2 && cells[cells.length - 1].matches("\\d+")) {
                int last = Integer.parseInt(cells[cells.length - 1]);
                var before = cells[cells.length - 2];
                best.put(cells[0], before.matches("\\d+") ? Math.min(last, Integer.parseInt(before)) : last);
            }
        }
    }

    private List<LevellingProblem> problems() throws IOException {
        var asked = arguments.rest().getFirst();
        if (LevellingRule.isAsked(asked)) {
            return LevellingRule.problems(asked, arguments.number("first", 3), arguments.number("rule-seed", 1));
        }
        var problems = new ArrayList<LevellingProblem>();
        var files = files();
        for (var file : files.subList(0, Math.min(files.size(), arguments.number("first", files.size())))) {
            problems.add(new InstanceReader(Limits.STANDARD).read(file));
        }
        return problems;
    }

    /// The lists of projects among them say which other files are theirs.
    private List<Path> files() throws IOException {
        try (var below = Files.walk(Path.of(arguments.rest().getFirst()), 5)) {
            var all = below.filter(Files::isRegularFile).sorted().toList();
            var lists = new ArrayList<Path>();
            for (var file : all) {
                if (!InstanceReader.reads(file.toString()) && InstanceReader.reads(file)) {
                    lists.add(file);
                }
            }
            return lists.isEmpty()
                    ? all.stream()
                            .filter(file -> InstanceReader.reads(file.toString()))
                            .toList()
                    : lists;
        }
    }
}
