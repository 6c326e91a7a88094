package org.plumbline.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A [CrashWriter] in a process of its own, to be killed.
final class Victim {
    private final DataFolder data;
    private final Process process;
    private final BufferedReader output;
    private final List<String> acknowledged = new ArrayList<>();

    private Victim(DataFolder data, Process process) {
        this.data = data;
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Victim start(Path folder, String... options) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                CrashWriter.class.getName(),
                folder.toString()));
        words.addAll(List.of(options));
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Victim(DataFolder.prepared(folder), process);
    }

    /// Reads on until so many more writes were acknowledged; answers false when the writer ended before.
    boolean awaitWrites(int count) throws IOException {
        var wanted = acknowledged.size() + count;
        while (acknowledged.size() < wanted) {
            if (!readLine()) {
                return false;
            }
        }
        return true;
    }

    private boolean readLine() throws IOException {
        var line = output.readLine();
        if (line == null) {
            return false;
        }
        if (line.startsWith("ack ")) {
            acknowledged.add(line.substring("ack ".length()));
        }
        return true;
    }

    /// Kills the application; what it had said before the kill still counts.
    void killApplication() throws IOException {
        // Through the handle: ending the process object would close its output, with acknowledgements still in it.
        process.toHandle().destroyForcibly();
        while (readLine()) {
            // Only collects.
        }
    }

    /// Kills the server and, like the kernel's out-of-memory killer, whichever of its processes it meets.
    void killServer() {
        kill(server());
    }

    /// The server's first process; its file may be out of reach later.
    Optional<ProcessHandle> server() {
        return serverPid().flatMap(ProcessHandle::of);
    }

    static void kill(Optional<ProcessHandle> server) {
        var all = new ArrayList<ProcessHandle>();
        server.ifPresent(found -> {
            all.add(found);
            found.descendants().forEach(all::add);
        });
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /// Every write the outside world was promised.
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Optional<Long> serverPid() {
        return Postmaster.read(data).map(Postmaster::pid);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "writer %d on %s", process.pid(), data.path());
    }
}
