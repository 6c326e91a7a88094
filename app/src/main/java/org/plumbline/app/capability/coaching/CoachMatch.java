package org.plumbline.app.capability.coaching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who should coach somebody: who has room, then who can do it best, then who has least to do.
final class CoachMatch {
    private CoachMatch() {}

    /// A coach as the desk weighs them.
    ///
    /// @param level in the topic, from 0 for unknown to 5
    /// @param load coachings under way
    /// @param most coachings at a time
    record Coach(UUID personId, String name, int level, int load, int most) {
        boolean isFull() {
            return load >= most;
        }
    }

    /// The coaches in the order in which they are proposed, without the coachee and the coachee's manager.
    static List<Coach> ranked(Collection<Coach> coaches, @Nullable UUID coachee, @Nullable UUID manager) {
        return coaches.stream()
                .filter(one ->
                        !one.personId().equals(coachee) && !one.personId().equals(manager))
                .sorted(Comparator.comparing(Coach::isFull)
                        .thenComparing(Comparator.comparingInt(Coach::level).reversed())
                        .thenComparingInt(Coach::load)
                        .thenComparing(Coach::name))
                .toList();
    }
}
