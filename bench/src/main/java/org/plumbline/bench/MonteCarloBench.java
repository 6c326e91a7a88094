package org.plumbline.bench;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.random.Stream;
import org.plumbline.engine.simulation.Distribution;
import org.plumbline.engine.simulation.RiskModel;
import org.plumbline.engine.simulation.RiskModelBuilder;
import org.plumbline.engine.simulation.RiskOutcome;
import org.plumbline.engine.simulation.RiskSimulation;

/// Draws a portfolio of random projects with the plain and the fastest kernel in turn: ends, P-curve of the whole and
/// criticality of each task. The outcomes of both have to be equal.
final class MonteCarloBench {
    private static final int ROUNDS = 3;

    private MonteCarloBench() {}

    /// `--tasks 100000 --iterations 10000 --threads 2 --project-tasks 100 --kind triangular|pert`
    static int run(Arguments arguments) {
        int tasks = arguments.number("tasks", 100_000);
        int iterations = arguments.number("iterations", 10_000);
        int threads = arguments.number("threads", Runtime.getRuntime().availableProcessors());
        int projectTasks = arguments.number("project-tasks", 100);
        var model = model(tasks, projectTasks, arguments.text("kind", "triangular"));
        var few = new RiskSimulation.Settings(Math.min(iterations, 500), 1, threads);
        for (int i = 0; i < ROUNDS; i++) {
            RiskSimulation.run(model, few);
            RiskSimulation.runPlain(model, few);
        }
        System.out.println("kernel,tasks,iterations,threads,seconds,cpu_seconds,ns_per_task_and_iteration,p50,p80");
        var settings = new RiskSimulation.Settings(iterations, 1, threads);
        double best = Double.MAX_VALUE;
        double plain = Double.MAX_VALUE;
        boolean equal = true;
        for (int round = 0; round < ROUNDS; round++) {
            var one = measured(RiskSimulation.kernel(), model, settings, () -> RiskSimulation.run(model, settings));
            var other = measured("plain", model, settings, () -> RiskSimulation.runPlain(model, settings));
            best = Math.min(best, one.seconds);
            plain = Math.min(plain, other.seconds);
            equal &= one.sum == other.sum;
        }
        System.out.printf(
                Locale.ROOT,
                "# %s %.3f s, plain %.3f s, ratio %.1f, %s%n",
                RiskSimulation.kernel(),
                best,
                plain,
                plain / best,
                equal ? "equal outcomes" : "DIFFERENT OUTCOMES");
        return equal ? 0 : 1;
    }

    /// A time and a number that any difference would change.
    private record Measured(double seconds, double sum) {}

    private static Measured measured(
            String kernel, RiskModel model, RiskSimulation.Settings settings, Supplier<RiskOutcome> work) {
        long cpu = cpu();
        long began = System.nanoTime();
        var outcome = work.get();
        var curve = outcome.finish();
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = (cpu() - cpu) / 1e9;
        double sum = curve.mean();
        for (int task = 0; task < model.tasks(); task++) {
            sum += outcome.criticality(task) * (task % 97);
        }
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%d,%d,%.3f,%.3f,%.3f,%.0f,%.0f%n",
                kernel,
                model.tasks(),
                settings.iterations(),
                settings.threads(),
                seconds,
                busy,
                seconds * 1e9 / model.tasks() / settings.iterations(),
                curve.quantile(0.5),
                curve.quantile(0.8));
        return new Measured(seconds, sum);
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    /// Projects in which each task waits for one to two of the ten before it, as plans do; two days to three weeks.
    static RiskModel model(int tasks, int projectTasks, String kind) {
        var random = new Stream(7, 0);
        var builder = new RiskModelBuilder();
        for (int task = 0; task < tasks; task++) {
            int place = task % projectTasks;
            if (place == 0) {
                builder.project("project " + task / projectTasks);
            }
            double likely = random.nextInt(960, 10_080);
            builder.task(
                    "task " + task,
                    kind.equals("pert")
                            ? new Distribution.Pert(likely * 0.8, likely, likely * 1.5)
                            : new Distribution.Triangular(likely * 0.8, likely, likely * 1.5));
            for (int link = Math.min(place, 1 + random.nextInt(2)); link > 0; link--) {
                int before = task - random.nextInt(1, Math.min(place, 10) + 1);
                builder.link(before, task, LinkType.FINISH_START, 0);
            }
        }
        return builder.build();
    }
}
