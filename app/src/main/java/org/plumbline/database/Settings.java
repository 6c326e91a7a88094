package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The server's settings, and the ones without which it is not handed out.
final class Settings {
    private static final String TEXT = """
            # Written by Plumbline at each start; changes here are lost.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = 'scram-sha-256'

            # What was acknowledged survives a crash.
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = replica
            max_wal_senders = 0

            shared_buffers = 128MB
            # Sorts of ten thousand status rows stay in memory; few connections sort at the same time.
            work_mem = 16MB
            jit = off
            # Parallel plans need shared memory that containers limit to 64 MB; two cores gain nothing from them.
            max_parallel_workers_per_gather = 0

            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            logging_collector = on
            log_directory = '../log'
            log_filename = 'postgres-%u.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%m [%p] '
            """;

    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

    private Settings() {}

    /// What the server of this folder is told: the same for all, and where its log is kept.
    private static String text(DataFolder data) {
        return TEXT + KeptLog.of(data).map(KeptLog::settings).orElse("");
    }

    static boolean areCurrent(DataFolder data) {
        try {
            return Files.exists(data.settings())
                    && Files.readString(data.settings()).equals(text(data));
        } catch (IOException e) {
            return false;
        }
    }

    static void write(DataFolder data) throws IOException {
        write(data.settings(), text(data));
    }

    /// The settings of a database that is not in its place yet.
    static void writePlain(Path file) throws IOException {
        write(file, TEXT);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Folders.permit(file, "rw-r--r--");
    }

    /// A setting changed by hand inside the cluster overrules the file; a server that may lose data is refused.
    static void requireDurable(Connection connection) throws SQLException {
        for (var name : MUST_BE_ON) {
            var value = current(connection, name);
            if (!value.equals("on")) {
                throw new DatabaseFailure(
                        "The database runs with %s = %s and could lose data: undo it with ALTER SYSTEM RESET %1$s."
                                .formatted(name, value));
            }
        }
    }

    static String current(Connection connection, String name) throws SQLException {
        try (var question = connection.prepareStatement("select current_setting(?)")) {
            question.setString(1, name);
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
