package org.plumbline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.plumbline.server.PlumblineServer;

/// Visits what every start needs, so that a recording of this run makes later starts fast.
final class Training {
    private Training() {}

    static void visit(PlumblineServer server) {
        try (var client = HttpClient.newHttpClient()) {
            for (var path : List.of("/sign-in", "/", "/projects", "/status", "/actuator/health", "/api/v1/projects")) {
                var address = URI.create("http://localhost:" + server.port() + path);
                client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        } catch (IOException failure) {
            System.err.println("training visit failed: " + failure.getMessage());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
