package org.plumbline.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a peer came to beside ours, over all problems.
final class LevellingTally {
    private final String name;
    private int better;
    private int equal;
    private int worse;
    private int none;
    private double ours;
    private double theirs;
    private double busy;

    LevellingTally(String name) {
        this.name = name;
    }

    /// @param value of the peer, null where it found no schedule that passes the check
    /// @param seconds of processor it took
    void add(long our, @Nullable Long value, double seconds) {
        busy += seconds;
        if (value == null) {
            none++;
            return;
        }
        better += our < value ? 1 : 0;
        equal += our == value ? 1 : 0;
        worse += our > value ? 1 : 0;
        ours += our;
        theirs += value;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "; against %s ours is better on %d, equal on %d, worse on %d, it found nothing on %d, its values are %.3f"
                        + " times ours in sum, its CPU %.1f s",
                name,
                better + none,
                equal,
                worse,
                none,
                ours == 0 ? 1 : theirs / ours,
                busy);
    }
}
