package org.plumbline.engine.selection.program;

/// When to stop: a time that is over, steps that are used up, or a watch that says so, whichever comes first. Asking
/// counts a step; the time
/// is looked at only every few steps. A share of it ends earlier and uses up the same steps.
final class Deadline {
    private static final int LOOK_EVERY = 16;

    private final long start = System.nanoTime();
    private final long nanoseconds;
    private final long steps;
    private final Watch watch;
    private final @org.jspecify.annotations.Nullable Deadline whole;
    private long used;
    private boolean isOver;

    Deadline(Effort effort, Watch watch) {
        this((long) (effort.seconds() * 1e9), effort.steps(), watch, null);
    }

    private Deadline(long nanoseconds, long steps, Watch watch, @org.jspecify.annotations.Nullable Deadline whole) {
        this.nanoseconds = nanoseconds;
        this.steps = steps;
        this.watch = watch;
        this.whole = whole;
    }

    /// A part of what is left.
    Deadline share(double part, long mostSteps) {
        return new Deadline((long) (part * (nanoseconds - elapsed())), Math.min(mostSteps, steps - used), watch, this);
    }

    /// All of what is left, for another thread: a deadline is for one.
    Deadline alike() {
        return new Deadline(nanoseconds - elapsed(), steps - used, watch, null);
    }

    /// The same, ended by another watch.
    Deadline alike(Watch other) {
        return new Deadline(nanoseconds - elapsed(), steps - used, other, null);
    }

    /// Counts a step and says whether to stop.
    boolean isOver() {
        used++;
        if (!isOver && (used > steps || (used % LOOK_EVERY == 0 && (elapsed() > nanoseconds || watch.isStopped())))) {
            isOver = true;
        }
        // The whole counts as well, so that its steps are used up by its shares.
        if (whole != null && whole.isOver()) {
            isOver = true;
        }
        return isOver;
    }

    double secondsLeft() {
        return (nanoseconds - elapsed()) / 1e9;
    }

    double secondsUsed() {
        return elapsed() / 1e9;
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }
}
