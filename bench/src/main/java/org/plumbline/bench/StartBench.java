package org.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How long the packaged server takes until it is ready on data that is there:
/// `start [--repeat 5] [--a FLAGS] [--b FLAGS]`.
///
/// Both sets of flags of the JVM take turns, so that a machine that gets busier meets both alike. Without `--b` only
/// one set is measured. CPU is that of the server's process until the word `Ready`; the database's comes on top.
final class StartBench {
    private StartBench() {}

    /// One start: nanoseconds until ready, and CPU milliseconds until then, of them for compiling.
    private record Start(long wall, long cpu, long compiling) {}

    static int run(Arguments arguments) throws IOException, InterruptedException {
        var run = System.getProperty("plumbline.run");
        if (run == null) {
            throw new IllegalArgumentException("Start this with bin/bench, which knows where the application is.");
        }
        var variants = new ArrayList<>(List.of(arguments.text("a", "")));
        if (!arguments.text("b", "").isEmpty()) {
            variants.add(arguments.text("b", ""));
        }
        // Passable, because as root the database runs under its own user.
        var folder = Files.createTempDirectory(
                "plumbline-bench", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        try {
            start(Path.of(run), folder, "");
            var measured = measured(Path.of(run), folder, variants, arguments.number("repeat", 5));
            print(variants, measured);
            return 0;
        } finally {
            discard(folder);
        }
    }

    private static List<List<Start>> measured(Path run, Path folder, List<String> variants, int repeat)
            throws IOException, InterruptedException {
        var measured = new ArrayList<List<Start>>();
        variants.forEach(variant -> measured.add(new ArrayList<>()));
        for (var i = 0; i < repeat; i++) {
            for (var variant = 0; variant < variants.size(); variant++) {
                measured.get(variant).add(start(run, folder, variants.get(variant)));
            }
        }
        return measured;
    }

    private static Start start(Path run, Path folder, String flags) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-XX:+UseSerialGC",
                "-Xmx1g"));
        command.addAll(List.of(flags.split(" ")));
        command.removeIf(String::isBlank);
        command.addAll(List.of("-jar", run.resolve("plumbline.jar").toString(), "serve", "--port", "0", "--data"));
        command.add(folder.resolve("data").toString());
        var began = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            awaitReady(out);
            return new Start(
                    System.nanoTime() - began,
                    Processes.cpu(process.pid()).toMillis(),
                    Processes.compilingCpu(process.pid()).toMillis());
        } finally {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void awaitReady(BufferedReader out) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Ready: ")) {
                return;
            }
        }
        throw new IOException("The server ended before it was ready.");
    }

    private static void print(List<String> variants, List<List<Start>> measured) {
        System.out.println("flags,starts,best_s,median_s,best_cpu_s,of_compiling_s");
        for (var i = 0; i < variants.size(); i++) {
            var starts = measured.get(i);
            var times = new Times(starts.stream().mapToLong(Start::wall).toArray());
            var leanest = starts.stream()
                    .min(Comparator.comparingLong(Start::cpu))
                    .orElseThrow(() -> new IllegalArgumentException("--repeat needs a number above 0."));
            System.out.printf(
                    Locale.ROOT,
                    "%s,%d,%.2f,%.2f,%.2f,%.2f%n",
                    variants.get(i).replace(',', ' '),
                    starts.size(),
                    times.milliseconds(0) / 1000,
                    times.milliseconds(50) / 1000,
                    leanest.cpu() / 1000.0,
                    leanest.compiling() / 1000.0);
        }
        System.out.println("# load " + Processes.load());
    }

    private static void discard(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        }
    }
}
