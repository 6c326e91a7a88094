package org.plumbline.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.plumbline.engine.network.Constraint;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.LiveSchedule;
import org.plumbline.engine.network.Network;

/// Times both passes of the critical path on made-up plans, in turns with the schedulers of MPXJ on the same plan.
///
/// `--tasks 100000 --rounds 5 --project-tasks 0 --peer-tasks 100000 --edits 2000 --seed 1`; 0 project tasks
/// put all into one project, in which a single edit may reach very far.
/// Variants: `plain` around the clock, `calendar` in office hours, `rich` with all types of links, lags, constraints
/// and deadlines and three calendars by project, `mixed` with calendars that change within a project. Peers get the
/// tasks of `calendar`, at most so many, 0 for none. Every schedule is checked against its network on the clock.
final class CpmBench {
    private static final long WARM_NANOS = 1_500_000_000;

    private final int tasks;
    private final int rounds;
    private final int projectTasks;
    private final int edits;
    private final long seed;
    private double best = Double.MAX_VALUE;
    private double megabytes;
    private int faults;
    private int agreeing;
    private int compared;

    private CpmBench(Arguments arguments) {
        tasks = arguments.number("tasks", 100_000);
        rounds = arguments.number("rounds", 5);
        int asked = arguments.number("project-tasks", 0);
        projectTasks = asked <= 0 ? tasks : asked;
        edits = arguments.number("edits", 2_000);
        seed = arguments.number("seed", 1);
        if (tasks < 2 || rounds < 1) {
            throw new IllegalArgumentException("--tasks needs at least 2 and --rounds at least 1.");
        }
    }

    static int run(Arguments arguments) throws Exception {
        return new CpmBench(arguments).run(arguments.number("peer-tasks", 100_000));
    }

    /// A line of the table.
    private record Line(String kernel, String variant, int tasks, int links, int round) {
        void print(double milliseconds, double busy) {
            System.out.printf(
                    "%s,%s,%d,%d,%d,%.4f,%.4f,%.2f%n",
                    kernel, variant, tasks, links, round, milliseconds, busy, milliseconds * 1e6 / tasks);
        }
    }

    private int run(int peerTasks) throws Exception {
        System.out.println("kernel,variant,tasks,links,round,milliseconds,cpu_milliseconds,ns_per_task");
        for (var variant : CpmPlan.Variant.values()) {
            var network = CpmPlan.of(variant, tasks, projectTasks, seed).build().orThrow();
            megabytes = Math.max(megabytes, Machine.usedMegabytes());
            faults += CpmCheck.faults(network, network.schedule());
            warm(network);
            for (int round = 1; round <= rounds; round++) {
                passes(network, variant, round);
            }
            if (edits > 0) {
                edits(network, variant);
            }
        }
        double peer = peerTasks < 2 ? 0 : peers(Math.min(tasks, peerTasks));
        System.out.printf(
                "# cpm %d tasks: best %.3f ms, %.2f ns a task, %.0f MB with the network; %s; %d faults%n",
                tasks,
                best,
                best * 1e6 / tasks,
                megabytes,
                peer == 0
                        ? "no peer"
                        : "MPXJ at its best takes %.0f times as long a task and agrees on %d of %d"
                                .formatted(peer, agreeing, compared),
                faults);
        return faults == 0 ? 0 : 1;
    }

    private static void warm(Network network) {
        long until = System.nanoTime() + WARM_NANOS;
        while (System.nanoTime() < until) {
            network.schedule();
        }
    }

    private void passes(Network network, CpmPlan.Variant variant, int round) {
        int times = Math.max(1, 3_000_000 / tasks);
        var line = new Line("plumbline", variant.title(), network.tasks(), network.links(), round);
        double each = timed(line, times, () -> network.schedule().finish(0));
        best = Math.min(best, each);
    }

    /// What planners do to single tasks of any place, each kind by itself; lines count dates computed again as tasks.
    private void edits(Network network, CpmPlan.Variant variant) {
        var live = network.live();
        var kinds = new LinkedHashMap<String, IntConsumer>();
        var random = new Random(seed);
        kinds.put("length", task -> live.last(task, Math.max(1, network.duration(task) + random.nextInt(60) - 30)));
        kinds.put("link", task -> {
            if (network.project(task) == network.project(Math.max(0, task - 3))) {
                live.unlink(live.link(Math.max(0, task - 3), task, LinkType.FINISH_START, 60));
            }
        });
        kinds.put(
                "date",
                task -> live.constrain(
                        task, Constraint.START_NO_EARLIER_THAN, live.earlyStart(task) + random.nextInt(600)));
        kinds.put("record", task -> {
            live.started(task, live.earlyStart(task), network.duration(task));
            live.notStarted(task);
        });
        for (var edit : kinds.entrySet()) {
            for (int round = 0; round <= 1; round++) {
                measured("plumbline one edit: " + edit.getKey(), edit.getValue(), live, variant, round);
            }
        }
    }

    private void measured(String what, IntConsumer edit, LiveSchedule live, CpmPlan.Variant variant, int round) {
        var random = new Random(seed + round);
        long recomputed = 0;
        long cpu = cpu();
        long began = System.nanoTime();
        for (int i = 0; i < edits; i++) {
            int task = 4 + random.nextInt(tasks - 4);
            try {
                edit.accept(task);
            } catch (IllegalArgumentException fixed) {
                // A link that would close a circle; finding that out is part of the work.
            }
            recomputed += live.recomputed();
        }
        double milliseconds = (System.nanoTime() - began) / 1e6 / edits;
        double busy = (cpu() - cpu) / 1e6 / edits;
        if (round == 1) {
            int dates = (int) Math.max(1, recomputed / edits);
            new Line(what, variant.title(), dates, 0, round).print(milliseconds, busy);
        }
    }

    /// Ours and theirs in turns.
    ///
    /// @return how many times as long their best takes for each task
    private double peers(int peerTasks) throws Exception {
        var network = CpmPlan.of(CpmPlan.Variant.CALENDAR, peerTasks, peerTasks, seed)
                .build()
                .orThrow();
        var schedule = network.schedule();
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int round = 1; round <= Math.min(rounds, 3); round++) {
            var line = new Line("plumbline", "calendar", peerTasks, network.links(), round);
            ours = Math.min(
                    ours,
                    timed(
                            line,
                            Math.max(1, 3_000_000 / peerTasks),
                            () -> network.schedule().finish(0)));
            for (var kind : CpmPeer.values()) {
                var file = kind.plan(peerTasks, seed);
                var other = new Line("mpxj " + kind.title(), "calendar", peerTasks, network.links(), round);
                theirs = Math.min(theirs, timed(other, 1, () -> kind.schedule(file)));
                agreeing += round == 1 ? kind.agreeing(file, network, schedule) : 0;
                compared += round == 1 ? peerTasks : 0;
            }
        }
        return theirs / ours;
    }

    private static double timed(Line line, int times, IntSupplier work) {
        long cpu = cpu();
        long began = System.nanoTime();
        int sum = 0;
        for (int i = 0; i < times; i++) {
            sum |= work.getAsInt();
        }
        double milliseconds = (System.nanoTime() - began) / 1e6 / times;
        double busy = (cpu() - cpu) / 1e6 / times;
        if (sum == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        line.print(milliseconds, busy);
        return milliseconds;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
