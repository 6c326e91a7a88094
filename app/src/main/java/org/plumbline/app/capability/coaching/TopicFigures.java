package org.plumbline.app.capability.coaching;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.survey.Concealment;

/// What coaching is about and brings, without telling who: a topic stands by itself from five people on, and only while
/// what is left of the whole are none or again five.
///
/// @param topics those that may be told apart, the most people first
/// @param others people of all other topics, who are not told apart; 0 where there are none
/// @param people who were or are coached
/// @param rating mean of all ratings, from 1 to 5; null below five people who rated
/// @param isRated true where anybody rated at all
public record TopicFigures(
        List<Line> topics, int others, int people, @Nullable BigDecimal rating, boolean isRated) {
    public TopicFigures {
        topics = List.copyOf(topics);
    }

    /// One topic.
    ///
    /// @param people who were or are coached in it
    /// @param rating mean of its ratings, from 1 to 5; null below five people who rated, and where the
    ///     rest could be computed
    public record Line(String topic, int people, @Nullable BigDecimal rating) {}

    static TopicFigures of(Collection<CoachingView> all) {
        var people = new HashMap<String, HashSet<UUID>>();
        var ratings = new HashMap<String, List<Integer>>();
        var raters = new HashMap<String, HashSet<UUID>>();
        for (var one : all) {
            var coachee = one.coacheeId();
            if (coachee != null && one.state() != CoachingState.DECLINED) {
                people.computeIfAbsent(one.topic(), topic -> new HashSet<>()).add(coachee);
                if (one.rating() != null) {
                    ratings.computeIfAbsent(one.topic(), topic -> new ArrayList<>())
                            .add(one.rating());
                    raters.computeIfAbsent(one.topic(), topic -> new HashSet<>())
                            .add(coachee);
                }
            }
        }
        var counts = counts(people);
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var shown = Concealment.shown(counts, total);
        var shownRatings = rated(raters, shown);
        var lines = shown.stream()
                .map(topic -> new Line(
                        topic,
                        counts.getOrDefault(topic, 0),
                        shownRatings.contains(topic) ? mean(ratings.getOrDefault(topic, List.of())) : null))
                .sorted(Comparator.comparingInt(Line::people).reversed().thenComparing(Line::topic))
                .toList();
        var told = lines.stream().mapToInt(Line::people).sum();
        var every = ratings.values().stream().flatMap(List::stream).toList();
        var isTold = Concealment.shows(together(raters, raters.keySet()));
        return new TopicFigures(lines, total - told, total, isTold ? mean(every) : null, !every.isEmpty());
    }

    /// The topics whose ratings are shown. Whoever was coached in two topics rated in both, so topics overlap: people
    /// are counted once, in what is shown and in what is left of the whole.
    private static Set<String> rated(Map<String, HashSet<UUID>> raters, Set<String> shown) {
        var rated = new ArrayList<String>();
        for (var topic : shown) {
            if (Concealment.shows(together(raters, Set.of(topic)))) {
                rated.add(topic);
            }
        }
        rated.sort(Comparator.comparingInt((String topic) -> together(raters, Set.of(topic)))
                .thenComparing(Comparator.naturalOrder()));
        while (!rated.isEmpty()) {
            var rest = new HashSet<>(raters.keySet());
            rest.removeAll(Set.copyOf(rated));
            if (rest.isEmpty() || Concealment.shows(together(raters, rest))) {
                break;
            }
            rated.removeFirst();
        }
        return Set.copyOf(rated);
    }

    private static int together(Map<String, HashSet<UUID>> raters, Set<String> topics) {
        var people = new HashSet<UUID>();
        topics.forEach(topic -> people.addAll(raters.getOrDefault(topic, new HashSet<>())));
        return people.size();
    }

    /// How many were coached and what they say it brought, or why that is not told.
    public String sentence() {
        if (rating != null) {
            return t("{0} people coached, rated {1} of 5.", people, Formats.number(rating, 1));
        }
        return isRated
                ? t("{0} people coached. Ratings are hidden while fewer than five have rated.", people)
                : t("{0} people coached. Nobody has rated it yet.", people);
    }

    private static Map<String, Integer> counts(Map<String, HashSet<UUID>> people) {
        var counts = new HashMap<String, Integer>();
        people.forEach((topic, ids) -> counts.put(topic, ids.size()));
        return counts;
    }

    private static BigDecimal mean(List<Integer> ratings) {
        var sum = ratings.stream().mapToInt(Objects::requireNonNull).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(ratings.size()), 1, RoundingMode.HALF_UP);
    }
}
