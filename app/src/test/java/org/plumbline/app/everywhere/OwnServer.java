package org.plumbline.app.everywhere;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.server.PlumblineServer;

/// A server that a test may spoil, with one project and one person who may do everything.
final class OwnServer implements AutoCloseable {
    private static final String EMAIL = "all.rights@example.org";

    private final PlumblineServer server;
    private final String project;

    private final Path folder;

    OwnServer() {
        this(fresh());
    }

    /// On a data folder of the test's choosing.
    OwnServer(Path folder) {
        this.folder = folder;
        server = PlumblineServer.start(new PlumblineServer.Options(folder, 0, Map.of()), sentence -> {});
        project = server.bean(Access.class).asSystem(this::furnish);
    }

    private static Path fresh() {
        try {
            var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
            return Files.createTempDirectory("plumbline-own", passable).resolve("data");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String furnish() {
        var id = server.bean(People.class).add(new NewPerson("All Rights", EMAIL, null, "Head", null, false, true));
        server.bean(SignIns.class).open(id, Running.PASSWORD);
        var access = server.bean(Access.class);
        access.grant(id, Role.PMO_HEAD, ScopeKind.ORGANISATION, null);
        access.grant(id, Role.ADMINISTRATOR, ScopeKind.ORGANISATION, null);
        return server.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, "Target", ProjectField.MANAGER, id),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE))
                .key();
    }

    PlumblineServer server() {
        return server;
    }

    String base() {
        return "http://localhost:" + server.port();
    }

    /// The database server's first process, and all that it started.
    List<ProcessHandle> database() {
        try (var lines = Files.lines(folder.resolve("database/cluster/postmaster.pid"))) {
            var first = ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
            return Stream.concat(Stream.of(first), first.descendants()).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The key of the one project.
    String project() {
        return project;
    }

    Visitor signedIn() {
        var visitor = new Visitor();
        var page = base() + "/sign-in";
        visitor.post(page, page, Map.of("email", EMAIL, "password", Running.PASSWORD));
        return visitor;
    }

    @Override
    public void close() {
        server.close();
    }
}
