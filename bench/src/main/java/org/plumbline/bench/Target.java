package org.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A packaged server of our own, started on a throwaway data folder with made-up projects, as `./plumbline` starts it.
///
/// `bin/bench` names the folder of the unpacked application in the property `plumbline.run`.
final class Target implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(30);

    private final Process process;
    private final Path folder;
    private final Path log;
    private final String url;
    private final List<String> wayIn;

    private Target(Process process, Path folder, Path log, String url, List<String> wayIn) {
        this.process = process;
        this.folder = folder;
        this.log = log;
        this.url = url;
        this.wayIn = wayIn;
    }

    static Target start(int projects, int tasks, String heap) throws IOException, InterruptedException {
        var run = System.getProperty("plumbline.run");
        if (run == null) {
            throw new IllegalArgumentException("Start this with bin/bench, which knows where the application is.");
        }
        // Passable, because as root the database runs under its own user.
        var folder = Files.createTempDirectory(
                "plumbline-bench", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        var log = folder.resolve("log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx" + heap));
        command.addAll(List.of(System.getProperty("plumbline.options", "").split(" ")));
        command.removeIf(String::isBlank);
        command.addAll(List.of("-jar", Path.of(run, "plumbline.jar").toString(), "serve", "--port", "0", "--data"));
        command.add(folder.resolve("data").toString());
        if (projects > 0) {
            command.addAll(List.of("--crowd", "" + projects, "--crowd-tasks", "" + tasks));
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var target = new Target(process, folder, log, "", List.of());
        try {
            var url = target.await("Ready: ");
            var wayIn = target.line("Way in: ");
            return new Target(process, folder, log, url, wayIn == null ? List.of() : List.of(wayIn.split("\\|")));
        } catch (IOException | RuntimeException failure) {
            target.close();
            throw failure;
        }
    }

    private String await(String prefix) throws IOException, InterruptedException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until) {
            var found = line(prefix);
            if (found != null) {
                return found;
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IOException("The server ended: " + Files.readString(log));
            }
        }
        throw new IOException("The server did not start in " + LONGEST_START + ": " + Files.readString(log));
    }

    private @Nullable String line(String prefix) throws IOException {
        return Files.readString(log)
                .lines()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst()
                .orElse(null);
    }

    String url() {
        return url;
    }

    String email() {
        return wayIn.get(0);
    }

    String password() {
        return wayIn.get(1);
    }

    String token() {
        return wayIn.get(2);
    }

    long pid() {
        return process.pid();
    }

    String log() throws IOException {
        return Files.readString(log);
    }

    /// CPU time that the server and its database have used so far.
    Duration cpu() {
        return Processes.cpu(process.pid(), folder.resolve("data"));
    }

    /// The part of it that the database has used.
    Duration databaseCpu() {
        return Processes.databaseCpu(folder.resolve("data"));
    }

    /// The part of it that the server has used to compile its own code.
    Duration compilingCpu() {
        return Processes.compilingCpu(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            try (var files = Files.walk(folder, new FileVisitOption[0])) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
