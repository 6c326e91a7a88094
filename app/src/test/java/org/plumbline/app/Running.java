package org.plumbline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.notice.Mail;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.server.PlumblineServer;

/// The one server and database that all tests of a run share; a test makes its own people and projects in it.
public final class Running {
    /// The password of everybody that tests let in.
    public static final String PASSWORD = "correct horse battery staple";

    /// What a server of tests is told: a change is there for whoever asks, without waiting for the disk; what a power
    /// cut would lose is the matter of `bin/crash-test`, whose servers wait.
    public static final Map<String, String> IMPATIENT =
            Map.of("spring.datasource.hikari.connection-init-sql", "set synchronous_commit to off");

    private static final PlumblineServer SERVER = start();

    private Running() {}

    private static PlumblineServer start() {
        try {
            var folder = Files.createTempDirectory(
                    "plumbline-test",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            var settings = new HashMap<String, String>(IMPATIENT);
            settings.put("plumbline.local-services", "true");
            var server = PlumblineServer.start(
                    new PlumblineServer.Options(Path.of(folder.toString(), "data"), 0, settings), sentence -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Where pages answer.
    public static String url(String path) {
        return "http://localhost:" + SERVER.port() + path;
    }

    /// A part of the application.
    public static <T> T bean(Class<T> type) {
        return SERVER.bean(type);
    }

    /// Sends every letter that is due, however many others have queued: all tests of a run share one queue.
    public static void sendLetters() {
        var mail = bean(Mail.class);
        int sent;
        do {
            sent = mail.sendDue();
        } while (sent > 0);
    }

    /// Runs as the system.
    public static <T> T asSystem(Supplier<T> work) {
        return bean(Access.class).asSystem(work);
    }

    /// Runs as a person.
    public static <T> T as(Actor actor, Supplier<T> work) {
        return bean(Access.class).as(actor, work);
    }

    /// A fresh person with a sign-in (e-mail `<name>@example.org`, password {@link #PASSWORD}) and one role.
    public static Actor person(Role role, ScopeKind scope, @org.jspecify.annotations.Nullable UUID scopeId) {
        return asSystem(() -> {
            var name = role.label() + " " + UUID.randomUUID().toString().substring(0, 8);
            var id = bean(People.class).add(new NewPerson(name, email(name), null, role.label(), null, false, true));
            bean(SignIns.class).open(id, PASSWORD);
            bean(Access.class).grant(id, role, scope, scopeId);
            return new Actor(id, name);
        });
    }

    /// A fresh person with one role in the whole organisation.
    public static Actor person(Role role) {
        return person(role, ScopeKind.ORGANISATION, null);
    }

    /// The e-mail address of a person made by tests.
    public static String email(String name) {
        return name.replace(' ', '.') + "@example.org";
    }
}
