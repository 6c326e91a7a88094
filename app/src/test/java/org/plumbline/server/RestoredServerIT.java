package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignInOutcome;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.database.Backup;
import org.plumbline.database.EmbeddedPostgres;
import org.plumbline.database.RunningDatabase;

/// A backup is worth what a server does that was started from it.
class RestoredServerIT {
    private static final String EMAIL = "restored@example.org";
    private static final String PASSWORD = "correct horse battery staple";

    private static Path folder(String name) throws Exception {
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.createTempDirectory("plumbline-" + name, passable).resolve("data");
    }

    private static PlumblineServer start(Path folder) {
        return PlumblineServer.start(new PlumblineServer.Options(folder, 0, Map.of()), sentence -> {});
    }

    private static void furnish(PlumblineServer server) {
        server.bean(Access.class).asSystem(() -> {
            var id = server.bean(People.class).add(new NewPerson("Rea", EMAIL, null, "Analyst", null, false, true));
            server.bean(SignIns.class).open(id, PASSWORD);
            var mail = new MailServers.MailServer(
                    "mail.example.org", 587, MailServers.Security.STARTTLS, "rea", "pmo@example.org");
            server.bean(MailServers.class).set(mail, "the password of the mail server");
            return id;
        });
    }

    /// A hash over all rows of each table of the application.
    private static Map<String, String> rows(RunningDatabase database) throws SQLException {
        var hashes = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement();
                var tables = statement.executeQuery("""
                        select table_schema || '.' || table_name,
                            (xpath('//h/text()', query_to_xml(format(
                                'select md5(string_agg(t::text, chr(10) order by t::text)) as h from %I.%I t',
                                table_schema, table_name), true, true, '')))[1]::text
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """)) {
            while (tables.next()) {
                hashes.put(tables.getString(1), String.valueOf(tables.getString(2)));
            }
        }
        return hashes;
    }

    @Test
    void a_restored_server_signs_people_in_and_reads_its_secrets() throws Exception {
        var first = folder("first");
        var again = folder("again");
        var archive = first.resolveSibling("backup.zip");
        try (var server = start(first)) {
            furnish(server);
        }
        Map<String, String> kept;
        try (var database = EmbeddedPostgres.start(first, _ -> {})) {
            kept = rows(database);
            Backup.write(database, archive, true, _ -> {});
        }
        EmbeddedPostgres.discard(first);

        Backup.restore(archive, again, _ -> {});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (var database = EmbeddedPostgres.start(again, _ -> {})) {
            assertThat(rows(database))
                    .as("hashes of all rows by table")
                    .isEqualTo(kept)
                    .hasSizeGreaterThan(60);
        }
        try (var server = start(again)) {
            assertThat(server.bean(SignIns.class).check(EMAIL, PASSWORD, "127.0.0.1", null))
                    .isInstanceOf(SignInOutcome.Welcome.class);
            assertThat(server.bean(MailServers.class).sender())
                    .hasValueSatisfying(
                            sender -> assertThat(sender.getPassword()).isEqualTo("the password of the mail server"));
        }
        EmbeddedPostgres.discard(again);
        Files.delete(archive);
    }
}
