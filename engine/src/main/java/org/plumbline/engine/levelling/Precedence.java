package org.plumbline.engine.levelling;

/// A link: an end of the successor comes at least `lag` after an end of the predecessor.
///
/// @param from position of the predecessor in the problem's list of activities
/// @param lag least distance in units of the grid, negative for a lead
public record Precedence(int from, int to, Kind kind, int lag) {
    /// Which end of the predecessor drives which end of the successor.
    public enum Kind {
        FINISH_START,
        START_START,
        FINISH_FINISH,
        START_FINISH;

        boolean fromStart() {
            return this == START_START || this == START_FINISH;
        }

        boolean toStart() {
            return this == FINISH_START || this == START_START;
        }
    }

    public static Precedence finishToStart(int from, int to) {
        return new Precedence(from, to, Kind.FINISH_START, 0);
    }
}
