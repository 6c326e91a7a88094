package org.plumbline.engine.levelling;

import org.jspecify.annotations.Nullable;

/// One of the projects that share the resources.
///
/// @param release before this unit of time none of its activities starts
/// @param due when it should be over; null: when it would be over with unlimited resources
/// @param weight of one unit of delay, 0 or more
public record Project(String name, int release, @Nullable Integer due, int weight) {
    public Project {
        if (release < 0 || weight < 0) {
            throw new IllegalArgumentException(
                    "release and weight of %s are not negative, were %d and %d".formatted(name, release, weight));
        }
    }

    public Project(String name) {
        this(name, 0, null, 1);
    }
}
