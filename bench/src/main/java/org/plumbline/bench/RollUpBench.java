package org.plumbline.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.plumbline.engine.earnedvalue.RollUp;
import org.plumbline.engine.earnedvalue.RollUp.Measure;
import org.plumbline.engine.earnedvalue.Tree;
import org.plumbline.engine.random.Stream;

/// Sums the four amounts of earned value of all tasks to projects and to the whole, beside DuckDB with the same
/// table in memory and beside reading as much memory without doing anything else. Sums of both have to be equal.
final class RollUpBench {
    private static final int ROUNDS = 7;
    private static final int MOST_TASKS = 100_000_000;
    private static final int CHANGES = 1_000_000;

    private final int projects;
    private final int tasks;
    private final int threads;

    private RollUpBench(int projects, int tasks, int threads) {
        if (projects < 1 || tasks < 1 || threads < 1 || (long) projects * tasks > MOST_TASKS) {
            throw new IllegalArgumentException(
                    "Projects, tasks and threads must be at least 1, all tasks at most %d.".formatted(MOST_TASKS));
        }
        this.projects = projects;
        this.tasks = tasks;
        this.threads = threads;
    }

    /// `--projects 100000 --tasks-per-project 100 --threads 2`
    static int run(Arguments arguments) throws SQLException {
        return new RollUpBench(
                        arguments.number("projects", 100_000),
                        arguments.number("tasks-per-project", 100),
                        arguments.number("threads", Runtime.getRuntime().availableProcessors()))
                .compare();
    }

    /// Work that is measured and gives a number that any difference would change.
    @FunctionalInterface
    private interface Work {
        long sum() throws SQLException;
    }

    private int compare() throws SQLException {
        var rollUp = filled();
        var memory = memory();
        try (var peer = DriverManager.getConnection("jdbc:duckdb:")) {
            prepare(peer);
            System.out.println("what,projects,tasks_per_project,threads,milliseconds");
            double ours = Double.MAX_VALUE;
            double alone = Double.MAX_VALUE;
            double reading = Double.MAX_VALUE;
            double duck = Double.MAX_VALUE;
            boolean equal = true;
            for (int round = 0; round < ROUNDS; round++) {
                ours = Math.min(ours, measured("roll-up", threads, () -> full(rollUp, true)));
                alone = Math.min(alone, measured("roll-up", 1, () -> full(rollUp, false)));
                reading = Math.min(reading, measured("reading alone", threads, () -> reading(memory)));
                duck = Math.min(duck, measured("duckdb", threads, () -> duckdb(peer)));
                equal &= full(rollUp, true) == duckdb(peer);
            }
            System.out.printf(
                    Locale.ROOT,
                    "# roll-up %.1f ms (one thread %.1f), reading alone %.1f ms, duckdb %.1f ms, ratio %.1f; "
                            + "a change %.0f ns; %s%n",
                    ours,
                    alone,
                    reading,
                    duck,
                    duck / ours,
                    changes(rollUp),
                    equal ? "equal sums" : "DIFFERENT SUMS");
            return equal ? 0 : 1;
        }
    }

    private double measured(String what, int with, Work work) throws SQLException {
        long began = System.nanoTime();
        long sum = work.sum();
        double milliseconds = (System.nanoTime() - began) / 1e6;
        if (sum == 0) {
            throw new IllegalStateException(what + " summed nothing");
        }
        System.out.printf(Locale.ROOT, "%s,%d,%d,%d,%.2f%n", what, projects, tasks, with, milliseconds);
        return milliseconds;
    }

    /// Node 0 is the whole, then the projects, then the tasks; amounts by a rule that SQL can repeat.
    private RollUp filled() {
        var parents = new int[1 + projects + projects * tasks];
        parents[0] = -1;
        for (int node = 1; node < parents.length; node++) {
            parents[node] = node <= projects ? 0 : 1 + (node - 1 - projects) / tasks;
        }
        var rollUp = new RollUp(Tree.of(parents));
        for (int i = 0; i < projects * tasks; i++) {
            int node = 1 + projects + i;
            long budget = 100_000 + i * 7919L % 900_000;
            long earned = budget * (i * 31L % 101) / 100;
            rollUp.fill(node, Measure.BUDGET, budget);
            rollUp.fill(node, Measure.PLANNED, budget * (i % 101) / 100);
            rollUp.fill(node, Measure.EARNED, earned);
            rollUp.fill(node, Measure.ACTUAL, earned + i % 977);
        }
        return rollUp;
    }

    /// Sums of all projects, each weighted by its place, so that a sum in the wrong project shows.
    private long full(RollUp rollUp, boolean isParallel) {
        rollUp.recompute(isParallel);
        long sum = 0;
        for (int project = 0; project < projects; project += 97) {
            for (var measure : Measure.values()) {
                sum += rollUp.total(1 + project, measure) * (project % 7 + 1);
            }
        }
        return sum;
    }

    private long[] memory() {
        var memory = new long[projects * tasks * 4];
        Arrays.setAll(memory, i -> i % 1000);
        return memory;
    }

    private static long reading(long[] memory) {
        return Arrays.stream(memory).parallel().sum();
    }

    private void prepare(Connection peer) throws SQLException {
        try (var statement = peer.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET memory_limit = '2GB'");
            statement.execute("""
                    CREATE TABLE task AS
                    SELECT (i // %d)::INTEGER AS project, budget, budget * (i %% 101) // 100 AS planned,
                           budget * ((i * 31) %% 101) // 100 AS earned,
                           budget * ((i * 31) %% 101) // 100 + i %% 977 AS actual
                    FROM (SELECT i, 100000 + (i * 7919) %% 900000 AS budget FROM range(%d) AS r(i))
                    """.formatted(tasks, (long) projects * tasks));
        }
    }

    private static long duckdb(Connection peer) throws SQLException {
        try (var statement = peer.createStatement();
                var rows = statement.executeQuery("""
                        WITH sums AS (
                            SELECT project, sum(budget) AS b, sum(planned) AS p, sum(earned) AS e, sum(actual) AS a
                            FROM task GROUP BY project)
                        SELECT sum((b + p + e + a) * (project % 7 + 1)) FILTER (WHERE project % 97 = 0)::BIGINT,
                               sum(b), sum(p), sum(e), sum(a)
                        FROM sums
                        """)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Nanoseconds of one change with the sums above it.
    private double changes(RollUp rollUp) {
        var random = new Stream(1, 0);
        var nodes = random.ints(CHANGES, 1 + projects, 1 + projects + projects * tasks)
                .toArray();
        long began = System.nanoTime();
        for (int i = 0; i < CHANGES; i++) {
            rollUp.change(nodes[i], Measure.ACTUAL, i);
        }
        return (double) (System.nanoTime() - began) / CHANGES;
    }
}
