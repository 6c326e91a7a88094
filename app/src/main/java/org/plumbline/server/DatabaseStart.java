package org.plumbline.server;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.database.EmbeddedPostgres;
import org.plumbline.database.RunningDatabase;

/// The database coming up beside the application, which needs it only halfway through its own start.
///
/// What is to be told meanwhile waits for whoever waits for the database: a listener is never called by another thread
/// than the one that starts the server, which may hold locks (a class being initialised) that the listener needs.
final class DatabaseStart {
    /// Said last, to end the waiting; never told.
    private static final String END = "";

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final FutureTask<Ready> task;

    private DatabaseStart(Path folder) {
        task = new FutureTask<>(() -> {
            try {
                return ready(folder);
            } finally {
                said.add(END);
            }
        });
    }

    /// A database with all tables as this program needs them.
    ///
    /// @param running null where it is somebody else's
    /// @param publicAddress as an administrator set it, null where not
    record Ready(
            DatabaseAddress address,
            @Nullable RunningDatabase running,
            @Nullable String publicAddress) {}

    /// Begins with the database that is named outside, else with that of the folder.
    static DatabaseStart begin(Path folder) {
        var start = new DatabaseStart(folder);
        Thread.ofPlatform().name("database-start").start(start.task);
        return start;
    }

    private Ready ready(Path folder) {
        var external = DatabaseAddress.external();
        if (external != null) {
            return checked(external, null);
        }
        var database = EmbeddedPostgres.start(folder, said::add);
        try {
            return checked(new DatabaseAddress(database.jdbcUrl(), database.user(), database.password()), database);
        } catch (RuntimeException failure) {
            database.stop();
            throw failure;
        }
    }

    private static Ready checked(DatabaseAddress address, @Nullable RunningDatabase running) {
        Migrations.run(address);
        return new Ready(address, running, address.setting("public.address"));
    }

    /// Waits for the database, telling on this thread what is going on.
    ///
    /// @throws RuntimeException what kept the database from coming up
    Ready await(Consumer<String> progress) {
        try {
            for (var sentence = said.take(); !sentence.equals(END); sentence = said.take()) {
                progress.accept(sentence);
            }
            return task.get();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start was interrupted.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Stops the database where it came up: the application did not.
    void undo() {
        try {
            var running = task.get().running();
            if (running != null) {
                running.stop();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException neverCame) {
            return;
        }
    }
}
