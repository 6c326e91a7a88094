package org.plumbline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/// A database that answers, is brought back when its server dies, and has to be stopped when the application has let go
/// of it.
public final class RunningDatabase implements AutoCloseable {
    private final Server server;
    private final int port;
    private final Passwords passwords;
    private final FolderLock lock;
    private final Watch watch;
    private final AtomicBoolean stopped = new AtomicBoolean();

    RunningDatabase(Server server, int port, Passwords passwords, FolderLock lock) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
        this.lock = lock;
        this.watch = Watch.begin(server, port, passwords);
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

    Connection asSuperuser() throws SQLException {
        return Session.asSuperuser(port, passwords);
    }

    /// Stops the server in order and gives the folder free; call it after the last connection is closed. A second call
    /// does nothing.
    public void stop() {
        if (stopped.compareAndSet(false, true)) {
            try (lock) {
                watch.end();
                server.stop();
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
