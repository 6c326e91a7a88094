package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demo.Demonstration;
import org.plumbline.database.DataFolder;
import org.plumbline.database.DatabaseFailure;
import org.plumbline.database.EmbeddedPostgres;
import org.plumbline.server.PlumblineServer;
import org.plumbline.server.StartRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the server with the demonstration organisation.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts the server with a demonstration organisation and prints its sign-ins.")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default 8080).")
    private int port;

    @Option(names = "--data", description = "Folder that holds the demonstration (default: its own).")
    private @Nullable Path data;

    @Option(names = "--fresh", description = "Throw the demonstration away and make it anew.")
    private boolean isFresh;

    @Override
    public Integer call() throws IOException {
        var folder = data == null ? DataFolder.standard().resolveSibling("plumbline-demo") : data;
        if (isFresh && !Demonstration.isIn(folder) && Files.exists(folder)) {
            System.err.println(folder + " holds no demonstration: --fresh leaves it alone. Name another --data.");
            return 2;
        }
        if (isFresh) {
            EmbeddedPostgres.discard(folder);
        }
        try {
            var server =
                    PlumblineServer.start(new PlumblineServer.Options(folder, port, Map.of()), System.out::println);
            var signIns = server.bean(Demonstration.class).prepare(folder, System.out::println);
            System.out.println("Ready: " + server.localAddress());
            System.out.println();
            System.out.println("Sign in as (e-mail and password, made for this demonstration only):");
            System.out.print(signIns);
            return Stay.until(server);
        } catch (DatabaseFailure | StartRefused failure) {
            System.err.println(failure.getMessage());
            return 2;
        }
    }
}
