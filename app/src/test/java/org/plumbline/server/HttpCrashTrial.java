package org.plumbline.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/// Kills the server, or the server and its database, while sixteen clients write through the HTTP interface; each write
/// carries an idempotency key, and one whose answer was cut off is sent again with it, as is the one before, whose
/// answer may have been lost on the way. In the end every promised write is there once, and none twice.
///
/// `main KILLS SEED [careless]`; careless is the control: what was cut off is sent again without its key, so a trial
/// that finds nothing doubled there proves nothing about the other one.
final class HttpCrashTrial {
    private static final int WRITERS = 16;
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");
    private static final Pattern TITLE = Pattern.compile("\"title\":\"(crash [0-9]+)\"");

    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path folder;
    private final boolean careless;
    private final Random random;
    private int next;
    private int resent;

    private HttpCrashTrial(Path folder, boolean careless, Random random) {
        this.folder = folder;
        this.careless = careless;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = Files.createTempDirectory("plumbline-crash", passable);
        var careless = arguments.length > 2 && arguments[2].equals("careless");
        var trial = new HttpCrashTrial(folder.resolve("data"), careless, new Random(Long.parseLong(arguments[1])));
        for (var round = 1; round <= Integer.parseInt(arguments[0]); round++) {
            trial.round(round);
        }
        System.exit(trial.isClean() ? 0 : 1);
    }

    private void round(int round) throws IOException, InterruptedException {
        var server = start();
        resend(server);
        var enough = new CountDownLatch(40 + random.nextInt(160));
        var writers = new HashSet<Thread>();
        for (var i = 0; i < WRITERS; i++) {
            writers.add(Thread.ofVirtual().start(() -> write(server, enough)));
        }
        enough.await();
        var all = server.process().descendants().toList();
        server.process().toHandle().destroyForcibly();
        if (random.nextBoolean()) {
            all.forEach(ProcessHandle::destroyForcibly);
        }
        server.process().waitFor();
        for (var writer : writers) {
            writer.join();
        }
        System.out.printf(
                Locale.ROOT,
                "kill %d: %d writes promised, %d cut off and sent again%n",
                round,
                promised.size(),
                resent + unanswered.size());
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(folder, 1, 0);
    }

    private synchronized String title() {
        next++;
        return "crash " + next;
    }

    private void write(ServerProcess server, CountDownLatch enough) {
        var last = "";
        while (true) {
            var title = title();
            unanswered.add(title);
            try {
                var status = send(server, title, title);
                if (status != 201) {
                    System.err.println("refused with " + status + ": " + title);
                    System.exit(2);
                }
            } catch (IOException cutOff) {
                if (!last.isEmpty()) {
                    // As if the answer before had been lost on the way as well.
                    unanswered.add(last);
                }
                return;
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            unanswered.remove(title);
            promised.add(title);
            last = title;
            enough.countDown();
        }
    }

    private int send(ServerProcess server, String title, String key) throws IOException, InterruptedException {
        var body = "{\"title\":\"%s\",\"project\":\"%s\"}".formatted(title, server.project());
        var request = HttpRequest.newBuilder(URI.create(server.risks()))
                .headers("Authorization", "Bearer " + server.token(0), "Content-Type", "application/json")
                .header("Idempotency-Key", key.replace(' ', '-'))
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    /// Sends again what was cut off, as a client would after the restart.
    private void resend(ServerProcess server) throws IOException, InterruptedException {
        for (var title = unanswered.poll(); title != null; title = unanswered.poll()) {
            if (send(server, title, careless ? title + " again" : title) == 201) {
                promised.add(title);
                resent++;
            }
        }
    }

    private boolean isClean() throws IOException, InterruptedException {
        var server = start();
        resend(server);
        var found = found(server);
        server.process().destroy();
        server.process().waitFor();
        var lost = promised.stream().filter(title -> !found.containsKey(title)).count();
        var doubled = found.values().stream().filter(count -> count > 1).count();
        System.out.printf(
                Locale.ROOT,
                "%d writes promised, %d cut off and sent again, %d lost, %d doubled%n",
                promised.size(),
                resent,
                lost,
                doubled);
        return lost == 0 && doubled == 0;
    }

    private Map<String, Integer> found(ServerProcess server) throws IOException, InterruptedException {
        var found = new HashMap<String, Integer>();
        var read = 0;
        var total = 1;
        for (var page = 1; read < total; page++) {
            var request = HttpRequest.newBuilder(URI.create(server.risks() + "?size=100&page=" + page))
                    .header("Authorization", "Bearer " + server.token(0))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString()).body();
            var titles =
                    TITLE.matcher(answer).results().map(match -> match.group(1)).toList();
            titles.forEach(title -> found.merge(title, 1, Integer::sum));
            var said = TOTAL.matcher(answer);
            if (!said.find() || titles.isEmpty()) {
                throw new IOException("no page of records: " + answer);
            }
            read += titles.size();
            total = Integer.parseInt(said.group(1));
        }
        return found;
    }
}
