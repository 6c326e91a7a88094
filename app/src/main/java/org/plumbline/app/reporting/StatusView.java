package org.plumbline.app.reporting;

/// How status lines are to be shown.
///
/// @param by grouped by it, NONE for one list
/// @param order within a group
/// @param isDescending turned round
/// @param offset lines to skip
/// @param limit lines at most
/// @param withHistory with the ratings of the last frozen periods
public record StatusView(
        RollupBy by, StatusOrder order, boolean isDescending, long offset, int limit, boolean withHistory) {
    /// All lines by key.
    public static StatusView all() {
        return new StatusView(RollupBy.NONE, StatusOrder.KEY, false, 0, 1_000_000, false);
    }
}
