package org.plumbline.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser who is signed in.
final class Visitor implements AutoCloseable {
    private static final Pattern PROOF = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String url;

    Visitor(String url) {
        this.url = url;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        var answer = post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new IOException("The sign-in was answered with " + answer.statusCode());
        }
    }

    /// Gets a page as browsers do, compressed.
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Gets a page as text.
    String text(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /// Sends a form with the proof of origin of the page it stands on.
    HttpResponse<byte[]> post(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var shown = client.send(
                HttpRequest.newBuilder(URI.create(url + page)).build(), HttpResponse.BodyHandlers.ofString());
        var proof = PROOF.matcher(shown.body());
        var all = new java.util.TreeMap<>(fields);
        if (proof.find()) {
            all.put(proof.group(1), proof.group(2));
        }
        var form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        client.close();
    }
}
