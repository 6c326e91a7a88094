package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings up the PostgreSQL that an installation carries with it: durable, on loopback only, behind a random password.
///
/// A server that a killed Plumbline left behind is taken over when it proves to be ours (its programs, its settings,
/// its password, its folder), else stopped in order. Nothing is handed out before the server itself has said that it
/// works on our folder and keeps what it acknowledges.
public final class EmbeddedPostgres {
    private EmbeddedPostgres() {}

    /// Starts the database of this folder, making it where there is none.
    ///
    /// @param progress takes a sentence for the person who waits, whenever something slow begins
    /// @throws DatabaseFailure with a sentence for that person
    public static RunningDatabase start(Path dataFolder, Consumer<String> progress) {
        var data = DataFolder.prepared(dataFolder);
        var account = ServerAccount.ofThisProcess();
        account.requireWayTo(data);
        var lock = FolderLock.take(data);
        try {
            var programs = Programs.unpacked(data, account, progress);
            Cluster.ensure(data, programs, account, progress);
            KeptLog.of(data).ifPresent(kept -> kept.prepare(progress));
            return opened(new Server(data, programs, account, progress), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Removes an installation with all its data, ending a server that a killed Plumbline left on it; a folder that is
    /// in use, or that never was an installation, is refused.
    public static void discard(Path dataFolder) {
        if (!Files.exists(dataFolder)) {
            return;
        }
        var data = DataFolder.prepared(dataFolder);
        if (!data.isOursOrEmpty()) {
            throw new DatabaseFailure("%s is no data folder of Plumbline: it stays.".formatted(data.path()));
        }
        try (var _ = FolderLock.take(data)) {
            Postmaster.read(data)
                    .filter(left -> left.serves(data))
                    .flatMap(left -> ProcessHandle.of(left.pid()))
                    .ifPresent(left -> {
                        left.destroyForcibly();
                        left.onExit().join();
                    });
            Folders.delete(data.path());
        } catch (IOException e) {
            throw new DatabaseFailure("The data folder %s cannot be removed: %s".formatted(data.path(), e), e);
        }
    }

    private static RunningDatabase opened(Server server, FolderLock lock) {
        var passwords = Passwords.in(server.data().database());
        var adopted = server.adoptable();
        if (adopted.isPresent()) {
            var running = checked(server, adopted.get(), passwords);
            if (running.isPresent()) {
                server.progress().accept("Taking over the database that an earlier Plumbline left running");
                return new RunningDatabase(server, adopted.get(), passwords, lock);
            }
            server.stop();
        }
        var port = server.start();
        try {
            if (checked(server, port, passwords).isEmpty()) {
                throw new DatabaseFailure(
                        "Another server answers in place of the database of %s, or its password was changed."
                                .formatted(server.data().path()));
            }
            return new RunningDatabase(server, port, passwords, lock);
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /// The port again when the server behind it is ours and safe; empty when it is somebody else's.
    private static Optional<Integer> checked(Server server, int port, Passwords passwords) {
        try (var connection = Session.asSuperuser(port, passwords)) {
            if (!Session.isOn(server.data(), connection)) {
                return Optional.empty();
            }
            Settings.requireDurable(connection);
            Session.provide(connection, passwords);
            return Optional.of(port);
        } catch (SQLException e) {
            server.progress().accept("The database does not let us in: " + e.getMessage());
            return Optional.empty();
        }
    }
}
