package org.plumbline.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;
import org.plumbline.files.Limits;
import org.plumbline.files.selection.Extra;
import org.plumbline.files.selection.Question;
import org.plumbline.files.selection.SelectionReader;

/// Chooses for every question of the files; every portfolio has to pass the independent check.
///
/// `--seconds 10` for each question, `--threads 1`, `--seed 1`, `--peer cpsat` for the exact solver alone in the same
/// run, `--first N`
/// questions of each file, `--best FILE` with a name and the best known value in each line, in the order of the
/// questions. A file `rule:ROWSxSIZExTIGHTNESS` is made by the published rule of Chu and Beasley from the seed.
final class SelectionBench {
    private final Arguments arguments;
    private final double seconds;
    private final @Nullable ExactSolver peer;
    private final Map<Integer, BigDecimal> best = new HashMap<>();
    private int asked;
    private int proven;
    private int compared;
    private int reached;
    private double gap;
    private double deviation;
    private double peerGap;
    private int peerWorse;
    private int peerBetter;
    private boolean isSound = true;

    private SelectionBench(Arguments arguments) {
        this.arguments = arguments;
        seconds = Double.parseDouble(arguments.text("seconds", "10"));
        peer = switch (arguments.text("peer", "")) {
            case "" -> null;
            case "cpsat" -> ExactSolver.atHand();
            default -> throw new IllegalArgumentException("--peer must be cpsat.");
        };
    }

    static int run(Arguments arguments) throws IOException {
        if (arguments.rest().isEmpty()) {
            throw new IllegalArgumentException(
                    "bin/bench selection FILE... [--seconds 10] [--seed 1] [--peer cpsat] [--best FILE] [--first N]");
        }
        return new SelectionBench(arguments).run();
    }

    private int run() throws IOException {
        readBest();
        System.out.println("instance,value,bound,seconds" + (peer == null ? "" : ",peer_value,peer_bound"));
        var place = 0;
        for (var file : arguments.rest()) {
            var questions = KnapsackRule.isAsked(file)
                    ? KnapsackRule.questions(file, arguments.number("first", 10), arguments.number("seed", 1))
                    : new SelectionReader(Limits.STANDARD).read(Files.readAllBytes(Path.of(file)), Extra.NONE);
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
        // The search checks its answer with the independent check and refuses to give one that fails.
        var selection = Selector.atHand().select(question.model(), effort);
        var took = (System.nanoTime() - start) / 1e9;
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
        var line = "%s,%s,%s,%.2f".formatted(name, plain(chosen.value()), plain(chosen.bound()), took);
        System.out.println(line + comparison(question, effort, chosen));
    }

    private String comparison(Question question, Effort effort, Selection.Chosen ours) {
        if (peer == null) {
            return "";
        }
        var program = Selector.program(question.model());
        if (!(peer.solve(program, effort, null) instanceof Answer.Found found)) {
            return ",,";
        }
        var value = Selector.value(question.model(), found.value());
        var bound = Selector.value(question.model(), found.bound());
        peerGap += bound.doubleValue() / Math.max(1, value.doubleValue()) - 1;
        peerWorse += value.compareTo(ours.value()) < 0 ? 1 : 0;
        peerBetter += value.compareTo(ours.value()) > 0 ? 1 : 0;
        return ",%s,%s".formatted(plain(value), plain(bound));
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
        var beside = peer == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", %s is lower on %d and higher on %d, its mean gap %.3f %%",
                        peer.name(),
                        peerWorse,
                        peerBetter,
                        100 * peerGap / asked);
        return String.format(
                Locale.ROOT,
                "# %d questions, %s s each, threads %d: %d proven, mean gap to the bound %.3f %%%s%s",
                asked,
                arguments.text("seconds", "10"),
                arguments.number("threads", 1),
                proven,
                100 * gap / Math.max(1, asked),
                known,
                beside);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
