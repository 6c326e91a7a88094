package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An installation goes back to a moment between two backups, after somebody removed what they should not have.
class KeptLogIT {
    private static final int ROWS = 200;

    private Path folder = Path.of("");
    private Path backups = Path.of("");
    private Path log = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void make_a_database() throws IOException, SQLException {
        folder = TestFolders.withDatabase();
        backups = TestFolders.fresh();
        Folders.permit(backups, Folders.PASSABLE);
        log = backups.resolve("log");
        copy = TestFolders.fresh();
    }

    @AfterEach
    void remove_the_folders() throws IOException {
        for (var made : List.of(folder, backups, copy)) {
            Folders.delete(made);
        }
    }

    @Test
    void what_was_removed_after_a_moment_is_back_and_what_was_written_before_it_is_all_there() throws Exception {
        KeptLog.keep(folder, log, 3);
        var archive = backups.resolve("backup.zip");
        Instant moment;
        String hash;
        try (var database = EmbeddedPostgres.start(folder, _ -> {})) {
            write(database, 0, ROWS / 2);
            Backup.write(folder, archive, true, _ -> {});
            write(database, ROWS / 2, ROWS);
            attach(database.folder(), "cd/late.txt");
            hash = hash(database);
            moment = Instant.parse(Rows.one(
                    database,
                    "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
            remove(database);
            assertThat(Rows.all(database)).isEmpty();
        }
        EmbeddedPostgres.discard(folder);
        assertThat(log.resolve("incoming")).as("all is packed").isEmptyDirectory();

        Backup.restore(archive, new LogReplay(log, moment), copy, _ -> {});

        try (var restored = EmbeddedPostgres.start(copy, _ -> {})) {
            assertThat(hash(restored)).isEqualTo(hash);
            assertThat(Rows.all(restored)).hasSize(ROWS);
            assertThat(restored.folder().attachments().resolve("cd/late.txt")).hasContent("late");
            Rows.add(restored, "goes on");
            assertThat(Rows.all(restored)).hasSize(ROWS + 1);
        }
    }

    @Test
    void a_moment_before_the_backup_or_after_the_log_is_refused_and_nothing_stays() throws Exception {
        KeptLog.keep(folder, log, 3);
        var archive = backups.resolve("backup.zip");
        Backup.write(folder, archive, true, _ -> {});
        try (var database = EmbeddedPostgres.start(folder, _ -> {})) {
            write(database, 0, 3);
        }

        assertRefused(archive, Instant.parse("2199-01-01T00:00:00Z"), "ends before 2199-01-01");
        assertRefused(archive, Instant.parse("2001-01-01T00:00:00Z"), "was not finished at 2001-01-01");
    }

    private void assertRefused(Path archive, Instant moment, String why) {
        assertThatThrownBy(() -> Backup.restore(archive, new LogReplay(log, moment), copy, _ -> {}))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining(why);
        assertThat(copy).isEmptyDirectory();
    }

    @Test
    void two_installations_never_keep_their_log_in_one_place_nor_beside_what_it_is_for() throws Exception {
        KeptLog.keep(folder, log, 3);
        assertThat(KeptLog.keep(folder, log, 5).days()).isEqualTo(5);

        assertThatThrownBy(() -> KeptLog.keep(copy, log, 3)).hasMessageContaining("another installation");
        assertThatThrownBy(() -> KeptLog.keep(copy, folder, 3)).hasMessageContaining("is not empty");
        assertThatThrownBy(() -> KeptLog.keep(copy, copy.resolve("log"), 3)).hasMessageContaining("outside of");
        assertThatThrownBy(() -> KeptLog.keep(copy, backups.resolve("other"), 0))
                .hasMessageContaining("1 to");

        KeptLog.forget(folder);
        assertThat(KeptLog.of(DataFolder.prepared(folder))).isEmpty();
    }

    private static void write(RunningDatabase database, int from, int to) throws SQLException {
        for (var word : IntStream.range(from, to).mapToObj(Integer::toString).toList()) {
            Rows.add(database, word);
        }
    }

    private static String hash(RunningDatabase database) throws SQLException {
        return Rows.one(database, "select md5(string_agg(word::text, ',' order by place)) from word");
    }

    private static void remove(RunningDatabase database) throws SQLException {
        try (var connection = Rows.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("delete from word");
        }
    }

    private static void attach(DataFolder data, String name) throws IOException {
        var file = data.attachments().resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "late");
    }
}
