package org.plumbline.database;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;

/// Brings the server back while the application runs: one that was killed, or that gave up because its disk was full,
/// starts again on the port that the application's connections know, and is asked again whether it keeps what it
/// acknowledges.
final class Watch {
    private static final Logger LOG = System.getLogger(Watch.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TRY_EVERY = Duration.ofSeconds(5);

    private final Server server;
    private final int port;
    private final Passwords passwords;
    private final Thread thread;

    private Watch(Server server, int port, Passwords passwords) {
        this.server = server;
        this.port = port;
        this.passwords = passwords;
        this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::look);
    }

    static Watch begin(Server server, int port, Passwords passwords) {
        var watch = new Watch(server, port, passwords);
        watch.thread.start();
        return watch;
    }

    /// Looks no longer; a start that is under way is given up first.
    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(isThere() || isBack() ? LOOK_EVERY : TRY_EVERY);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere() {
        try {
            return Postmaster.read(server.data())
                    .filter(found -> found.serves(server.data()))
                    .isPresent();
        } catch (DatabaseFailure unknown) {
            return true;
        }
    }

    private boolean isBack() {
        LOG.log(Level.WARNING, "The database has ended: starting it again");
        try {
            server.startAgain(port);
            requireDurable();
            LOG.log(Level.WARNING, "The database is back");
            return true;
        } catch (DatabaseFailure failure) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.log(Level.ERROR, "{0} Trying again in {1} seconds.", failure.getMessage(), TRY_EVERY.toSeconds());
            }
            return false;
        }
    }

    private void requireDurable() {
        try (var connection = Session.asSuperuser(port, passwords)) {
            Settings.requireDurable(connection);
        } catch (SQLException | DatabaseFailure refused) {
            server.stop();
            throw new DatabaseFailure("The database came back otherwise than it was: " + refused.getMessage(), refused);
        }
    }
}
