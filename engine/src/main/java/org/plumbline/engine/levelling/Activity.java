package org.plumbline.engine.levelling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of work that is placed as a whole.
///
/// @param project position in the problem's list of projects
/// @param modes the ways of doing it, at least one
/// @param release before this unit of time it does not start
/// @param due when it should be over; null where nobody asks
/// @param weight of one unit of delay after the due time, 0 or more
/// @param workingTime position in the problem's list of working times, -1 where it can always work
public record Activity(
        String name,
        int project,
        List<Mode> modes,
        int release,
        @Nullable Integer due,
        int weight,
        int workingTime) {
    public static final int ALWAYS = -1;

    public Activity {
        modes = List.copyOf(modes);
        if (modes.isEmpty()) {
            throw new IllegalArgumentException("activity %s has no mode".formatted(name));
        }
        if (release < 0 || weight < 0 || workingTime < ALWAYS) {
            throw new IllegalArgumentException("release, weight and working time of %s are out of range: %d, %d, %d"
                    .formatted(name, release, weight, workingTime));
        }
    }

    public Activity(String name, int project, Mode mode) {
        this(name, project, List.of(mode), 0, null, 1, ALWAYS);
    }

    public Activity(String name, int project, List<Mode> modes) {
        this(name, project, modes, 0, null, 1, ALWAYS);
    }
}
