package org.plumbline.solver;

import com.google.ortools.sat.CpSolver;
import java.util.concurrent.locks.LockSupport;
import org.plumbline.engine.selection.program.Watch;

/// Ends a search soon after the watch says so, also while the search has nothing to tell for long.
final class StopWatch implements AutoCloseable {
    private static final long PAUSE_NANOS = 50_000_000;

    private final Thread thread;
    private volatile boolean isOver;

    private StopWatch(CpSolver solver, Watch watch) {
        thread = Thread.ofVirtual().name("stop-watch").unstarted(() -> {
            while (!isOver) {
                if (watch.isStopped()) {
                    solver.stopSearch();
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        });
    }

    /// Watches from now on until it is closed. Nobody to ask costs nothing.
    static StopWatch over(CpSolver solver, Watch watch) {
        var over = new StopWatch(solver, watch);
        if (!watch.equals(Watch.NONE)) {
            over.thread.start();
        }
        return over;
    }

    @Override
    public void close() {
        isOver = true;
        LockSupport.unpark(thread);
    }
}
