package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.plumbline.database.EmbeddedPostgres;

class MigrationsIT {
    @Test
    void runs_what_is_missing_leaves_the_rest_alone_and_refuses_what_was_tampered_with() throws Exception {
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = Files.createTempDirectory("plumbline-migrations", passable);
        try (var database = EmbeddedPostgres.start(folder.resolve("data"), _ -> {})) {
            var address = new DatabaseAddress(database.jdbcUrl(), database.user(), database.password());
            Migrations.run(address);
            var first = installed(address);
            assertThat(Migrations.outdated(address)).isEmpty();

            execute(address, "drop schema finance cascade");
            assertThat(Migrations.outdated(address)).containsExactly("finance");
            Migrations.run(address);
            assertThat(installed(address)).isEqualTo(first);

            execute(address, "update reporting.migration set checksum = checksum + 1 where version = '1'");
            assertThat(Migrations.outdated(address)).containsExactly("reporting");
            assertThatThrownBy(() -> Migrations.run(address))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("checksum mismatch");
        }
        EmbeddedPostgres.discard(folder.resolve("data"));
    }

    private static int installed(DatabaseAddress address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var rows = connection.prepareStatement("""
                                select count(*) from information_schema.tables
                                where table_schema not in ('pg_catalog', 'information_schema')
                                """).executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
