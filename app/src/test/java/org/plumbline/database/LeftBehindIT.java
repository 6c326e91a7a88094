package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a killed Plumbline leaves behind never blocks, and never misleads, the next one.
class LeftBehindIT {
    private static final String TAKEN_OVER = "Taking over the database that an earlier Plumbline left running";
    private static final String RECOVERS = "The database was not shut down cleanly: it recovers first";

    private final List<String> said = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void make_a_database() throws IOException, SQLException {
        folder = TestFolders.withDatabase();
    }

    @AfterEach
    void remove_the_folder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void a_server_whose_application_was_killed_is_taken_over_with_all_it_acknowledged() throws Exception {
        var victim = Victim.start(folder);
        assertThat(victim.awaitWrites(100)).isTrue();
        var server = victim.serverPid();
        victim.killApplication();

        try (var database = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.all(database)).containsAll(victim.acknowledged()).doesNotHaveDuplicates();
            assertThat(victim.serverPid()).isEqualTo(server);
        }
        assertThat(said).containsExactly(TAKEN_OVER);
        assertThat(Postmaster.isAlive(server.orElseThrow())).isFalse();
    }

    @Test
    void a_server_that_was_killed_too_recovers_with_all_it_acknowledged() throws Exception {
        var victim = Victim.start(folder);
        assertThat(victim.awaitWrites(100)).isTrue();
        victim.killServer();
        victim.killApplication();

        try (var database = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.all(database)).containsAll(victim.acknowledged()).doesNotHaveDuplicates();
        }
        assertThat(said).containsExactly(RECOVERS);
    }

    @Test
    void a_server_with_other_settings_is_stopped_and_started_anew() throws Exception {
        var victim = Victim.start(folder);
        assertThat(victim.awaitWrites(1)).isTrue();
        victim.killApplication();
        Files.writeString(DataFolder.prepared(folder).settings(), "work_mem = 1MB\n");

        try (var database = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.all(database)).containsAll(victim.acknowledged());
        }
        assertThat(said).isEmpty();
    }

    @Test
    void discarding_ends_the_server_that_was_left_and_removes_the_data() throws Exception {
        var victim = Victim.start(folder);
        assertThat(victim.awaitWrites(1)).isTrue();
        var server = victim.serverPid();
        victim.killApplication();

        EmbeddedPostgres.discard(folder);

        assertThat(folder).doesNotExist();
        assertThat(Postmaster.isAlive(server.orElseThrow())).isFalse();
    }

    @Test
    void a_folder_in_use_and_a_folder_of_others_are_not_discarded() throws Exception {
        var photos = TestFolders.fresh();
        Files.writeString(photos.resolve("holiday.jpg"), "x");

        try (var _ = EmbeddedPostgres.start(folder, said::add)) {
            assertThatThrownBy(() -> EmbeddedPostgres.discard(folder)).hasMessageContaining("Another Plumbline");
        }
        assertThatThrownBy(() -> EmbeddedPostgres.discard(photos)).hasMessageContaining("is no data folder");

        assertThat(photos.resolve("holiday.jpg")).exists();
        Folders.delete(photos);
    }

    @Test
    void a_dead_process_number_does_not_block() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();

        assertStartsDespite(dead.pid());
    }

    @Test
    void a_process_number_that_somebody_else_has_now_does_not_block() throws Exception {
        assertStartsDespite(ProcessHandle.current().pid());
    }

    @Test
    void a_zombie_does_not_block() throws Exception {
        var parent = new ProcessBuilder("sh", "-c", "sleep 0.2 & echo $!; exec sleep 600").start();
        try (var output = parent.inputReader()) {
            var zombie = Long.parseLong(output.readLine());
            while (Postmaster.isAlive(zombie)) {
                Thread.onSpinWait();
            }
            assertThat(ProcessHandle.of(zombie)).as("the kernel still knows it").isPresent();

            assertStartsDespite(zombie);
        } finally {
            parent.destroyForcibly();
        }
    }

    private void assertStartsDespite(long pid) throws IOException, SQLException {
        var data = DataFolder.prepared(folder);
        Files.write(
                data.postmasterFile(),
                List.of(Long.toString(pid), data.cluster().toString(), "1", "5432", "", "127.0.0.1", "", "ready"));

        try (var database = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.all(database)).isEmpty();
        }
        assertThat(said).containsExactly(RECOVERS);
    }

    @Test
    void another_server_behind_the_port_is_never_handed_out() throws Exception {
        var elsewhere = TestFolders.withDatabase();
        try (var other = EmbeddedPostgres.start(elsewhere, _ -> {})) {
            Rows.add(other, "of the other");
            var victim = Victim.start(folder);
            assertThat(victim.awaitWrites(1)).isTrue();
            victim.killApplication();
            var file = DataFolder.prepared(folder).postmasterFile();
            var lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(3, Integer.toString(other.port()));
            Files.write(file, lines);

            try (var database = EmbeddedPostgres.start(folder, said::add)) {
                assertThat(database.port()).isNotEqualTo(other.port());
                assertThat(Rows.all(database))
                        .containsAll(victim.acknowledged())
                        .doesNotContain("of the other");
            }
        } finally {
            Folders.delete(elsewhere);
        }
    }
}
