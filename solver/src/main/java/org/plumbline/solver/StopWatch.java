package org.plumbline.solver;

import java.util.concurrent.locks.LockSupport;
import org.plumbline.engine.selection.program.Watch;

/// Ends a search soon after the watch says so, also while the search has nothing to tell for long.
final class StopWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 50_000_000;

    private final Thread thread;
    private volatile boolean isOver;

    private StopWatch(Runnable stop, Watch watch) {
        thread = Thread.ofVirtual().name("stop-watch").unstarted(() -> {
            while (!isOver) {
                if (watch.isStopped()) {
                    stop.run();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    /// Watches from now on until it is closed, and stops again and again as long as it shall be stopped. Nobody to ask
    /// costs nothing.
    static StopWatch over(Runnable stop, Watch watch) {
        var over = new StopWatch(stop, watch);
        if (!watch.equals(Watch.NONE)) {
            over.thread.start();
        }
        return over;
    }

    /// Ends the watch; nothing is stopped any more when this returns, so that what was watched can be freed.
    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
        var isInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
