package org.plumbline.server;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/// What a trial under load measured.
final class LoadFigures {
    private static final Set<Integer> EXPECTED = Set.of(200, 201);
    private static final int OVERTAKEN = 412;
    private static final double NANOS = 1e6;

    private final Queue<Long> reads = new ConcurrentLinkedQueue<>();
    private final Queue<Long> writes = new ConcurrentLinkedQueue<>();
    private final Queue<Long> early = new ConcurrentLinkedQueue<>();
    private final Queue<Long> late = new ConcurrentLinkedQueue<>();
    private long began = System.nanoTime();
    private long length = Long.MAX_VALUE;
    private final AtomicLong overtaken = new AtomicLong();
    private final AtomicLong errors = new AtomicLong();

    /// Says from when on and how long is measured: the second and the last fifth of it are held against each other.
    void begin(Duration whole) {
        length = whole.toNanos();
        began = System.nanoTime();
    }

    void answered(String method, HttpResponse<String> answer, long nanos) {
        ("GET".equals(method) ? reads : writes).add(nanos);
        var fifth = (System.nanoTime() - began) * 5 / length;
        if ("GET".equals(method) && (fifth == 1 || fifth == 4)) {
            (fifth == 1 ? early : late).add(nanos);
        }
        if (answer.statusCode() == OVERTAKEN) {
            overtaken.incrementAndGet();
        } else if (!EXPECTED.contains(answer.statusCode())) {
            failed(method + " " + answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
    }

    void failed(String what) {
        if (errors.incrementAndGet() <= 5) {
            System.err.println(what);
        }
    }

    long errors() {
        return errors.get();
    }

    /// How the slowest reads of the second fifth of the time compare with those of the last.
    String drift() {
        var before = at(early.stream().sorted().toList(), 99);
        var after = at(late.stream().sorted().toList(), 99);
        return String.format(
                Locale.ROOT,
                "%d requests; p99 of reads %.0f then %.0f ms (%+.0f %%)",
                reads.size() + writes.size(),
                before,
                after,
                before == 0 ? 0 : (after - before) * 100 / before);
    }

    String text(Duration length) {
        return String.format(
                Locale.ROOT,
                "%.0f requests a second; reads %s; writes %s; %d overtaken and told so",
                (reads.size() + writes.size()) / (double) length.toSeconds(),
                spread(List.copyOf(reads)),
                spread(List.copyOf(writes)),
                overtaken.get());
    }

    private static String spread(List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "%d (p50 %.0f, p95 %.0f, p99 %.0f ms)",
                sorted.size(),
                at(sorted, 50),
                at(sorted, 95),
                at(sorted, 99));
    }

    private static double at(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100) / NANOS;
    }
}
