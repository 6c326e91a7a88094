package org.plumbline.app.home;

import java.util.List;
import org.plumbline.app.kernel.work.WorkItem;
import org.plumbline.app.kit.figure.Change;
import org.plumbline.app.kit.figure.Figure;

/// One page for somebody who has five minutes: what needs a word of theirs comes first.
///
/// @param figures of the whole
/// @param decisions what waits for the person, the most urgent first
/// @param waiting how many there are of these in all
/// @param changes since the last frozen period, the gravest first
/// @param since what it is compared with; empty before anything was frozen
public record Cockpit(
        List<Figure> figures,
        List<WorkItem> decisions,
        int waiting,
        List<Change> changes,
        String since,
        List<CockpitTable> tables) {
    public Cockpit {
        figures = List.copyOf(figures);
        decisions = List.copyOf(decisions);
        changes = List.copyOf(changes);
        tables = List.copyOf(tables);
    }
}
