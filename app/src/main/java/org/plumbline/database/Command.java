package org.plumbline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One short-lived program run with arguments as a list (no shell) and an environment that holds nothing of ours.
record Command(List<String> words, Path folder) {
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Command {
        words = List.copyOf(words);
    }

    static Outcome run(String... words) {
        return new Command(List.of(words), Path.of("/")).run(Duration.ofSeconds(30), "");
    }

    Outcome run(Duration limit) {
        return run(limit, "");
    }

    /// A program that cannot be started answers 127, as a shell would.
    Outcome run(Duration limit, String input) {
        try {
            var process = builder().redirectErrorStream(true).start();
            try (var to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // The program did not want its input; its exit code and output say why.
            }
            var watch = Thread.ofVirtual().start(() -> endAfter(limit, process));
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var code = process.waitFor();
            watch.interrupt();
            return new Outcome(code, output.strip());
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("Interrupted while running " + words.getFirst(), e);
        }
    }

    ProcessBuilder builder() {
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        var environment = builder.environment();
        var kept = Map.of("PATH", environment.getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
        environment.clear();
        environment.putAll(kept);
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static void endAfter(Duration limit, Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
