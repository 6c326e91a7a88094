package org.plumbline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks with the imports of a server.
final class ImportClient {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /// Seconds that the server may hold an answer back; it says at once when the import has ended.
    private static final int WAIT = 2;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI server;
    private final String token;

    ImportClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    /// What goes along with the files.
    record Order(
            String title,
            @Nullable String asOf,
            boolean isDryRun,
            @Nullable String mapping) {}

    /// The server, or the person's own input, says no; the message is for the person.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /// Sends the files and waits until they are worked off.
    ///
    /// @param progress is told how it stands from time to time
    JsonNode send(Order order, List<Path> files, Consumer<JsonNode> progress) throws IOException {
        var boundary = "plumbline-" + UUID.randomUUID();
        var request = HttpRequest.newBuilder(at("/api/v1/imports"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts(order, files, boundary)));
        var started = answer(request);
        var id = started.path("id").asString("");
        var latest = started;
        while (isRunning(latest)) {
            progress.accept(latest);
            latest = answer(HttpRequest.newBuilder(at("/api/v1/imports/%s?wait=%d".formatted(id, WAIT)))
                    .GET());
        }
        return latest;
    }

    private static boolean isRunning(JsonNode outcome) {
        return !List.of("checked", "done", "failed")
                .contains(outcome.path("state").asString(""));
    }

    private URI at(String path) {
        var base = server.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    private static BodyPublisher[] parts(Order order, List<Path> files, String boundary) throws IOException {
        var parts = new ArrayList<BodyPublisher>();
        field(parts, boundary, "title", order.title());
        field(parts, boundary, "dry_run", String.valueOf(order.isDryRun()));
        if (order.asOf() != null) {
            field(parts, boundary, "as_of", order.asOf());
        }
        if (order.mapping() != null) {
            field(parts, boundary, "mapping", order.mapping());
        }
        for (var file : files) {
            var name = file.getFileName().toString().replace("\"", "%22").replaceAll("[\\r\\n]", " ");
            parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n"
                            .formatted(boundary, name)
                    + "Content-Type: application/octet-stream\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(file));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return parts.toArray(BodyPublisher[]::new);
    }

    private static void field(List<BodyPublisher> parts, String boundary, String name, String value) {
        parts.add(text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer;
        try {
            answer = client.send(
                    request.header("Authorization", "Bearer " + token)
                            .header("Accept", "application/json")
                            .timeout(Duration.ofMinutes(10))
                            .build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refused("stopped");
        }
        try {
            var body = JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new Refused(body.path("detail").asString("the server answered " + answer.statusCode()));
            }
            return body;
        } catch (JacksonException e) {
            throw new Refused("the server answered %d and nothing we understand; is it a Plumbline server?"
                    .formatted(answer.statusCode()));
        }
    }
}
