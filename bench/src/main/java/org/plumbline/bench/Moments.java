package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Progress;
import org.plumbline.engine.selection.Selection;

/// When a search found its first portfolio, and when its best was known to be within 0.1 % of what is possible.
final class Moments implements Progress {
    private static final double NEAR = 0.001;

    private final long start = System.nanoTime();
    private double first = Double.NaN;
    private double near = Double.NaN;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal bound;

    @Override
    public boolean isStopped() {
        return false;
    }

    @Override
    public synchronized void onFound(BigDecimal found) {
        if (Double.isNaN(first) && found.signum() > 0) {
            first = seconds();
        }
        value = found;
        look();
    }

    @Override
    public synchronized void onBound(BigDecimal most) {
        bound = most;
        look();
    }

    private void look() {
        if (value != null && bound != null && Double.isNaN(near)) {
            var gap = bound.subtract(value).doubleValue();
            near = gap <= NEAR * value.doubleValue() ? seconds() : Double.NaN;
        }
    }

    private double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /// Two columns; the second is empty where it never came so near.
    synchronized String words(Selection.Chosen chosen, double took) {
        var isNear = chosen.gap().orElse(0.0) <= NEAR;
        var reached = Double.isNaN(near) ? took : near;
        return String.format(Locale.ROOT, "%.2f,%s", first, isNear ? "%.2f".formatted(reached) : "");
    }
}
