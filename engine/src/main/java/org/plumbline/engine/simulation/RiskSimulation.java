package org.plumbline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/// Draws a [RiskModel] many times. Equal model, iterations and seed give equal outcomes, bit for bit, on any number of
/// threads and with either kernel: what is drawn depends on its place alone, and threads only share out the places.
public final class RiskSimulation {
    /// Most iterations; more would not change a figure that people read.
    public static final int MOST_ITERATIONS = 10_000_000;

    private static final int TOGETHER = 16;

    private RiskSimulation() {}

    /// How to draw.
    ///
    /// @param iterations 1 to ten million; 10,000 give percentiles to about one per cent
    /// @param threads at least 1
    public record Settings(int iterations, long seed, int threads) {
        public Settings {
            UnusableEstimate.require(
                    iterations >= 1 && iterations <= MOST_ITERATIONS,
                    "iterations must lie between 1 and 10 million",
                    iterations);
            UnusableEstimate.require(threads >= 1 && threads <= 1024, "threads must lie between 1 and 1024", threads);
        }
    }

    /// Draws with the fastest kernel that this machine and start allow.
    public static RiskOutcome run(RiskModel model, Settings settings) {
        return run(model, settings, Kernels.best());
    }

    /// Draws with the kernel that runs anywhere, against which the other is checked and measured.
    public static RiskOutcome runPlain(RiskModel model, Settings settings) {
        return run(model, settings, new PlainKernel());
    }

    static RiskOutcome run(RiskModel model, Settings settings, Kernel kernel) {
        var outcome = new RiskOutcome(model, settings);
        var prepared = model.sections.stream()
                .map(section -> new Kernel.Prepared(section, settings.seed()))
                .toArray(Kernel.Prepared[]::new);
        int blocks = (settings.iterations() + Sampler.LANES - 1) / Sampler.LANES;
        int workers = Math.min(settings.threads(), blocks);
        int together = Math.clamp(blocks / (4 * workers), 1, TOGETHER);
        var next = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(workers)) {
            var shares = new ArrayList<Future<int[][]>>();
            for (int worker = 0; worker < workers; worker++) {
                shares.add(pool.submit(new Share(outcome, kernel, prepared, next, together)));
            }
            for (var share : shares) {
                outcome.addCritical(share.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the simulation was stopped", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnusableEstimate refusal) {
                throw refusal;
            }
            throw new IllegalStateException("the simulation failed", failed.getCause());
        }
        return outcome;
    }

    /// What one thread does: takes some blocks after others until none is left. All blocks it took run through one
    /// project before the next, so that what describes the project is read from memory once for them.
    ///
    /// @param next place of the first block not taken
    /// @param together blocks taken at once
    private record Share(
            RiskOutcome outcome, Kernel kernel, Kernel.Prepared[] projects, AtomicInteger next, int together)
            implements Callable<int[][]> {

        /// Per project and place, how often it was critical.
        @Override
        public int[][] call() {
            int most = 0;
            var critical = new int[projects.length][];
            for (int project = 0; project < projects.length; project++) {
                critical[project] = new int[projects[project].section.count];
                most = Math.max(most, critical[project].length);
            }
            var scratch = new Kernel.Scratch(most);
            int step = together * Sampler.LANES;
            for (int from = next.getAndAdd(step); from < outcome.iterations(); from = next.getAndAdd(step)) {
                for (int project = 0; project < projects.length; project++) {
                    int end = Math.min(from + step, outcome.iterations());
                    for (int first = from; first < end; first += Sampler.LANES) {
                        block(project, first, scratch, critical[project]);
                    }
                }
            }
            return critical;
        }

        private void block(int project, int first, Kernel.Scratch scratch, int[] critical) {
            int lanes = Math.min(Sampler.LANES, outcome.iterations() - first);
            kernel.forward(projects[project], first, scratch);
            kernel.backward(projects[project], lanes, scratch, critical);
            outcome.keepFinish(project, first, lanes, scratch.end);
            if (projects[project].section.hasCosts) {
                addCosts(projects[project], first, scratch);
                outcome.keepCost(project, first, lanes, scratch.cost);
            }
        }

        private static void addCosts(Kernel.Prepared project, long first, Kernel.Scratch scratch) {
            Arrays.fill(scratch.cost, 0);
            var section = project.section;
            for (int place = 0; place < section.count; place++) {
                section.sampler[place].addCost(
                        project.seed, first, scratch.duration, place * Sampler.LANES, scratch.cost);
            }
        }
    }

    /// The name of the kernel that [#run] uses, for figures that are compared.
    public static String kernel() {
        return Kernels.best().name();
    }
}
