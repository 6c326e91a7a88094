package org.plumbline.app.delivery;

/// What replacing a plan did to its tasks.
public record PlanCounts(int created, int updated, int unchanged, int removed) {
    /// True where the plan was already so.
    public boolean isNothing() {
        return created == 0 && updated == 0 && removed == 0;
    }
}
