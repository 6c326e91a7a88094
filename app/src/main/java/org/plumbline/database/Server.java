package org.plumbline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The server process of one data folder: found, started, stopped.
record Server(DataFolder data, Programs programs, ServerAccount account, Consumer<String> progress) {
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final long POLL_MILLIS = 10;

    /// The port of a server that an earlier, killed Plumbline left running on this folder, if it can be used as it
    /// is. One that cannot (other programs, other settings, stopping) is stopped; a dead one's file is removed.
    Optional<Integer> adoptable() {
        var left = Postmaster.read(data);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        if (!left.get().serves(data)) {
            progress.accept("The database was not shut down cleanly: it recovers first");
            forgetDeadServer();
            return Optional.empty();
        }
        if (left.get().servesWith(programs, data) && Settings.areCurrent(data) && isUsable()) {
            return Postmaster.read(data).map(Postmaster::port);
        }
        stop();
        return Optional.empty();
    }

    private boolean isUsable() {
        if (Postmaster.read(data).filter(Postmaster::isReady).isPresent()) {
            return true;
        }
        progress.accept("The database is still recovering: waiting for it, up to 60 seconds");
        return within(
                RECOVERY_LIMIT,
                () -> Postmaster.read(data)
                        .filter(now -> now.isReady() || !now.serves(data))
                        .isPresent());
    }

    private void forgetDeadServer() {
        try {
            Files.deleteIfExists(data.postmasterFile());
        } catch (IOException e) {
            throw new DatabaseFailure("The file of a dead database server cannot be removed: " + e, e);
        }
    }

    /// Starts the server on any free port and answers it once it takes connections.
    int start() {
        return start(0);
    }

    /// Starts a server that has died again where its clients look for it.
    void startAgain(int port) {
        forgetDeadServer();
        start(port);
    }

    /// Starts the server on a port, 0 for any free one, and answers it once it takes connections. Settings that are
    /// right are not written again: on a full disk that would empty them.
    private int start(int wanted) {
        try {
            if (!Settings.areCurrent(data)) {
                Settings.write(data);
            }
            for (var attempt = 1; ; attempt++) {
                var port = wanted == 0 ? freePort() : wanted;
                var process = launch(port);
                if (isReady(process)) {
                    return port;
                }
                var why = lastWords();
                if (attempt == ATTEMPTS || !isPassing(why)) {
                    throw new DatabaseFailure("The database did not start: %s (log: %s)".formatted(why, data.log()));
                }
            }
        } catch (IOException e) {
            throw new DatabaseFailure("The database cannot be started: " + e, e);
        }
    }

    /// Another program took the port first, or the last processes of a killed server are still going down.
    private static boolean isPassing(String why) {
        return why.contains("could not create any TCP/IP sockets")
                || why.contains("Address already in use")
                || why.contains("pre-existing shared memory block");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Process launch(int port) throws IOException {
        var words =
                List.of(programs.postgres().toString(), "-D", data.cluster().toString(), "-p", Integer.toString(port));
        return inOwnSession(account.command(data.database(), words))
                .builder()
                .redirectErrorStream(true)
                .redirectOutput(data.startLog().toFile())
                .start();
    }

    /// Ctrl-C in a terminal reaches every process of the session; the server must outlive the application.
    private static Command inOwnSession(Command command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var words = new ArrayList<>(List.of("setsid"));
        words.addAll(command.words());
        return new Command(words, command.folder());
    }

    private boolean isReady(Process process) {
        var said = new boolean[1];
        var started = System.nanoTime();
        var decided = within(RECOVERY_LIMIT, () -> {
            if (!said[0] && System.nanoTime() - started > Duration.ofSeconds(3).toNanos()) {
                said[0] = true;
                progress.accept("The database is recovering: waiting for it, up to 60 seconds");
            }
            return !process.isAlive() || isReady(process.pid());
        });
        if (!decided) {
            throw stillRecovering();
        }
        return process.isAlive();
    }

    private boolean isReady(long pid) {
        return Postmaster.read(data)
                .filter(now -> now.isReady() && now.pid() == pid)
                .isPresent();
    }

    private static DatabaseFailure stillRecovering() {
        return new DatabaseFailure(
                "The database is still recovering from an unclean stop. It goes on by itself: start Plumbline again in a few minutes.");
    }

    /// Stops the server in order: clients are cut off, everything is written; only if that hangs it is ended hard.
    void stop() {
        var stopped = pgCtl("fast");
        if (!stopped.succeeded()
                && Postmaster.read(data).filter(left -> left.serves(data)).isPresent()) {
            stopped = pgCtl("immediate");
        }
        if (!stopped.succeeded()
                && Postmaster.read(data).filter(left -> left.serves(data)).isPresent()) {
            throw new DatabaseFailure("The database does not stop: " + stopped.output());
        }
    }

    private Command.Outcome pgCtl(String mode) {
        var words = List.of(
                programs.pgCtl().toString(),
                "stop",
                "--pgdata=" + data.cluster(),
                "--mode=" + mode,
                "--timeout=" + STOP_LIMIT.toSeconds(),
                "--silent");
        return account.command(data.database(), words).run(STOP_LIMIT.plusSeconds(10));
    }

    /// The lines with which the server explained its end.
    private String lastWords() throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(data.startLog()));
        try (var logs = Files.list(data.log())) {
            var newest = logs.max((one, other) ->
                    Long.compare(one.toFile().lastModified(), other.toFile().lastModified()));
            if (newest.isPresent()) {
                var all = Files.readAllLines(newest.get());
                lines.addAll(all.subList(Math.max(0, all.size() - 20), all.size()));
            }
        }
        var reasons = lines.stream().filter(line -> line.contains("FATAL")).toList();
        return reasons.isEmpty() ? String.join(" | ", lines) : reasons.getLast();
    }

    private static boolean within(Duration limit, BooleanSupplier reached) {
        var end = System.nanoTime() + limit.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DatabaseFailure("Interrupted while waiting for the database", e);
            }
        }
        return true;
    }
}
