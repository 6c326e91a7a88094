package org.plumbline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// How fast plans come in and whether pages answer meanwhile:
/// `import [--tasks 50000] [--files 1000] [--tasks-per-file 100] [--projects 100] [--heap 1g]`.
///
/// First one plan of `tasks` tasks, then `files` plans at once, each through `POST /api/v1/imports` until the import
/// says that it is done. Somebody else asks for pages all the while, one after another.
final class ImportBench {
    private static final double GOAL_ONE_SECONDS = 20;
    private static final double GOAL_MANY_SECONDS = 180;
    private static final List<String> PAGES = List.of("/status", "/projects", "/registers", "/my-work");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\":\"([a-z]+)\"");

    private final Target target;
    private final HttpClient client = HttpClient.newHttpClient();

    private ImportBench(Target target) {
        this.target = target;
    }

    static int run(Arguments arguments) throws IOException, InterruptedException {
        var tasks = arguments.number("tasks", 50_000);
        var files = arguments.number("files", 1_000);
        var each = arguments.number("tasks-per-file", 100);
        var folder = Files.createTempDirectory("plumbline-plans");
        try (var target = Target.start(arguments.number("projects", 100), 20, arguments.text("heap", "1g"))) {
            var bench = new ImportBench(target);
            System.out.println("import,files,tasks,seconds,cpu_s,state,pages,page_p50_ms,page_p95_ms,pages_failed");
            var one = bench.measure("one plan", plans(folder.resolve("one"), 1, tasks), tasks);
            var many = bench.measure("many plans", plans(folder.resolve("many"), files, each), files * each);
            var isMet = one < GOAL_ONE_SECONDS && many < GOAL_MANY_SECONDS;
            System.out.printf(
                    Locale.ROOT,
                    "# goals (one plan %.0f s, many plans %.0f s) %s, resident %d MB, load %s%n",
                    GOAL_ONE_SECONDS,
                    GOAL_MANY_SECONDS,
                    isMet ? "met" : "missed",
                    Processes.residentMegabytes(target.pid()),
                    Processes.load());
            return isMet ? 0 : 1;
        } finally {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static List<Path> plans(Path folder, int count, int tasks) throws IOException {
        Files.createDirectory(folder);
        var plans = new ArrayList<Path>();
        for (var number = 0; number < count; number++) {
            var plan = folder.resolve("plan-%04d.xml".formatted(number));
            PlanFiles.write(plan, count * 10 + number, tasks);
            plans.add(plan);
        }
        return plans;
    }

    /// @return seconds until the import was done; endless where it failed
    private double measure(String name, List<Path> plans, int tasks) throws IOException, InterruptedException {
        try (var reader = new Reader(target)) {
            var cpu = target.cpu();
            var since = System.nanoTime();
            var state = send(plans);
            var seconds = (System.nanoTime() - since) / 1e9;
            var answered = reader.stop();
            var figures = new Times(answered);
            System.out.printf(
                    Locale.ROOT,
                    "%s,%d,%d,%.1f,%.1f,%s,%d,%.0f,%.0f,%d%n",
                    name,
                    plans.size(),
                    tasks,
                    seconds,
                    target.cpu().minus(cpu).toMillis() / 1e3,
                    state,
                    answered.length,
                    figures.milliseconds(50),
                    figures.milliseconds(95),
                    reader.failed.get());
            return state.equals("done") && reader.failed.get() == 0 ? seconds : Double.POSITIVE_INFINITY;
        }
    }

    private String send(List<Path> plans) throws IOException, InterruptedException {
        var boundary = "plumbline-bench";
        var parts = new ArrayList<BodyPublisher>();
        for (var plan : plans) {
            parts.add(BodyPublishers.ofString("""
                    --%s\r
                    Content-Disposition: form-data; name="files"; filename="%s"\r
                    Content-Type: application/xml\r
                    \r
                    """.formatted(boundary, plan.getFileName())));
            parts.add(BodyPublishers.ofFile(plan));
            parts.add(BodyPublishers.ofString("\r\n"));
        }
        parts.add(BodyPublishers.ofString("--" + boundary + "--\r\n"));
        var body = answer(request("/api/v1/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(parts.toArray(BodyPublisher[]::new))));
        var id = found(ID, body);
        var state = found(STATE, body);
        while (!List.of("done", "failed", "checked").contains(state)) {
            TimeUnit.MILLISECONDS.sleep(100);
            state = found(STATE, answer(request("/api/v1/imports/" + id)));
        }
        return state;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(target.url() + path))
                .header("Authorization", "Bearer " + target.token());
    }

    private String answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("The import was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String found(Pattern what, String in) throws IOException {
        var match = what.matcher(in);
        if (!match.find()) {
            throw new IOException("The answer says no " + what + ": " + in);
        }
        return match.group(1);
    }

    /// Somebody who reads one page after the other until told to stop.
    private static final class Reader implements AutoCloseable {
        private final Visitor visitor;
        private final AtomicBoolean goesOn = new AtomicBoolean(true);
        private final List<Long> times = new ArrayList<>();
        private final Thread thread;
        private final AtomicInteger failed = new AtomicInteger();

        Reader(Target target) throws IOException, InterruptedException {
            visitor = new Visitor(target.url());
            visitor.signIn(target.email(), target.password());
            thread = Thread.ofPlatform().start(this::read);
        }

        private void read() {
            for (var page = 0; goesOn.get(); page++) {
                var since = System.nanoTime();
                if (!answers(PAGES.get(page % PAGES.size()))) {
                    failed.incrementAndGet();
                }
                times.add(System.nanoTime() - since);
            }
        }

        private boolean answers(String page) {
            try {
                return visitor.get(page).statusCode() == 200;
            } catch (IOException noAnswer) {
                return false;
            } catch (InterruptedException asked) {
                goesOn.set(false);
                return true;
            }
        }

        /// How long each page took, in nanoseconds.
        long[] stop() throws InterruptedException {
            goesOn.set(false);
            thread.join();
            return times.stream().mapToLong(Long::longValue).toArray();
        }

        @Override
        public void close() {
            goesOn.set(false);
            visitor.close();
        }
    }
}
