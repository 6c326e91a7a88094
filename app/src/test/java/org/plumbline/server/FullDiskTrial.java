package org.plumbline.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.plumbline.database.LoopDisk;

/// Fills the disk under the whole server while clients write through the HTTP interface: every answer is a success or a
/// 503 with the time to come back, and once there is room again the server goes on by itself; what was refused is sent
/// again under its key, and in the end every write is there once. Needs root.
///
/// `main FILLINGS [SEED] [careless]`; careless is the control: its disk stays full, so the server must not go on.
final class FullDiskTrial {
    private static final int MEGABYTES = 300;
    private static final int WRITERS = 4;
    private static final int LENGTH = 4_000;
    private static final int REFUSALS = 40;
    private static final Duration HEALED = Duration.ofSeconds(30);
    private static final Pattern TITLE = Pattern.compile("\"title\":\"(full [0-9]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");

    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ServerProcess server;
    private int next;
    private int wrong;
    private Duration slowest = Duration.ZERO;

    private FullDiskTrial(ServerProcess server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        var careless = arguments.length > 2 && arguments[2].equals("careless");
        var isClean = true;
        try (var disk = LoopDisk.make(MEGABYTES)) {
            var server = ServerProcess.start(disk.folder(), 1, 0);
            try {
                var trial = new FullDiskTrial(server);
                for (var round = 1; round <= Integer.parseInt(arguments[0]) && isClean; round++) {
                    isClean = trial.round(disk, careless);
                }
                isClean = trial.isClean() && isClean;
            } finally {
                var all = server.process().descendants().toList();
                server.process().destroy();
                server.process().waitFor();
                // The database outlives its application; here nobody takes it over.
                all.forEach(ProcessHandle::destroyForcibly);
                all.forEach(one -> one.onExit().join());
            }
        }
        System.exit(isClean ? 0 : 1);
    }

    /// True where it went on within the time.
    private boolean round(LoopDisk disk, boolean careless) throws IOException, InterruptedException {
        write(20);
        var filler = disk.fill();
        for (var turn = 0; turn < 100 && refused.size() < REFUSALS; turn++) {
            write(40);
        }
        if (!careless) {
            Files.delete(filler);
        }
        var began = System.nanoTime();
        while (!refused.isEmpty()) {
            var title = refused.remove();
            post(title);
            if (since(began).compareTo(HEALED) > 0) {
                return false;
            }
        }
        slowest = since(began).compareTo(slowest) > 0 ? since(began) : slowest;
        Files.deleteIfExists(filler);
        return true;
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private void write(int count) throws InterruptedException {
        var writers = new Thread[WRITERS];
        for (var i = 0; i < WRITERS; i++) {
            writers[i] = Thread.ofVirtual().start(() -> {
                for (var n = 0; n < count / WRITERS; n++) {
                    post(title());
                }
            });
        }
        for (var writer : writers) {
            writer.join();
        }
    }

    private synchronized String title() {
        next++;
        return "full " + next;
    }

    private void post(String title) {
        var body = "{\"title\":\"%s\",\"project\":\"%s\",\"description\":\"%s\"}"
                .formatted(title, server.project(), words(title));
        try {
            var answer = client.send(
                    request(server.risks())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", title.replace(' ', '-'))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            judge(title, answer);
        } catch (IOException | InterruptedException noAnswer) {
            wrong++;
            throw new IllegalStateException(noAnswer);
        }
    }

    /// Text that does not get smaller when it is packed; the same for the same title, since its key says the same.
    private static String words(String title) {
        var random = new Random(title.hashCode());
        var text = new StringBuilder();
        while (text.length() < LENGTH) {
            text.append(Long.toHexString(random.nextLong()));
        }
        return text.toString();
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + server.token(0))
                .timeout(Duration.ofSeconds(60));
    }

    private synchronized void judge(String title, HttpResponse<String> answer) {
        answers.merge(answer.statusCode(), 1, Integer::sum);
        var isAway = answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && !answer.body().contains("Exception");
        if (answer.statusCode() == 201) {
            promised.add(title);
        } else {
            refused.add(title);
            if (!isAway) {
                wrong++;
                System.out.println("wrong answer " + answer.statusCode() + ": " + answer.body());
            }
        }
    }

    private boolean isClean() throws IOException, InterruptedException {
        var found = found();
        var lost = promised.stream().filter(title -> !found.containsKey(title)).count();
        var doubled = found.values().stream().filter(count -> count > 1).count();
        System.out.printf(
                Locale.ROOT,
                "answers %s, %d wrong, all kept again after at most %d ms: %d writes promised, %d lost, %d doubled%n",
                answers,
                wrong,
                slowest.toMillis(),
                promised.size(),
                lost,
                doubled);
        return wrong == 0 && lost == 0 && doubled == 0 && answers.containsKey(503);
    }

    private Map<String, Integer> found() throws IOException, InterruptedException {
        var found = new HashMap<String, Integer>();
        var total = 0;
        var read = 0;
        for (var page = 1; page == 1 || read < total; page++) {
            var answer = client.send(
                            request(server.risks() + "?size=100&page=" + page).build(), BodyHandlers.ofString())
                    .body();
            var said = TOTAL.matcher(answer);
            if (!said.find()) {
                // What cannot be read counts as lost.
                return new HashMap<>();
            }
            total = Integer.parseInt(said.group(1));
            read += 100;
            TITLE.matcher(answer).results().forEach(match -> found.merge(match.group(1), 1, Integer::sum));
        }
        return found;
    }
}
