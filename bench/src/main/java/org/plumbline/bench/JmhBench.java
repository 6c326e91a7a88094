package org.plumbline.bench;

import java.util.Locale;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// The kernels by JMH: `bin/bench jmh [PATTERN] [--forks 1] [--rounds 3] [--milliseconds 400] [--json FILE]`;
/// short as it comes, longer rounds and more forks for figures to print.
final class JmhBench {
    private JmhBench() {}

    static int run(Arguments arguments) throws RunnerException {
        var pattern = arguments.rest().isEmpty() ? "" : arguments.rest().getFirst();
        int rounds = arguments.number("rounds", 3);
        var time = TimeValue.milliseconds(arguments.number("milliseconds", 400));
        var options = new OptionsBuilder()
                .include(Kernels.class.getSimpleName() + "\\..*" + pattern)
                .forks(arguments.number("forks", 1))
                .warmupIterations(rounds)
                .warmupTime(time)
                .measurementIterations(rounds)
                .measurementTime(time)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (!arguments.text("json", "").isEmpty()) {
            options.resultFormat(ResultFormatType.JSON).result(arguments.text("json", ""));
        }
        System.out.println("kernel,nanoseconds,error,rounds");
        double before = Machine.cpuSeconds();
        var results = new Runner(options.build()).run();
        for (var result : results) {
            var figure = result.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "%s,%.1f,%.1f,%d%n",
                    figure.getLabel(),
                    figure.getScore(),
                    Double.isNaN(figure.getScoreError()) ? 0 : figure.getScoreError(),
                    figure.getSampleCount());
        }
        System.out.printf(
                Locale.ROOT,
                "# %d kernels, %s; CPU beside the forks %.1f s%n",
                results.size(),
                Machine.facts(),
                Machine.cpuSeconds() - before);
        return results.isEmpty() ? 1 : 0;
    }
}
