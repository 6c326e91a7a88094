package org.plumbline.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.plumbline.database.EmbeddedPostgres;

/// Many users read and write at once, without a pause, against the whole server with its database: lists, sums and
/// registers; records made, some of them sent twice at the same moment under one idempotency key; and four counters in
/// records that everybody counts up by reading, adding one and saying in `If-Match` what they saw. In the end the
/// counters must stand at the number of acknowledged additions, and each record must be there once.
///
/// From a minute on, what the server holds after a fifth of the time is held against what it holds in the end.
///
/// `main USERS SECONDS SEED [careless]`; careless is the control: it names the latest version without having looked at
/// it, so additions overwrite one another, and a trial that finds none lost there proves nothing about the other one.
final class LoadTrial {
    private static final int COUNTERS = 4;
    private static final int CROWD = 200;
    private static final Duration SOAK = Duration.ofMinutes(1);
    private static final Pattern COUNT = Pattern.compile("\"impactDays\":\"?([0-9]+)");
    private static final Pattern KEY = Pattern.compile("\"key\":\"([A-Z]+-[0-9]+)\"");
    private static final Pattern TITLE = Pattern.compile("\"title\":\"(load [0-9]+ [0-9]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\":([0-9]+)");
    private static final List<String> READINGS = List.of(
            "/projects?size=50&page=1",
            "/projects?q=tower&sort=-slip",
            "/projects?size=20&page=5&sort=budget",
            "/rollup?by=portfolio",
            "/rollup?by=manager",
            "/registers/risks?size=50",
            "/registers/issues?show=open&size=20",
            "/periods");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final LoadFigures figures = new LoadFigures();
    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final AtomicLong added = new AtomicLong();
    private final List<String> counters = new ArrayList<>();
    private final ServerProcess server;
    private final boolean careless;

    private LoadTrial(ServerProcess server, boolean careless) {
        this.server = server;
        this.careless = careless;
    }

    public static void main(String[] arguments) throws Exception {
        var users = Integer.parseInt(arguments[0]);
        var length = Duration.ofSeconds(Long.parseLong(arguments[1]));
        var seed = Long.parseLong(arguments[2]);
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = Files.createTempDirectory("plumbline-load", passable);
        var server = ServerProcess.start(folder.resolve("data"), users, CROWD);
        boolean isClean;
        try {
            var trial = new LoadTrial(server, arguments.length > 3 && arguments[3].equals("careless"));
            trial.makeCounters();
            var hasKeptNothing = trial.run(users, length, seed);
            isClean = trial.isClean(users, length) && hasKeptNothing;
        } finally {
            server.stop();
            EmbeddedPostgres.discard(folder.resolve("data"));
            Files.delete(folder);
        }
        System.exit(isClean ? 0 : 1);
    }

    private void makeCounters() throws IOException, InterruptedException {
        for (var i = 0; i < COUNTERS; i++) {
            var made = send(0, post("counter " + i, "counter-" + i));
            var key = KEY.matcher(made.body());
            if (!key.find()) {
                throw new IOException("no counter: " + made.body());
            }
            counters.add(key.group(1));
        }
    }

    /// @return false where the server held on to more and more
    private boolean run(int users, Duration length, long seed) throws IOException, InterruptedException {
        figures.begin(length);
        var end = System.nanoTime() + length.toNanos();
        var threads = new ArrayList<Thread>();
        for (var user = 0; user < users; user++) {
            var number = user;
            threads.add(Thread.ofVirtual().start(() -> work(number, new Random(seed * 1000 + number), end)));
        }
        if (length.compareTo(SOAK) < 0) {
            join(threads);
            return true;
        }
        threads.getFirst().join(length.dividedBy(5));
        var before = Footprint.of(server.process());
        join(threads);
        var after = Footprint.of(server.process());
        System.out.println(figures.drift() + "; " + after.since(before));
        return !after.hasLeakedSince(before);
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (var thread : threads) {
            thread.join();
        }
    }

    private void work(int user, Random random, long end) {
        for (var turn = 0; System.nanoTime() < end; turn++) {
            try {
                var choice = random.nextInt(10);
                if (choice < 6) {
                    var path = READINGS.get(random.nextInt(READINGS.size()));
                    send(user, HttpRequest.newBuilder(URI.create(server.base() + path)));
                } else if (choice < 8) {
                    create(user, "load " + user + " " + turn, random.nextInt(4) == 0);
                } else {
                    count(user, counters.get(random.nextInt(COUNTERS)));
                }
            } catch (IOException failure) {
                figures.failed(failure.toString());
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /// @param twice at the same moment, as an impatient client or a proxy does
    private void create(int user, String title, boolean twice) throws IOException, InterruptedException {
        var key = title.replace(' ', '-');
        Thread other = null;
        if (twice) {
            other = Thread.ofVirtual().start(() -> {
                try {
                    send(user, post(title, key));
                } catch (IOException | InterruptedException failure) {
                    figures.failed(failure.toString());
                }
            });
        }
        if (send(user, post(title, key)).statusCode() == 201) {
            promised.add(title);
        }
        if (other != null) {
            other.join();
        }
    }

    private HttpRequest.Builder post(String title, String key) {
        var body = "{\"title\":\"%s\",\"project\":\"%s\",\"impactDays\":0}".formatted(title, server.project());
        return HttpRequest.newBuilder(URI.create(server.risks()))
                .headers("Content-Type", "application/json", "Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
    }

    /// Reads, adds one and writes; whoever was overtaken reads again, as the interface says.
    private void count(int user, String counter) throws IOException, InterruptedException {
        var uri = URI.create(server.risks() + "/" + counter);
        for (var tries = 0; tries < 20; tries++) {
            var seen = send(user, HttpRequest.newBuilder(uri));
            var latest = careless ? send(user, HttpRequest.newBuilder(uri)) : seen;
            var patch = HttpRequest.newBuilder(uri)
                    .headers(
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            latest.headers().firstValue("ETag").orElse("none"))
                    .method("PATCH", BodyPublishers.ofString("{\"impactDays\":%d}".formatted(value(seen.body()) + 1)));
            if (send(user, patch).statusCode() == 200) {
                added.incrementAndGet();
                return;
            }
        }
    }

    private static long value(String body) throws IOException {
        var found = COUNT.matcher(body);
        if (!found.find()) {
            throw new IOException("no count in " + body);
        }
        return Long.parseLong(found.group(1));
    }

    private HttpResponse<String> send(int user, HttpRequest.Builder request) throws IOException, InterruptedException {
        var whole = request.header("Authorization", "Bearer " + server.token(user))
                .timeout(Duration.ofSeconds(60))
                .build();
        var started = System.nanoTime();
        var answer = client.send(whole, BodyHandlers.ofString());
        figures.answered(whole.method(), answer, System.nanoTime() - started);
        return answer;
    }

    private boolean isClean(int users, Duration length) throws IOException, InterruptedException {
        System.out.println(figures.text(length));
        var counted = 0L;
        for (var counter : counters) {
            counted += value(send(0, HttpRequest.newBuilder(URI.create(server.risks() + "/" + counter)))
                    .body());
        }
        var found = found();
        var missing =
                promised.stream().filter(title -> !found.containsKey(title)).count();
        var doubled = found.values().stream().filter(times -> times > 1).count();
        var lost = added.get() - counted + missing;
        System.out.printf(
                Locale.ROOT,
                "%d users, %d additions and %d records acknowledged, %d errors, %d lost, %d doubled%n",
                users,
                added.get(),
                promised.size(),
                figures.errors(),
                lost,
                doubled);
        return lost == 0 && doubled == 0 && figures.errors() == 0;
    }

    private Map<String, Integer> found() throws IOException, InterruptedException {
        var found = new HashMap<String, Integer>();
        for (long page = 1, total = 1, read = 0; read < total; page++, read += 500) {
            var uri = URI.create(server.risks() + "?q=load&size=500&page=" + page);
            var body = send(0, HttpRequest.newBuilder(uri)).body();
            TITLE.matcher(body).results().forEach(match -> found.merge(match.group(1), 1, Integer::sum));
            var said = TOTAL.matcher(body);
            if (!said.find()) {
                throw new IOException("no page of records: " + body);
            }
            total = Long.parseLong(said.group(1));
        }
        return found;
    }
}
