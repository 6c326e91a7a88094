package org.plumbline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A database that answers, is brought back when its server dies, and has to be stopped when the application has let go
/// of it.
public final class RunningDatabase implements AutoCloseable {
    private final Server server;
    private final int port;
    private final Passwords passwords;
    private final FolderLock lock;
    private final Watch watch;
    private final @Nullable LogKeeper keeper;
    private final AtomicBoolean stopped = new AtomicBoolean();

    RunningDatabase(Server server, int port, Passwords passwords, FolderLock lock) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
        this.lock = lock;
        this.watch = Watch.begin(server, port, passwords);
        this.keeper = KeptLog.of(server.data())
                .map(kept -> LogKeeper.begin(kept, server.data()))
                .orElse(null);
    }

    public String jdbcUrl() {
        return Session.url(port, Session.APPLICATION);
    }

    public String user() {
        return Session.APPLICATION;
    }

    public String password() {
        return passwords.application();
    }

    public DataFolder folder() {
        return server.data();
    }

    int port() {
        return port;
    }

    Backup.Source source() {
        return new Backup.Source(server.data(), port, passwords);
    }

    Connection asSuperuser() throws SQLException {
        return Session.asSuperuser(port, passwords);
    }

    /// Stops the server in order and gives the folder free; call it after the last connection is closed. A second call
    /// does nothing.
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            try (lock) {
                watch.end();
                if (keeper != null) {
                    keeper.end();
                }
                server.stop();
                if (keeper != null) {
                    // With its last words the server hands over what it has left.
                    keeper.sweep();
                }
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    @Override
    public String toString() {
        return "RunningDatabase[%s on port %d]".formatted(server.data().path(), port);
    }
}
