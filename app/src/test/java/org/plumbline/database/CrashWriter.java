package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A program that starts the database of a folder, writes until it is killed, and says each write that was
/// acknowledged on standard output, where the kill cannot reach it.
///
/// With `careless` its connections commit without waiting for the disk: what it then says is not to be relied on, and
/// whoever checks the rows has to find some missing. With `fsync-off` the server itself never waits for it.
final class CrashWriter {
    static final String READY = "ready";
    static final String CARELESS = "careless";
    static final String FSYNC_OFF = "fsync-off";
    private static final int WRITERS = 4;

    private CrashWriter() {}

    public static void main(String[] arguments) {
        var options =
                arguments.length > 1 && arguments[1].equals(CARELESS) ? "?options=-c%20synchronous_commit=off" : "";
        var database = EmbeddedPostgres.start(Path.of(arguments[0]), CrashWriter::say);
        if (arguments.length > 1 && arguments[1].equals(FSYNC_OFF)) {
            forgetTheDisk(database);
        }
        say(READY);
        for (var writer = 0; writer < WRITERS; writer++) {
            var name = "%d-%d".formatted(ProcessHandle.current().pid(), writer);
            new Thread(() -> write(database, options, name), name).start();
        }
    }

    private static void forgetTheDisk(RunningDatabase database) {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(RunningDatabase database, String options, String writer) {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl() + options, database.user(), database.password());
                var insert = connection.prepareStatement("insert into word (text) values (?)")) {
            connection.setAutoCommit(false);
            for (var n = 0; ; n++) {
                write(connection, insert, "%s-%d".formatted(writer, n));
            }
        } catch (SQLException e) {
            say("gone " + e.getMessage());
        }
    }

    private static void write(Connection connection, java.sql.PreparedStatement insert, String word)
            throws SQLException {
        insert.setString(1, word);
        insert.execute();
        connection.commit();
        say("ack " + word);
    }

    /// One line at a time: a line that was begun is finished, or was never said.
    private static void say(@Nullable String line) {
        try {
            System.out.write((line + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
