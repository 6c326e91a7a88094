package org.plumbline.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Runs one measurement by its name.
public final class Bench {
    private static final Map<String, Measurement> MEASUREMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("agreement", AgreementBench::run),
            Map.entry("all", AllBench::run),
            Map.entry("cpm", CpmBench::run),
            Map.entry("fuzz", FuzzBench::run),
            Map.entry("import", ImportBench::run),
            Map.entry("jmh", JmhBench::run),
            Map.entry("levelling", LevellingBench::run),
            Map.entry("montecarlo", MonteCarloBench::run),
            Map.entry("rollup", RollUpBench::run),
            Map.entry("selection", SelectionBench::run),
            Map.entry("server", ServerBench::run),
            Map.entry("start", StartBench::run)));

    private Bench() {}

    /// Something that is measured.
    @FunctionalInterface
    interface Measurement {
        /// @return 0 where it went as it should, 1 where problems were found
        int run(Arguments arguments) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
        if (measurement == null) {
            System.err.println("Usage: bin/bench NAME [ARGUMENTS], where NAME is one of " + MEASUREMENTS.keySet());
            System.exit(2);
            return;
        }
        try {
            System.exit(measurement.run(new Arguments(Arrays.copyOfRange(arguments, 1, arguments.length))));
        } catch (IllegalArgumentException wrongUse) {
            System.err.println(wrongUse.getMessage());
            System.exit(2);
        }
    }
}
