package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.demo.Crowd;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;

/// The whole server in a process of its own, to be killed or loaded; says `ready PORT TOKEN,TOKEN... PROJECT` when it
/// answers.
final class TrialServer {
    private static final String ACCOUNT = "trial.accounts";

    private static final int TASKS = 20;

    private TrialServer() {}

    /// `main FOLDER WRITERS CROWD`; a crowd of projects stands beside the one that is written to.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var server = PlumblineServer.start(new PlumblineServer.Options(folder, 0, Map.of()), sentence -> {});
        var account = folder.resolve(ACCOUNT);
        if (Files.notExists(account)) {
            Files.writeString(
                    account, server.bean(Access.class).asSystem(() -> furnish(server, Integer.parseInt(arguments[1]))));
        }
        var crowd = Integer.parseInt(arguments[2]);
        if (crowd > 0) {
            server.bean(Crowd.class).load(crowd, TASKS);
        }
        System.out.println("ready " + server.port() + " " + Files.readString(account));
    }

    private static String furnish(PlumblineServer server, int writers) {
        var tokens = IntStream.range(0, writers)
                .mapToObj(i -> token(server, "Writer " + i))
                .toList();
        var project = server.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, "Written to"),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE));
        return String.join(",", tokens) + " " + project.key();
    }

    private static String token(PlumblineServer server, String name) {
        var access = server.bean(Access.class);
        var email = name.replace(' ', '.') + "@example.org";
        var id = server.bean(People.class).add(new NewPerson(name, email, null, "Writer", null, false, true));
        server.bean(SignIns.class).open(id, "correct horse battery staple");
        access.grant(id, Role.PMO_HEAD, ScopeKind.ORGANISATION, null);
        return access.as(new Actor(id, name), () -> server.bean(ApiTokens.class).make("Trial", 30, true));
    }
}
