package org.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the measurements ran on, without which no figure means anything.
final class Machine {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Machine() {}

    /// Seconds of processor this process has used, all threads together.
    static double cpuSeconds() {
        return SYSTEM.getProcessCpuTime() * 1e-9;
    }

    /// Megabytes in use on the heap once what nobody needs is gone.
    static double usedMegabytes() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }

    /// Cores, load, memory, limits and JDK in one line.
    static String facts() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), load %.1f, %.1f of %.1f GB free, heap up to %.1f GB%s, JDK %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                SYSTEM.getSystemLoadAverage(),
                SYSTEM.getFreeMemorySize() / 1e9,
                SYSTEM.getTotalMemorySize() / 1e9,
                Runtime.getRuntime().maxMemory() / 1e9,
                limits(),
                Runtime.version(),
                SYSTEM.getName(),
                SYSTEM.getArch());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unnamed");
        } catch (IOException e) {
            return "unnamed";
        }
    }

    /// The share of processors a container may use, where it says so.
    private static String limits() {
        try {
            var words =
                    Files.readString(Path.of("/sys/fs/cgroup/cpu.max")).strip().split(" ", -1);
            return words[0].equals("max")
                    ? ", no limit of processor"
                    : ", limited to %.1f processors"
                            .formatted(Double.parseDouble(words[0]) / Double.parseDouble(words[1]));
        } catch (IOException | NumberFormatException e) {
            return "";
        }
    }
}
