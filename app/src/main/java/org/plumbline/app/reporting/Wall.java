package org.plumbline.app.reporting;

import java.util.List;
import java.util.Map;
import org.plumbline.engine.status.Rag;

/// What a wall shows of a question.
///
/// @param rollup the figures of all projects asked for, in the groups of the lines
/// @param page the lines of one page
/// @param before how many had each reported rating in the period compared with; empty without one
/// @param changes what changed most since then, worst first; empty without a period
public record Wall(Rollup rollup, StatusPage page, Map<Rag, Long> before, List<StatusChange> changes) {
    public Wall {
        before = Map.copyOf(before);
        changes = List.copyOf(changes);
    }
}
