package org.plumbline.app.survey;

import java.util.Set;
import java.util.UUID;

/// Who is asked: people by name, and everybody of departments with their parts, of committees, or in roles. Who comes
/// twice is asked once.
public record Audience(Set<UUID> people, Set<UUID> departments, Set<UUID> bodies, Set<UUID> roles) {
    /// Nobody yet.
    public static final Audience NOBODY = new Audience(Set.of(), Set.of(), Set.of(), Set.of());

    public Audience {
        people = Set.copyOf(people);
        departments = Set.copyOf(departments);
        bodies = Set.copyOf(bodies);
        roles = Set.copyOf(roles);
    }

    public static Audience ofPeople(Set<UUID> people) {
        return new Audience(people, Set.of(), Set.of(), Set.of());
    }
}
