package org.plumbline.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.bench.Bench.Measurement;

/// Every comparison that needs no files, one after the other in this process, as a report in Markdown with the
/// facts of the machine: `bin/bench all [--quick] [--seconds 10] [--report FILE]`.
///
/// `--quick` is small enough for every build: it says that all comparisons still run and that both sides pass their
/// checks, its figures mean nothing. Without it, the pages of the server are measured too.
final class AllBench {
    private final List<String> lines = new ArrayList<>();
    private int failed;

    private AllBench() {}

    /// @param words the arguments as they would stand on the command line
    private record Section(String name, Measurement measurement, String words) {}

    static int run(Arguments arguments) throws IOException {
        var all = new AllBench();
        var seconds = arguments.text("seconds", "10");
        return all.run(
                arguments.has("quick") ? quick() : full(seconds), Path.of(arguments.text("report", "bench-report.md")));
    }

    private static List<Section> quick() {
        return List.of(
                new Section("cpm", CpmBench::run, "--tasks 5000 --rounds 1 --peer-tasks 2000"),
                new Section("montecarlo", MonteCarloBench::run, "--tasks 2000 --iterations 500"),
                new Section("rollup", RollUpBench::run, "--projects 1000"),
                new Section("levelling", LevellingBench::run, "rule:rg:60 --first 1 --seconds 0.5 --peer cpsat"),
                new Section(
                        "levelling",
                        LevellingBench::run,
                        "rule:modes:3x10 --first 1 --seconds 1 --objective delay --peer cpsat,timefold"),
                new Section("selection", SelectionBench::run, "rule:5x100x0.5 --seconds 1 --peer cpsat,timefold"));
    }

    private static List<Section> full(String seconds) {
        return List.of(
                new Section("cpm", CpmBench::run, "--tasks 100000"),
                new Section("cpm", CpmBench::run, "--tasks 1000000 --peer-tasks 0 --rounds 3 --edits 0"),
                new Section("montecarlo", MonteCarloBench::run, ""),
                new Section("rollup", RollUpBench::run, ""),
                new Section("levelling", LevellingBench::run, "rule:rg:300 --peer cpsat,timefold --seconds " + seconds),
                new Section(
                        "levelling",
                        LevellingBench::run,
                        "rule:multi:10x120 --objective delay --peer cpsat,timefold --seconds " + seconds),
                new Section(
                        "levelling",
                        LevellingBench::run,
                        "rule:modes:10x20 --objective delay --peer cpsat,timefold --seconds " + seconds),
                new Section("selection", SelectionBench::run, "--peer cpsat,timefold --seconds " + seconds),
                new Section("server", ServerBench::run, ""));
    }

    private int run(List<Section> sections, Path report) throws IOException {
        var before = Machine.facts();
        lines.add("Machine before: " + before + ".");
        lines.add("");
        lines.add("| command | took s | CPU s | checks | result, with the ratio to the peer |");
        lines.add("|---|---|---|---|---|");
        System.out.println("section,seconds,cpu_seconds,passed");
        for (var section : sections) {
            measure(section);
        }
        lines.add("");
        lines.add("Machine after: " + Machine.facts() + ".");
        Files.writeString(report, String.join("\n", lines) + "\n");
        System.out.printf("# %d sections, %d failed, report in %s%n", sections.size(), failed, report);
        return failed == 0 ? 0 : 1;
    }

    private void measure(Section section) {
        double cpu = Machine.cpuSeconds();
        long began = System.nanoTime();
        var said = new ByteArrayOutputStream();
        var terminal = System.out;
        boolean passed = false;
        try (var kept = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            System.setOut(kept);
            var words =
                    section.words().isEmpty() ? new String[0] : section.words().split(" ", -1);
            passed = section.measurement().run(new Arguments(words)) == 0;
        } catch (Exception broken) {
            System.err.println(section.name() + " " + section.words() + ": " + broken);
        } finally {
            System.setOut(terminal);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = Machine.cpuSeconds() - cpu;
        failed += passed ? 0 : 1;
        System.out.printf(Locale.ROOT, "%s %s,%.1f,%.1f,%s%n", section.name(), section.words(), seconds, busy, passed);
        lines.add(String.format(
                Locale.ROOT,
                "| `bin/bench %s` | %.1f | %.1f | %s | %s |",
                (section.name() + " " + section.words()).strip(),
                seconds,
                busy,
                passed ? "passed" : "FAILED",
                summary(said.toString(StandardCharsets.UTF_8))));
    }

    private static String summary(String said) {
        return Arrays.stream(said.split("\n", -1))
                .filter(line -> line.startsWith("#"))
                .reduce((_, last) -> last.substring(1).strip())
                .map(line -> line.startsWith("#") ? line.substring(1).strip() : line)
                .orElse("nothing was said");
    }
}
