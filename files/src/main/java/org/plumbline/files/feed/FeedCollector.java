package org.plumbline.files.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.Limits;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;
import org.plumbline.files.Value;

/// Gathers rows by entity set and keeps published and own properties apart.
final class FeedCollector {
    private final Limits limits;
    private final Map<String, List<Feed.Entity>> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> unknown = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    FeedCollector(Limits limits) {
        this.limits = limits;
    }

    /// An answer may be empty: the set is then known by its name alone.
    void open(String set) {
        rows.computeIfAbsent(set, k -> new ArrayList<>());
    }

    void add(String set, Map<String, Value> values) {
        if (++count > limits.rows()) {
            throw new UnreadableFile(
                    Why.TOO_LARGE, "more than %d rows; save the feed in several files".formatted(limits.rows()));
        }
        boolean published = EntitySets.PUBLISHED.isPublished(set);
        var known = new LinkedHashMap<String, Value>();
        var custom = new LinkedHashMap<String, Value>();
        values.forEach((property, value) -> {
            if (published && EntitySets.PUBLISHED.isPublished(set, property)) {
                known.put(property, value);
            } else {
                custom.put(property, value);
                unknown.computeIfAbsent(set, k -> new LinkedHashMap<>())
                        .merge(property, FeedValues.typeOf(value), (a, b) -> a.equals(b) ? a : "text");
            }
        });
        rows.computeIfAbsent(set, k -> new ArrayList<>()).add(new Feed.Entity(known, custom));
    }

    /// Notes that an answer continues elsewhere.
    ///
    /// @param set where it is known
    void continues(@Nullable String set, String next) {
        report(new Problem(0, set == null ? "" : set, next, FeedReader.CONTINUES));
    }

    private void report(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Feed feed(String encoding) {
        var sets = new ArrayList<Feed.EntitySet>();
        rows.forEach((set, entities) -> sets.add(new Feed.EntitySet(
                set, EntitySets.PUBLISHED.isPublished(set), entities, unknown.getOrDefault(set, Map.of()))));
        return new Feed(encoding, sets, problems);
    }
}
