package org.plumbline.engine.selection.program;

import java.util.function.BooleanSupplier;

/// Looks on while a search goes on, and may end it early: the best so far is answered then. Called from the threads of
/// the search, so it answers at once.
public interface Watch {
    /// Nobody looks on, and nobody ends it.
    Watch NONE = stoppedBy(() -> false);

    /// True where the search shall end. Asked often.
    boolean isStopped();

    /// Answers of a value that keep every limit were found; later calls tell greater values.
    void onFound(long value);

    /// No answers are worth more than the bound.
    void onBound(long bound);

    /// Nobody looks on, and what is asked may end it.
    static Watch stoppedBy(BooleanSupplier end) {
        return new Watch() {
            @Override
            public boolean isStopped() {
                return end.getAsBoolean();
            }

            @Override
            public void onFound(long value) {
                // Nobody looks on.
            }

            @Override
            public void onBound(long bound) {
                // Nobody looks on.
            }
        };
    }
}
