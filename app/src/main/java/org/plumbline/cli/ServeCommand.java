package org.plumbline.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.Crowd;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.database.DataFolder;
import org.plumbline.database.DatabaseFailure;
import org.plumbline.server.PlumblineServer;
import org.plumbline.server.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the server on its own data until it is stopped.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the server on its own data; PLUMBLINE_DB_URL, _USER and _PASSWORD name another database.")
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default 8080).")
    private int port;

    @Option(names = "--data", description = "Folder that holds everything of this installation.")
    private @Nullable Path data;

    @Option(names = "--train", hidden = true, description = "Start, visit the main pages, stop.")
    private boolean isTraining;

    @Option(names = "--crowd", hidden = true, description = "Fill an empty installation with N made-up projects.")
    private int crowd;

    @Option(names = "--crowd-tasks", hidden = true, defaultValue = "100", description = "Tasks of each of them.")
    private int crowdTasks;

    private static void tellFirstRun(String link) {
        System.out.println();
        System.out.println("Nobody can sign in yet. Open this link within a day to make the first administrator:");
        System.out.println(link);
    }

    @Override
    public Integer call() {
        var folder = data == null ? DataFolder.standard() : data;
        try {
            var options = new PlumblineServer.Options(folder, isTraining ? 0 : port, Map.of());
            var server = PlumblineServer.start(options, System.out::println);
            if (isTraining) {
                Training.visit(server);
                server.close();
                return 0;
            }
            if (crowd > 0) {
                var wayIn = server.bean(Crowd.class).load(crowd, crowdTasks);
                System.out.println("Way in: " + wayIn.email() + "|" + wayIn.password() + "|" + wayIn.token());
            }
            System.out.println("Ready: " + server.localAddress());
            server.bean(FirstRun.class).link().ifPresent(ServeCommand::tellFirstRun);
            return Stay.until(server);
        } catch (DatabaseFailure | StartRefused failure) {
            System.err.println(failure.getMessage());
            return 2;
        }
    }
}
