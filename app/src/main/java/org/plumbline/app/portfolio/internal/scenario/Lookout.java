package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.SearchProgress.Stage;
import org.plumbline.engine.selection.Progress;

/// Looks on while a scenario is answered: keeps value and bound where the page reads them, and passes a stop on. Writes
/// and asks at most every half second, since a search looks up thousands of times in one.
final class Lookout implements Progress {
    private static final long PAUSE_NANOS = 500_000_000;

    private final UUID scenarioId;
    private final SearchTable table;
    private final Object lock = new Object();
    private Stage stage = Stage.WAITING;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal bound;
    private long lookedAt = System.nanoTime() - PAUSE_NANOS;
    private volatile boolean isStopped;

    Lookout(UUID scenarioId, SearchTable table) {
        this.scenarioId = scenarioId;
        this.table = table;
    }

    /// Goes on to the next stage.
    void enter(Stage next) {
        synchronized (lock) {
            stage = next;
            look();
        }
    }

    @Override
    public boolean isStopped() {
        if (!isStopped) {
            synchronized (lock) {
                if (System.nanoTime() - lookedAt >= PAUSE_NANOS) {
                    look();
                }
            }
        }
        return isStopped;
    }

    @Override
    public void onFound(BigDecimal found) {
        synchronized (lock) {
            value = value == null ? found : value.max(found);
        }
    }

    @Override
    public void onBound(BigDecimal most) {
        synchronized (lock) {
            bound = bound == null ? most : bound.min(most);
        }
    }

    private void look() {
        lookedAt = System.nanoTime();
        isStopped |= table.look(scenarioId, stage, value, bound);
    }
}
