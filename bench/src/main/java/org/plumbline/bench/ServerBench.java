package org.plumbline.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How fast pages answer at a size: `server [--projects 1000] [--tasks 100] [--requests 60] [--heap 1g]`.
///
/// A page is first asked for until it is warm: in rounds, until compiling takes a small part of one, within a bound.
/// Then it is asked for a bounded number of times, one request after another. CPU is that of the server's process and
/// of its database, so that neither can hide behind the other; what compiling takes is told beside it, and what a
/// request takes before the page is warm.
final class ServerBench {
    private static final int ROUND = 30;
    private static final int MOST_ROUNDS = 12;
    private static final double COMPILING_WHEN_WARM_MS = 3;
    private static final double GOAL_P95_MS = 100;
    private static final double GOAL_CPU_MS = 30;

    private static final Pattern KEY = Pattern.compile("\"key\":\"([A-Z]+-[0-9]+)\"");

    private ServerBench() {}

    private static Map<String, String> pages(String key) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("wall", "/status");
        pages.put(
                "wall as of a day",
                "/status?as_of="
                        + java.time.LocalDate.now(java.time.ZoneId.systemDefault())
                                .minusMonths(3));
        pages.put("list", "/projects");
        pages.put("rollup by month", "/api/v1/rollup?by=month");
        pages.put("rollup by programme", "/api/v1/rollup?by=programme");
        pages.put(
                "rollup by programme as of a day",
                "/api/v1/rollup?by=programme&as_of="
                        + java.time.LocalDate.now(java.time.ZoneId.systemDefault())
                                .minusMonths(3));
        pages.put("projects as json", "/api/v1/projects");
        pages.put("project", "/projects/" + key);
        pages.put("plan", "/projects/" + key + "/plan");
        pages.put("project status", "/projects/" + key + "/status");
        pages.put("registers", "/registers");
        pages.put("search", "/search?q=roof");
        pages.put("my work", "/my-work");
        pages.put("periods", "/status/periods");
        return pages;
    }

    private static String someProject(Visitor visitor) throws IOException, InterruptedException {
        var found = KEY.matcher(visitor.text("/api/v1/projects"));
        if (!found.find()) {
            throw new IOException("There are no projects to measure with.");
        }
        return found.group(1);
    }

    static int run(Arguments arguments) throws IOException, InterruptedException {
        var projects = arguments.number("projects", 1000);
        var tasks = arguments.number("tasks", 100);
        var requests = arguments.number("requests", 60);
        var began = System.nanoTime();
        try (var target = Target.start(projects, tasks, arguments.text("heap", "1g"));
                var visitor = new Visitor(target.url())) {
            System.err.printf(Locale.ROOT, "Loaded %d projects x %d tasks in %d s%n", projects, tasks, seconds(began));
            visitor.signIn(target.email(), target.password());
            System.out.println(
                    "page,p50_ms,p95_ms,p99_ms,cpu_ms_per_request,of_database,of_compiling,first_cpu_ms,bytes");
            var pages = pages(someProject(visitor));
            var missed = 0;
            for (var page : pages.entrySet()) {
                missed += measure(page.getKey(), page.getValue(), target, visitor, requests);
            }
            System.out.printf(
                    Locale.ROOT,
                    "# %d projects x %d tasks, %d requests a page, %d of %d pages miss p95 < %.0f ms or CPU < %.0f ms,"
                            + " resident %d MB, load %s%n",
                    projects,
                    tasks,
                    requests,
                    missed,
                    pages.size(),
                    GOAL_P95_MS,
                    GOAL_CPU_MS,
                    Processes.residentMegabytes(target.pid()),
                    Processes.load());
            return missed == 0 ? 0 : 1;
        }
    }

    private static int measure(String name, String path, Target target, Visitor visitor, int requests)
            throws IOException, InterruptedException {
        var answer = visitor.get(path);
        if (answer.statusCode() != 200) {
            System.out.printf("%s,,,,,,,,%n", name);
            System.err.printf("%s answers %d%n", path, answer.statusCode());
            return 1;
        }
        var first = ask(path, target, visitor, ROUND);
        var last = first;
        for (var i = 1; i < MOST_ROUNDS && last.cpu().compiling() > COMPILING_WHEN_WARM_MS; i++) {
            last = ask(path, target, visitor, ROUND);
        }
        var asked = ask(path, target, visitor, requests);
        var figures = new Times(asked.times());
        var cpu = asked.cpu();
        System.out.printf(
                Locale.ROOT,
                "%s,%.1f,%.1f,%.1f,%.1f,%.1f,%.1f,%.1f,%d%n",
                name,
                figures.milliseconds(50),
                figures.milliseconds(95),
                figures.milliseconds(99),
                cpu.all(),
                cpu.database(),
                cpu.compiling(),
                first.cpu().all(),
                answer.body().length);
        return figures.milliseconds(95) < GOAL_P95_MS && cpu.all() < GOAL_CPU_MS ? 0 : 1;
    }

    /// @param times nanoseconds of each request
    private record Asked(long[] times, Cpu cpu) {}

    /// Milliseconds a request.
    private record Cpu(double all, double database, double compiling) {}

    private static Asked ask(String path, Target target, Visitor visitor, int requests)
            throws IOException, InterruptedException {
        var times = new long[requests];
        var all = target.cpu();
        var database = target.databaseCpu();
        var compiling = target.compilingCpu();
        for (var i = 0; i < requests; i++) {
            var since = System.nanoTime();
            visitor.get(path);
            times[i] = System.nanoTime() - since;
        }
        return new Asked(
                times,
                new Cpu(
                        since(all, target.cpu(), requests),
                        since(database, target.databaseCpu(), requests),
                        since(compiling, target.compilingCpu(), requests)));
    }

    private static double since(Duration before, Duration after, int requests) {
        return after.minus(before).toMillis() / (double) requests;
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}
