package org.plumbline.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognition;
import org.plumbline.files.table.Mapping;

/// Reads spoilt files of every format: each has to be answered, with what is in it or the reason why not, within the
/// time.
///
/// What gives an answer that was not seen before is spoilt further. `--runs 20000`, `--seed 1`, `--seconds 10` a file,
/// `--keep FOLDER` for the files that failed. The same seed and number give the same files.
final class FuzzBench {
    private static final int MOST_KEPT = 4_000;

    private final List<byte[]> corpus;
    private final int first;
    private final Set<String> answers = new HashSet<>();
    private final TreeMap<String, Integer> kinds = new TreeMap<>();
    private final Recognition recognition = new Recognition(Limits.STANDARD, Mapping.NONE);
    private final List<String> failures = new ArrayList<>();
    private final double seconds;
    private long slowest;
    private int refused;

    private FuzzBench(double seconds) throws IOException {
        corpus = new ArrayList<>(FuzzSamples.all());
        first = corpus.size();
        this.seconds = seconds;
    }

    /// What came of the runs.
    ///
    /// @param failures of files that were not answered or too late, with the run
    /// @param kinds how often each kind of answer was given
    record Result(
            int runs,
            int answers,
            int refused,
            long slowestMillis,
            List<String> failures,
            TreeMap<String, Integer> kinds) {}

    static int run(Arguments arguments) throws IOException, InterruptedException {
        var keep = arguments.text("keep", "");
        var out = System.out;
        var err = System.err;
        // Libraries log every spoilt part.
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        Result result;
        try {
            result = of(
                    arguments.number("runs", 20_000),
                    arguments.number("seed", 1),
                    arguments.decimal("seconds", 10),
                    keep.isEmpty() ? null : Path.of(keep));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        System.out.println("answer,files");
        result.kinds().forEach((kind, count) -> System.out.println(kind + "," + count));
        result.failures().forEach(System.out::println);
        System.out.printf(
                "# %d spoilt files, %d different answers, %d refused with a reason, slowest %d ms, %d failures%n",
                result.runs(),
                result.answers(),
                result.refused(),
                result.slowestMillis(),
                result.failures().size());
        return result.failures().isEmpty() ? 0 : 1;
    }

    static Result of(int runs, int seed, double seconds, @org.jspecify.annotations.Nullable Path keep)
            throws IOException, InterruptedException {
        var bench = new FuzzBench(seconds);
        var random = new Random(seed);
        var mutator = new Mutator(random);
        var reader =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        try {
            for (int run = 0; run < runs && bench.failures.size() < 20; run++) {
                int recent = Math.max(0, bench.corpus.size() - 200);
                int from = random.nextInt(3) == 0 ? recent : 0;
                var sample = bench.corpus.get(from + random.nextInt(bench.corpus.size() - from));
                var spoilt = mutator.spoil(sample, bench.corpus.subList(0, bench.first));
                if (!bench.isAnswered(reader, run, spoilt) && keep != null) {
                    Files.createDirectories(keep);
                    Files.write(keep.resolve("run-%d".formatted(run)), spoilt);
                }
            }
        } finally {
            reader.shutdownNow();
        }
        return new Result(
                runs, bench.answers.size(), bench.refused, bench.slowest / 1_000_000, bench.failures, bench.kinds);
    }

    private boolean isAnswered(ExecutorService reader, int run, byte[] spoilt) throws InterruptedException {
        long start = System.nanoTime();
        var answer = reader.submit(() -> recognition.read(spoilt));
        try {
            var found = answer.get((long) (seconds * 1_000), java.util.concurrent.TimeUnit.MILLISECONDS);
            slowest = Math.max(slowest, System.nanoTime() - start);
            note(found, spoilt);
            return true;
        } catch (ExecutionException escaped) {
            failures.add("run %d: %s".formatted(run, escaped.getCause()));
        } catch (TimeoutException late) {
            answer.cancel(true);
            failures.add("run %d: no answer within %s s".formatted(run, seconds));
        }
        return false;
    }

    private void note(Recognised found, byte[] spoilt) {
        kinds.merge(kind(found), 1, Integer::sum);
        refused += found instanceof Recognised.Unreadable ? 1 : 0;
        if (answers.add(shape(found)) && corpus.size() < MOST_KEPT && spoilt.length < 60_000) {
            corpus.add(spoilt);
        }
    }

    private static String kind(Recognised found) {
        return switch (found) {
            case Recognised.TableFile tables -> tables.table().kind().id();
            case Recognised.PlanFile plan -> plan.plan().format();
            case Recognised.FeedFile _ -> "project-feed";
            case Recognised.Unreadable unreadable -> "unreadable " + unreadable.why();
        };
    }

    /// What tells answers apart, figures and names aside: a stand-in for the paths through the readers.
    private static String shape(Recognised found) {
        var shape = new StringBuilder(kind(found));
        switch (found) {
            case Recognised.TableFile tables ->
                tables.tables().forEach(table -> {
                    shape.append(table.kind())
                            .append(table.transposed())
                            .append(Math.min(3, table.rows().size()));
                    table.columns()
                            .forEach(column -> shape.append(column.field()).append(column.unit()));
                    table.notes().forEach(note -> shape.append(bare(note)));
                    table.problems().forEach(problem -> shape.append(bare(problem.why())));
                });
            case Recognised.PlanFile plan -> {
                plan.plans()
                        .forEach(one -> shape.append(Math.min(3, one.tasks().size()))
                                .append(one.links().size())
                                .append(Math.min(3, one.resources().size())));
                plan.problems().forEach(problem -> shape.append(bare(problem.why())));
            }
            case Recognised.FeedFile feed ->
                feed.feed()
                        .sets()
                        .forEach(set -> shape.append(set.recognised())
                                .append(Math.min(3, set.rows().size())));
            case Recognised.Unreadable unreadable -> shape.append(bare(unreadable.reason()));
        }
        return shape.toString();
    }

    private static String bare(String words) {
        return words.replaceAll("\"[^\"]*\"|\\d+", "").strip();
    }
}
