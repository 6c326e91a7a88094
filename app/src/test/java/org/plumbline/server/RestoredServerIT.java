package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.setting.MailServers;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignInOutcome;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.database.Backup;
import org.plumbline.database.EmbeddedPostgres;

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

    @Test
    void a_restored_server_signs_people_in_and_reads_its_secrets() throws Exception {
        var first = folder("first");
        var again = folder("again");
        var archive = first.resolveSibling("backup.zip");
        try (var server = start(first)) {
            furnish(server);
        }
        try (var database = EmbeddedPostgres.start(first, _ -> {})) {
            Backup.write(database, archive, true, _ -> {});
        }
        EmbeddedPostgres.discard(first);

        Backup.restore(archive, again, _ -> {});

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.resolve("secret.key"))))
                .isEqualTo("rw-------");
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
