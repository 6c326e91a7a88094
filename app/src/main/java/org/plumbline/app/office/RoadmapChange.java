package org.plumbline.app.office;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.office.RoadmapView.Entry;

/// What became of one initiative between two versions of a roadmap.
///
/// @param before null where it came in
/// @param after null where it went
public record RoadmapChange(
        @Nullable Entry before, @Nullable Entry after) {
    /// What happened to it.
    public enum Kind {
        ADDED,
        GONE,
        MOVED,
        CHANGED,
        SAME
    }

    /// What stands in either of two lists, in the order of the later one; what is gone comes last.
    public static List<RoadmapChange> between(List<Entry> earlier, List<Entry> later) {
        Map<UUID, Entry> before = earlier.stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var changes = new ArrayList<RoadmapChange>();
        later.forEach(entry -> changes.add(new RoadmapChange(before.remove(entry.id()), entry)));
        earlier.stream()
                .filter(entry -> before.containsKey(entry.id()))
                .forEach(entry -> changes.add(new RoadmapChange(entry, null)));
        return changes;
    }

    /// The later one of the two.
    public Entry entry() {
        return after == null ? Objects.requireNonNull(before) : after;
    }

    /// What happened to it. Its dates count before its words.
    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        if (after == null) {
            return Kind.GONE;
        }
        if (!Objects.equals(before.start(), after.start()) || !Objects.equals(before.finish(), after.finish())) {
            return Kind.MOVED;
        }
        return before.equals(after) ? Kind.SAME : Kind.CHANGED;
    }

    /// Days by which its finish moved out; below zero where it moved in, 0 where one of the days is unknown.
    public long slipDays() {
        return before == null || after == null || before.finish() == null || after.finish() == null
                ? 0
                : ChronoUnit.DAYS.between(before.finish(), after.finish());
    }
}
