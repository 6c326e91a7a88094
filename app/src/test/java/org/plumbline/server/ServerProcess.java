package org.plumbline.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A running {@link TrialServer}.
///
/// @param base address of the interface for programs
/// @param tokens of its writers
/// @param project key of the one project that is written to
record ServerProcess(Process process, String base, List<String> tokens, String project) {
    ServerProcess {
        tokens = List.copyOf(tokens);
    }

    /// Starts it on a folder that may hold what an earlier one left.
    ///
    /// @param crowd other projects, to make it work
    static ServerProcess start(Path folder, int writers, int crowd) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        crowd > 0 ? "-XX:+TieredCompilation" : "-XX:TieredStopAtLevel=1",
                        "-Xmx700m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrialServer.class.getName(),
                        folder.toString(),
                        Integer.toString(writers),
                        Integer.toString(crowd))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                var words = line.split(" ", -1);
                Thread.ofVirtual().start(() -> output.lines().forEach(ServerProcess::hear));
                return new ServerProcess(
                        process,
                        "http://localhost:" + words[1] + "/api/v1",
                        List.of(words[2].split(",", -1)),
                        words[3]);
            }
        }
        throw new IOException("the server did not start");
    }

    /// What the server logs, for who looks for a fault: `PLUMBLINE_TRIAL_LOG=1 bin/crash-test ...`.
    private static void hear(String line) {
        if (System.getenv("PLUMBLINE_TRIAL_LOG") != null) {
            System.err.println(line);
        }
    }

    String risks() {
        return base + "/registers/risks";
    }

    String token(int writer) {
        return tokens.get(writer % tokens.size());
    }

    /// Stops it in order and waits.
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
