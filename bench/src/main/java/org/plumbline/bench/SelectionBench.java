package org.plumbline.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.bench.timefold.TimefoldSelection;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.files.Limits;
import org.plumbline.files.selection.Extra;
import org.plumbline.files.selection.Question;
import org.plumbline.files.selection.SelectionReader;

/// Chooses for every question of the files; every portfolio has to pass the independent check.
///
/// Without a file, one question (or `--first N`) of each of 27 kinds from 5x100 to 30x500. `--seconds 10` for each
/// question, `--threads 1`, `--seed 1`, `--peer cpsat,timefold` for these alone in the same run, their answers
/// checked too, `--first N` questions of each file, `--best FILE` with a name and the best known value in each
/// line, in the order of the questions. A file `rule:ROWSxSIZExTIGHTNESS` is made by the published rule of Chu and
/// Beasley from the seed, a file `round:` or `tight:CANDIDATESxPERIODSxROLES` is a
/// yearly round by [RoundRule]. When the first
/// portfolio was found and when the best was within 0.1 % of the bound is said of each.
final class SelectionBench {
    private final Arguments arguments;
    private final double seconds;
    private final List<SelectionTally> peers = new ArrayList<>();
    private final Map<Integer, BigDecimal> best = new HashMap<>();
    private int asked;
    private int proven;
    private int compared;
    private int reached;
    private double gap;
    private double deviation;
    private double busy;
    private boolean isSound = true;

    private SelectionBench(Arguments arguments) {
        this.arguments = arguments;
        seconds = Double.parseDouble(arguments.text("seconds", "10"));
        for (var name : arguments.text("peer", "").split(",", -1)) {
            switch (name) {
                case "" -> {
                    // Nobody is asked.
                }
                case "cpsat" -> peers.add(new SelectionTally(cpsat()));
                case "timefold" -> peers.add(new SelectionTally(new TimefoldSelection()));
                default -> throw new IllegalArgumentException("--peer must be cpsat, timefold or both with a comma.");
            }
        }
    }

    private static ExactSolver cpsat() {
        var solver = ExactSolver.atHand();
        if (solver == null) {
            throw new IllegalArgumentException("The peer cpsat cannot run on this machine.");
        }
        return solver;
    }

    static int run(Arguments arguments) throws IOException {
        return new SelectionBench(arguments).run();
    }

    private int run() throws IOException {
        readBest();
        System.out.println("instance,value,bound,seconds,first_seconds,near_seconds"
                + peers.stream()
                        .map(peer -> "," + peer.name() + "_value," + peer.name() + "_bound")
                        .collect(Collectors.joining()));
        var place = 0;
        for (var file : files()) {
            var questions = questions(file);
            var name = Path.of(file).getFileName().toString().replaceFirst("\\.(txt|csv|json)$", "");
            for (var question :
                    questions.subList(0, Math.min(questions.size(), arguments.number("first", questions.size())))) {
                measure(name + "-" + question.name(), question, best.getOrDefault(place, question.bestKnown()));
                place++;
            }
        }
        System.out.println(summary());
        return isSound ? 0 : 1;
    }

    private List<Question> questions(String file) throws IOException {
        var count = arguments.number("first", 1);
        var seed = arguments.number("seed", 1);
        if (KnapsackRule.isAsked(file)) {
            return KnapsackRule.questions(file, count, seed);
        }
        return RoundRule.isAsked(file)
                ? RoundRule.questions(file, count, seed)
                : new SelectionReader(Limits.STANDARD).read(Files.readAllBytes(Path.of(file)), Extra.NONE);
    }

    private void readBest() throws IOException {
        var file = arguments.text("best", "");
        if (!file.isEmpty()) {
            for (var line : Files.readAllLines(Path.of(file))) {
                var words = line.strip().split("\\s+", -1);
                if (words.length == 2) {
                    best.put(best.size(), new BigDecimal(words[1]));
                }
            }
        }
    }

    private void measure(String name, Question question, @Nullable BigDecimal known) {
        var effort = new Effort(seconds, Long.MAX_VALUE, arguments.number("seed", 1), arguments.number("threads", 1));
        var start = System.nanoTime();
        var cpu = Machine.cpuSeconds();
        // The search checks its answer with the independent check and refuses to give one that fails.
        var moments = new Moments();
        var selection = Selector.atHand().select(question.model(), effort, null, moments);
        var took = (System.nanoTime() - start) / 1e9;
        busy += Machine.cpuSeconds() - cpu;
        asked++;
        if (!(selection instanceof Selection.Chosen chosen)) {
            System.err.println(name + ": " + selection);
            isSound = false;
            return;
        }
        proven += chosen.isProven() ? 1 : 0;
        gap += chosen.gap().orElse(0.0);
        if (known != null) {
            compared++;
            reached += chosen.value().compareTo(known) >= 0 ? 1 : 0;
            deviation += 1 - chosen.value().doubleValue() / known.doubleValue();
        }
        var line = "%s,%s,%s,%.2f,%s"
                .formatted(name, plain(chosen.value()), plain(chosen.bound()), took, moments.words(chosen, took));
        System.out.println(line + comparison(question, effort, chosen));
    }

    /// The peers on the same question, for the same time and threads, one after the other.
    private String comparison(Question question, Effort effort, Selection.Chosen ours) {
        var program = Selector.program(question.model());
        var line = new StringBuilder();
        for (var peer : peers) {
            var found = peer.ask(program, effort, whole(question, ours));
            line.append(
                    found == null
                            ? ",,"
                            : ",%s,%s"
                                    .formatted(
                                            plain(Selector.value(question.model(), found.value())),
                                            plain(Selector.value(question.model(), found.bound()))));
        }
        return line.toString();
    }

    /// Our value in the whole numbers of the program.
    private static long whole(Question question, Selection.Chosen ours) {
        return ours.value()
                .divide(Selector.value(question.model(), 1), RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// What is asked for, else one question of each size and tightness of Chu and Beasley.
    private List<String> files() {
        if (!arguments.rest().isEmpty()) {
            return arguments.rest();
        }
        var files = new ArrayList<String>();
        for (var size : List.of(100, 250, 500)) {
            for (var rows : List.of(5, 10, 30)) {
                for (var tightness : List.of("0.25", "0.5", "0.75")) {
                    files.add("rule:%dx%dx%s".formatted(rows, size, tightness));
                }
            }
        }
        return files;
    }

    private String summary() {
        var known = compared == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %d of %d reach the best known value, mean %.4f %% below it",
                        reached,
                        compared,
                        100 * deviation / compared);
        return String.format(
                Locale.ROOT,
                "# %d questions, %s s each, threads %d: %d proven, mean gap to the bound %.3f %%, CPU %.1f s%s%s",
                asked,
                arguments.text("seconds", "10"),
                arguments.number("threads", 1),
                proven,
                100 * gap / Math.max(1, asked),
                busy,
                known,
                peers.stream().map(SelectionTally::toString).collect(Collectors.joining()));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
