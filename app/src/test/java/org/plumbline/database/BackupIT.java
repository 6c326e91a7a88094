package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BackupIT {
    private static final int ENOUGH = 300;

    private Path folder = Path.of("");
    private Path backups = Path.of("");
    private Path archive = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void make_a_database() throws IOException, SQLException {
        folder = TestFolders.withDatabase();
        backups = TestFolders.fresh();
        archive = backups.resolve("backup.zip");
        copy = TestFolders.fresh();
    }

    @AfterEach
    void remove_the_folders() throws IOException {
        Folders.delete(folder);
        Folders.delete(backups);
        Folders.delete(copy);
    }

    @Test
    void a_backup_taken_while_writing_is_one_moment_and_brings_the_attachments() throws Exception {
        int before;
        try (var database = EmbeddedPostgres.start(folder, _ -> {})) {
            attach(database.folder(), "ab/minutes.txt", "the minutes");
            before = backUpWhileWriting(database);
        }

        Backup.restore(archive, copy, _ -> {});

        try (var restored = EmbeddedPostgres.start(copy, _ -> {});
                var connection = restored.asSuperuser()) {
            var rows = Rows.all(restored);
            assertThat(rows)
                    .containsExactlyElementsOf(IntStream.range(0, rows.size())
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(rows).hasSizeGreaterThanOrEqualTo(before);
            assertThat(Settings.current(connection, "data_checksums")).isEqualTo("on");
            assertThat(Files.readString(restored.folder().attachments().resolve("ab/minutes.txt")))
                    .isEqualTo("the minutes");
        }
    }

    /// Answers how many rows had been acknowledged when the backup began.
    private int backUpWhileWriting(RunningDatabase database) throws Exception {
        var written = new AtomicInteger();
        var enough = new CountDownLatch(ENOUGH);
        var stopped = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            try (var connection = Rows.connect(database);
                    var insert = connection.prepareStatement("insert into word (text) values (?)")) {
                while (!stopped.get()) {
                    insert.setString(1, Integer.toString(written.get()));
                    insert.execute();
                    written.incrementAndGet();
                    enough.countDown();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        enough.await();
        var before = written.get();
        Backup.write(database, archive, true, _ -> {});
        stopped.set(true);
        writer.join();
        assertThat(written.get()).as("it was written during the backup").isGreaterThan(before);
        return before;
    }

    @Test
    void a_backup_holds_no_password_and_the_copy_has_its_own() throws Exception {
        var passwords = backUp();

        Backup.restore(archive, copy, _ -> {});

        try (var zip = FileSystems.newFileSystem(archive);
                var files = Files.walk(zip.getPath("/"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(content.contains(passwords.application()))
                        .as(file.toString())
                        .isFalse();
                assertThat(content.contains(passwords.superuser()))
                        .as(file.toString())
                        .isFalse();
            }
        }
        assertThat(Passwords.in(DataFolder.prepared(copy).database())).isNotEqualTo(passwords);
        assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
    }

    @Test
    void a_folder_that_is_in_use_is_not_restored_into() throws Exception {
        backUp();

        assertThatThrownBy(() -> Backup.restore(archive, folder, _ -> {}))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void a_changed_file_is_refused_and_nothing_stays() throws Exception {
        backUp();
        inArchive("cluster/PG_VERSION", "19\n");

        assertRefused("a file differs from what was backed up: cluster/PG_VERSION");
    }

    @Test
    void a_file_that_the_list_does_not_name_is_refused() throws Exception {
        backUp();
        inArchive("cluster/planted", "x");

        assertRefused("holds files that its list does not name");
    }

    @Test
    void a_way_out_of_the_folder_is_refused() throws Exception {
        backUp();
        inArchive("manifest.txt", new Manifest(List.of()).text() + "folder ../../planted\n");

        assertRefused("names a file outside of itself: ../../planted");
    }

    @Test
    void a_backup_that_was_cut_off_is_refused() throws Exception {
        backUp();
        try (var channel = Files.newByteChannel(archive, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertRefused("is no backup, or a damaged one");
    }

    private Passwords backUp() {
        try (var database = EmbeddedPostgres.start(folder, _ -> {})) {
            Backup.write(database, archive, true, _ -> {});
            return Passwords.in(database.folder().database());
        }
    }

    private void inArchive(String name, String content) throws IOException {
        try (var zip = FileSystems.newFileSystem(archive)) {
            Files.writeString(zip.getPath(name), content);
        }
    }

    private void assertRefused(String why) throws IOException {
        assertThatThrownBy(() -> Backup.restore(archive, copy, _ -> {}))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining(why);
        assertThat(copy).isEmptyDirectory();
    }

    private static void attach(DataFolder data, String name, String content) throws IOException {
        var file = data.attachments().resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }
}
