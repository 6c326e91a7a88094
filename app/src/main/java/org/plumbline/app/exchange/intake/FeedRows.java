package org.plumbline.app.exchange.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.files.feed.Feed;

/// The rows of all feed files of an import, by entity set: each set may come in files of its own, and in several pages.
final class FeedRows {
    private final Map<String, List<FeedRow>> sets = new LinkedHashMap<>();

    FeedRows(List<Feed> feeds) {
        for (var feed : feeds) {
            for (var set : feed.sets()) {
                var rows = sets.computeIfAbsent(set.name(), name -> new ArrayList<>());
                set.rows().forEach(row -> rows.add(new FeedRow(row)));
            }
        }
    }

    List<FeedRow> of(String set) {
        return sets.getOrDefault(set, List.of());
    }

    Map<String, List<FeedRow>> all() {
        return sets;
    }

    /// The rows of a set by the project they belong to.
    Map<String, List<FeedRow>> byProject(String set) {
        var by = new LinkedHashMap<String, List<FeedRow>>();
        for (var row : of(set)) {
            var project = row.text("ProjectId", 100);
            if (project != null) {
                by.computeIfAbsent(project, id -> new ArrayList<>()).add(row);
            }
        }
        return by;
    }
}
