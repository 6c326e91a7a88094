package org.plumbline.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Answer;
import org.plumbline.engine.selection.program.BinaryProgram;
import org.plumbline.engine.selection.program.Effort;
import org.plumbline.engine.selection.program.ExactSolver;

/// A peer of selection and what it came to beside ours.
final class SelectionTally {
    private final ExactSolver peer;
    private int better;
    private int equal;
    private int worse;
    private int unprovenWorse;
    private double share;
    private int asked;
    private double busy;

    SelectionTally(ExactSolver peer) {
        this.peer = peer;
    }

    String name() {
        return peer.name();
    }

    /// Asks the peer; an answer that breaks a limit or is worth something else than it says counts as none.
    ///
    /// @param our value
    Answer.@Nullable Found ask(BinaryProgram program, Effort effort, long our) {
        double before = Machine.cpuSeconds();
        var answer = peer.solve(program, effort, null);
        busy += Machine.cpuSeconds() - before;
        asked++;
        if (!(answer instanceof Answer.Found found)
                || found.value() != program.value(found.yeses())
                || program.rows().stream().anyMatch(row -> row.slack(found.yeses()) < 0)) {
            better++;
            share += 1;
            return null;
        }
        better += our > found.value() ? 1 : 0;
        equal += our == found.value() ? 1 : 0;
        worse += our < found.value() ? 1 : 0;
        unprovenWorse += our < found.value() && !found.isProven() ? 1 : 0;
        share += 1 - (double) found.value() / Math.max(1, our);
        return found;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "; against %s ours is better on %d, equal on %d, worse on %d (%d of these it has not proved), it lies"
                        + " %.4f %% below ours, its CPU %.1f s",
                name(),
                better,
                equal,
                worse,
                unprovenWorse,
                100 * share / Math.max(1, asked),
                busy);
    }
}
