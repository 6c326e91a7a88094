package org.plumbline.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What drives the end of a project: each task's durations beside the ends they led to. Durations are not kept during
/// the simulation; they are drawn again from their places, which costs little and gives the same.
public final class Sensitivity {
    private static final double TAIL = 0.1;

    private Sensitivity() {}

    /// How a task bears on the end of its project. Figures that a certain task does not have are 0.
    ///
    /// @param task its number in the model
    /// @param criticality share of iterations on the critical path
    /// @param deviation of its duration, in ticks
    /// @param cruciality correlation of its duration with the end, as an amount from 0 to 1
    /// @param sensitivityIndex criticality times its deviation by the deviation of the end (SSI)
    /// @param endWhenShort mean end over the tenth of iterations with its shortest durations, in ticks
    /// @param endWhenLong the same with its longest; the two are its bar in a tornado
    public record TaskDriver(
            int task,
            String name,
            double criticality,
            double deviation,
            double cruciality,
            double sensitivityIndex,
            double endWhenShort,
            double endWhenLong) {
        /// Length of its bar in a tornado, in ticks.
        public double swing() {
            return Math.abs(endWhenLong - endWhenShort);
        }
    }

    /// How a risk bears on the end of a project.
    ///
    /// @param happened share of iterations
    /// @param endWithout mean end in iterations without it, in ticks
    /// @param endWith mean end in iterations with it
    public record RiskDriver(String name, double happened, double endWithout, double endWith) {}

    /// All uncertain tasks of a project, the longest bar first; the same on any number of threads.
    public static List<TaskDriver> tasks(RiskOutcome outcome, int project) {
        var section = outcome.model.sections.get(project);
        int[] ends = outcome.finishes(project);
        var spread = Spread.of(ends);
        return IntStream.range(0, section.count)
                .parallel()
                .filter(place -> !section.sampler[place].isCertain())
                .mapToObj(place -> driver(outcome, section, place, spread))
                .sorted(Comparator.comparingDouble(TaskDriver::swing).reversed().thenComparingInt(TaskDriver::task))
                .toList();
    }

    /// Mean and deviation of whole numbers.
    private record Spread(int[] values, double mean, double deviation) {
        static Spread of(int[] values) {
            double sum = 0;
            for (int value : values) {
                sum += value;
            }
            double mean = sum / values.length;
            double squares = 0;
            for (int value : values) {
                squares += (value - mean) * (value - mean);
            }
            return new Spread(values, mean, Math.sqrt(squares / values.length));
        }

        double correlation(Spread other) {
            if (deviation == 0 || other.deviation == 0) {
                return 0;
            }
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += (values[i] - mean) * (other.values[i] - other.mean);
            }
            return sum / values.length / deviation / other.deviation;
        }
    }

    private static TaskDriver driver(RiskOutcome outcome, Section section, int place, Spread ends) {
        int[] durations = again(outcome, section, place);
        var spread = Spread.of(durations);
        int task = section.task[place];
        double criticality = outcome.criticality(task);
        double index = ends.deviation == 0 ? 0 : criticality * spread.deviation / ends.deviation;
        long[] byDuration = new long[durations.length];
        for (int i = 0; i < durations.length; i++) {
            byDuration[i] = ((long) durations[i] << 32) | i;
        }
        Arrays.sort(byDuration);
        int tail = Math.max(1, (int) (durations.length * TAIL));
        return new TaskDriver(
                task,
                outcome.model.taskNames.get(task),
                criticality,
                spread.deviation,
                Math.abs(spread.correlation(ends)),
                index,
                meanEnd(ends.values, byDuration, 0, tail),
                meanEnd(ends.values, byDuration, durations.length - tail, durations.length));
    }

    private static int[] again(RiskOutcome outcome, Section section, int place) {
        int iterations = outcome.iterations();
        var sampler = section.sampler[place];
        var durations = new int[(iterations + Sampler.LANES - 1) / Sampler.LANES * Sampler.LANES];
        long key = sampler.key(outcome.seed());
        for (int first = 0; first < iterations; first += Sampler.LANES) {
            sampler.draw(outcome.seed(), key, first, durations, first);
        }
        return Arrays.copyOf(durations, iterations);
    }

    private static double meanEnd(int[] ends, long[] order, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += ends[(int) order[i]];
        }
        return sum / (to - from);
    }

    /// All risks of the model against the end of a project, the one that moves it most first.
    public static List<RiskDriver> risks(RiskOutcome outcome, int project) {
        var drivers = new ArrayList<RiskDriver>();
        int[] ends = outcome.finishes(project);
        for (int risk = 0; risk < outcome.model.risks.size(); risk++) {
            var event = outcome.model.risks.get(risk);
            double with = 0;
            double without = 0;
            int times = 0;
            for (int i = 0; i < ends.length; i++) {
                boolean happens = Sampler.happens(outcome.seed(), risk, event.probability(), i);
                times += happens ? 1 : 0;
                with += happens ? ends[i] : 0;
                without += happens ? 0 : ends[i];
            }
            double mean = (with + without) / ends.length;
            drivers.add(new RiskDriver(
                    event.name(),
                    (double) times / ends.length,
                    times == ends.length ? mean : without / (ends.length - times),
                    times == 0 ? mean : with / times));
        }
        drivers.sort(Comparator.comparingDouble((RiskDriver driver) -> driver.endWithout() - driver.endWith()));
        return drivers;
    }
}
