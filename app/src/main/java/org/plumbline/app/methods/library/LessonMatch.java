package org.plumbline.app.methods.library;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which lessons fit a project: two points for each tag whose words stand in what the project is about, three for
/// the same category of project, one for the same phase. A lesson without a point stays away.
final class LessonMatch {
    private static final int TAG = 2;
    private static final int CATEGORY = 3;
    private static final int PHASE = 1;
    private static final int STEM = 5;

    private LessonMatch() {}

    /// What a project is about.
    ///
    /// @param words name, goal, description
    /// @param category null while unknown
    /// @param phase null where no stage is known
    record Occasion(
            String words,
            @Nullable String category,
            @Nullable ProjectPhase phase) {}

    private record Scored(ItemView lesson, int points) {}

    /// The lessons that fit, the best first, at most so many.
    static List<ItemView> rank(Collection<ItemView> lessons, Occasion occasion, int most) {
        var words = words(occasion.words());
        return lessons.stream()
                .map(lesson -> new Scored(lesson, points(lesson.text(), occasion, words)))
                .filter(scored -> scored.points() > 0)
                .sorted(Comparator.comparingInt(Scored::points)
                        .reversed()
                        .thenComparing(scored -> scored.lesson().key()))
                .limit(most)
                .map(Scored::lesson)
                .toList();
    }

    private static int points(ItemText lesson, Occasion occasion, Set<String> words) {
        var points = 0;
        for (var tag : lesson.tags()) {
            points += stands(tag, words) ? TAG : 0;
        }
        var category = occasion.category();
        if (category != null && lesson.text(ItemField.PROJECT_TYPE).equalsIgnoreCase(category.strip())) {
            points += CATEGORY;
        }
        var phase = occasion.phase();
        if (phase != null && lesson.text(ItemField.PHASE).equals(phase.name())) {
            points += PHASE;
        }
        return points;
    }

    /// True where each word of a tag stands there, whatever it ends in: "supplier" is met by "suppliers".
    private static boolean stands(String tag, Set<String> words) {
        return !tag.isBlank()
                && words(tag).stream().allMatch(part -> words.stream().anyMatch(word -> alike(part, word)));
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || (one.length() >= STEM && other.startsWith(one))
                || (other.length() >= STEM && one.startsWith(other));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
