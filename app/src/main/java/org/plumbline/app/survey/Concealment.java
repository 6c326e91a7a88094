package org.plumbline.app.survey;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Decides which groups of an anonymous survey may be shown.
///
/// A figure is shown for {@link #LEAST} answers or more. As the whole is shown too, what is left when all shown groups
/// are taken from the whole must be nobody or again at least so many: else the smallest shown group is hidden as well,
/// until that holds. Groups never overlap, so that taking groups from groups tells nothing more.
public final class Concealment {
    /// The fewest answers that are shown together.
    public static final int LEAST = 5;

    private Concealment() {}

    /// True where so many answers may be shown together.
    public static boolean shows(long answers) {
        return answers >= LEAST;
    }

    /// The groups that may be shown.
    ///
    /// @param counts answers of each group
    /// @param total answers of all, of people in no group too
    public static Set<String> shown(Map<String, Integer> counts, int total) {
        if (!shows(total)) {
            return Set.of();
        }
        var shown = new HashSet<String>();
        counts.forEach((group, count) -> {
            if (shows(count)) {
                shown.add(group);
            }
        });
        while (!shown.isEmpty()) {
            var rest = total
                    - shown.stream()
                            .mapToInt(group -> counts.getOrDefault(group, 0))
                            .sum();
            if (rest == 0 || shows(rest)) {
                break;
            }
            shown.remove(Collections.min(
                    shown,
                    Comparator.comparing((String group) -> counts.getOrDefault(group, 0))
                            .thenComparing(Comparator.naturalOrder())));
        }
        return Set.copyOf(shown);
    }
}
