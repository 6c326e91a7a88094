package org.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {
    private final List<String> said = new ArrayList<>();
    private Path folder = Path.of("");

    @BeforeEach
    void choose_a_folder() throws IOException {
        folder = TestFolders.fresh();
    }

    @AfterEach
    void remove_the_folder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void a_restart_keeps_what_was_written() throws SQLException {
        try (var first = EmbeddedPostgres.start(folder, said::add)) {
            Rows.create(first);
            Rows.add(first, "kept");
        }

        try (var second = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.all(second)).containsExactly("kept");
        }
        assertThat(said).containsExactly("Unpacking the database programs (once)", "Making the database");
    }

    @Test
    void the_server_is_durable_private_and_ours() throws SQLException, IOException {
        try (var database = EmbeddedPostgres.start(folder, said::add);
                var connection = database.asSuperuser()) {
            assertThat(Settings.current(connection, "fsync")).isEqualTo("on");
            assertThat(Settings.current(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(Settings.current(connection, "full_page_writes")).isEqualTo("on");
            assertThat(Settings.current(connection, "data_checksums")).isEqualTo("on");
            assertThat(Settings.current(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Settings.current(connection, "unix_socket_directories")).isEmpty();
            assertThat(Settings.current(connection, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(Settings.current(connection, "data_directory"))
                    .isEqualTo(database.folder().cluster().toString());
        }
        var data = DataFolder.prepared(folder);
        assertThat(Files.readAllLines(data.cluster().resolve("pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
        assertThat(permissions(data.database().resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(data.database().resolve("password-postgres"))).isEqualTo("rw-------");
        assertThat(permissions(data.cluster())).isEqualTo("rwx------");
        assertThat(permissions(data.programs())).isEqualTo("rwx------");
    }

    @Test
    void the_application_is_no_superuser_and_a_wrong_password_stays_outside() throws SQLException {
        try (var database = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.one(database, "select current_setting('is_superuser')"))
                    .isEqualTo("off");
            assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void a_second_plumbline_on_the_same_folder_is_refused() {
        try (var first = EmbeddedPostgres.start(folder, said::add)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, said::add))
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("Another Plumbline (process "
                            + ProcessHandle.current().pid() + ")")
                    .hasMessageContaining(first.folder().path().toString());
        }
    }

    @Test
    void a_setting_that_could_lose_data_is_refused() throws SQLException {
        try (var database = EmbeddedPostgres.start(folder, said::add);
                var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("alter system set fsync = off");
        }

        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, said::add))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("fsync = off");
    }

    @Test
    void a_first_start_that_was_cut_short_leaves_nothing_in_the_way() throws IOException, SQLException {
        Folders.permit(folder, Folders.PASSABLE);
        Files.createDirectories(folder.resolve("database.part/cluster"));
        Files.writeString(folder.resolve("database.part/cluster/PG_VERSION"), "18");
        Files.createDirectories(folder.resolve("postgres/half.part/bin"));

        try (var database = EmbeddedPostgres.start(folder, said::add)) {
            assertThat(Rows.one(database, "select 1")).isEqualTo("1");
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
