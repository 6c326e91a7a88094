package org.plumbline.engine.selection;

import java.math.BigDecimal;

/// Looks on while a portfolio is sought, and may end the search early: the best so far is answered then. Called from
/// the threads of the search, so it answers at once.
public interface Progress {
    /// Nobody looks on, and nobody ends it.
    Progress NONE = new Progress() {
        @Override
        public boolean isStopped() {
            return false;
        }

        @Override
        public void onFound(BigDecimal value) {
            // Nobody looks on.
        }

        @Override
        public void onBound(BigDecimal bound) {
            // Nobody looks on.
        }
    };

    /// True where the search shall end. Asked often.
    boolean isStopped();

    /// A portfolio of a value was found; later calls tell greater values.
    void onFound(BigDecimal value);

    /// No portfolio is worth more than the bound.
    void onBound(BigDecimal bound);
}
