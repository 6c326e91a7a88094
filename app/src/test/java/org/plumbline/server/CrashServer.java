package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;

/// The whole server in a process of its own, to be killed; says `ready PORT TOKEN PROJECT` when it answers.
final class CrashServer {
    private static final String ACCOUNT = "crash.account";

    private CrashServer() {}

    /// `main FOLDER`
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var server = PlumblineServer.start(new PlumblineServer.Options(folder, 0, Map.of()), sentence -> {});
        var account = folder.resolve(ACCOUNT);
        if (Files.notExists(account)) {
            Files.writeString(account, server.bean(Access.class).asSystem(() -> furnish(server)));
        }
        System.out.println("ready " + server.port() + " " + Files.readString(account));
    }

    private static String furnish(PlumblineServer server) {
        var access = server.bean(Access.class);
        var id = server.bean(People.class)
                .add(new NewPerson("Writer", "writer@example.org", null, "Writer", null, false, true));
        server.bean(SignIns.class).open(id, "correct horse battery staple");
        access.grant(id, Role.PMO_HEAD, ScopeKind.ORGANISATION, null);
        var project = server.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, "Written to"),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE));
        var token = access.as(
                new Actor(id, "Writer"), () -> server.bean(ApiTokens.class).make("Crash trial", 30, true));
        return token + " " + project.key();
    }
}
