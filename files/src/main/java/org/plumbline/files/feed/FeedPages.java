package org.plumbline.files.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.files.Problem;

/// Puts saved answers of one feed together: each set may come in several pages, each page in a file of its own.
public final class FeedPages {
    private static final Pattern SKIP = Pattern.compile("(?:\\$|%24)skip=(\\d{1,9})");

    private FeedPages() {}

    /// The problems of all pages, without those that say of a set that it continues where the last page of it is there.
    /// Where a next link tells how many rows come before it, as many have to be there.
    public static List<Problem> problems(List<Feed> pages) {
        var problems = new ArrayList<Problem>();
        for (var page : pages) {
            for (var problem : page.problems()) {
                boolean isAnswered = problem.why().equals(FeedReader.CONTINUES) && isComplete(problem.column(), pages);
                if (!isAnswered && !problems.contains(problem)) {
                    problems.add(problem);
                }
            }
        }
        return problems;
    }

    private static boolean isComplete(String set, List<Feed> pages) {
        boolean hasLast = false;
        long rows = 0;
        long before = 0;
        for (var page : pages) {
            var own = page.sets().stream().filter(one -> one.name().equals(set)).toList();
            var links = page.problems().stream()
                    .filter(problem -> problem.why().equals(FeedReader.CONTINUES)
                            && problem.column().equals(set))
                    .toList();
            hasLast |= !own.isEmpty() && links.isEmpty();
            rows += own.stream().mapToInt(one -> one.rows().size()).sum();
            for (var link : links) {
                var skip = SKIP.matcher(link.value());
                before = skip.find() ? Math.max(before, Long.parseLong(skip.group(1))) : before;
            }
        }
        return hasLast && rows >= before;
    }

    /// One feed of all pages, in their order.
    static Feed merged(List<Feed> pages) {
        var rows = new LinkedHashMap<String, List<Feed.Entity>>();
        var unknown = new LinkedHashMap<String, Map<String, String>>();
        var recognised = new LinkedHashMap<String, Boolean>();
        for (var page : pages) {
            for (var set : page.sets()) {
                rows.computeIfAbsent(set.name(), name -> new ArrayList<>()).addAll(set.rows());
                recognised.merge(set.name(), set.recognised(), Boolean::logicalOr);
                var types = unknown.computeIfAbsent(set.name(), name -> new LinkedHashMap<>());
                set.unknown()
                        .forEach((property, type) ->
                                types.merge(property, type, (one, other) -> one.equals(other) ? one : "text"));
            }
        }
        var sets = new ArrayList<Feed.EntitySet>();
        rows.forEach((name, entities) -> sets.add(new Feed.EntitySet(
                name, recognised.getOrDefault(name, false), entities, unknown.getOrDefault(name, Map.of()))));
        return new Feed(pages.getFirst().encoding(), sets, problems(pages));
    }
}
