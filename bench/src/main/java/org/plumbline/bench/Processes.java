package org.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// What the operating system says of processes; Linux only.
final class Processes {
    /// The kernel's clock ticks a second, as it shows them to programs on every Linux.
    private static final long TICKS = 100;

    private Processes() {}

    /// CPU time of a process and of the database server on a data folder, with its children, ended ones included.
    static Duration cpu(long pid, Path data) {
        return duration(ticks(pid, false)).plus(databaseCpu(data));
    }

    /// CPU time of one process.
    static Duration cpu(long pid) {
        return duration(ticks(pid, false));
    }

    /// CPU time of the database server on a data folder, with its children, ended ones included.
    static Duration databaseCpu(Path data) {
        var ticks = 0L;
        for (var server : servers(data)) {
            ticks += ticks(server, true);
            for (var child : children(server)) {
                ticks += ticks(child, false);
            }
        }
        return duration(ticks);
    }

    /// CPU time of the threads of a Java process that compile; those that have ended count no more.
    static Duration compilingCpu(long pid) {
        var ticks = 0L;
        try (var threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (var thread : threads) {
                if (Files.readString(thread.resolve("comm")).contains("CompilerThre")) {
                    ticks += ticks(thread.resolve("stat"), false);
                }
            }
        } catch (IOException ended) {
            return duration(ticks);
        }
        return duration(ticks);
    }

    private static Duration duration(long ticks) {
        return Duration.ofMillis(ticks * 1000 / TICKS);
    }

    /// Fields 14 and 15 are user and system time, 16 and 17 those of ended children.
    private static long ticks(long pid, boolean withEnded) {
        return ticks(Path.of("/proc/" + pid + "/stat"), withEnded);
    }

    private static long ticks(Path stat, boolean withEnded) {
        try {
            var text = Files.readString(stat);
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            var own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return withEnded ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException ended) {
            return 0;
        }
    }

    private static Set<Long> servers(Path data) {
        var found = new HashSet<Long>();
        ProcessHandle.allProcesses().forEach(process -> {
            var command = commandLine(process.pid());
            if (command.contains("postgres") && command.contains(data.toString())) {
                found.add(process.pid());
            }
        });
        return found;
    }

    private static Set<Long> children(long pid) {
        var found = new HashSet<Long>();
        ProcessHandle.of(pid).ifPresent(process -> process.children().forEach(child -> found.add(child.pid())));
        return found;
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline"));
        } catch (IOException ended) {
            return "";
        }
    }

    /// The load of this machine over the last minute.
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[0];
        } catch (IOException notLinux) {
            return "?";
        }
    }

    /// Resident memory of a process in megabytes.
    static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
