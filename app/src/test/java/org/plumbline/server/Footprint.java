package org.plumbline.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a running server holds, as the operating system and its own JVM count it.
///
/// @param live bytes of objects that something still refers to
/// @param threads of the operating system
/// @param files open files and connections
record Footprint(long live, long threads, long files) {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern THREADS = Pattern.compile("(?m)^Threads:\\s+(\\d+)");
    /// Caches fill up; what grows with each request grows by far more than this in ten minutes.
    private static final long MORE_LIVE = 40L << 20;

    private static final long MORE_FILES = 50;
    private static final long MORE_THREADS = 50;

    /// Counts after a full collection of garbage.
    static Footprint of(Process server) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(jcmd, Long.toString(server.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var counted = new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        asked.waitFor();
        var proc = Path.of("/proc", Long.toString(server.pid()));
        try (var files = Files.list(proc.resolve("fd"))) {
            return new Footprint(
                    number(TOTAL, counted), number(THREADS, Files.readString(proc.resolve("status"))), files.count());
        }
    }

    private static long number(Pattern pattern, String text) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no count in " + text);
        }
        return Long.parseLong(found.group(1));
    }

    /// True where this is more than caches explain.
    boolean hasLeakedSince(Footprint before) {
        return live - before.live > MORE_LIVE
                || threads - before.threads > MORE_THREADS
                || files - before.files > MORE_FILES;
    }

    /// Both in one sentence.
    String since(Footprint before) {
        return String.format(
                Locale.ROOT,
                "%.0f then %.0f MB alive, %d then %d threads, %d then %d open files",
                before.live / 1e6,
                live / 1e6,
                before.threads,
                threads,
                before.files,
                files);
    }
}
