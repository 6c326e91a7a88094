package org.plumbline.app.organisation.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.kernel.PersonDirectory;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.ReadingHabits;
import org.springframework.stereotype.Component;

/// Tells the kernel who people are.
@Component
class PeopleDirectory implements PersonDirectory {
    private final People people;
    private final ReadingHabits habits;

    PeopleDirectory(People people, ReadingHabits habits) {
        this.people = people;
        this.habits = habits;
    }

    @Override
    public Map<UUID, Entry> byIds(Collection<UUID> ids) {
        var entries = new HashMap<UUID, Entry>();
        people.byIds(ids).forEach((id, person) -> {
            if (!person.hasLeft()) {
                entries.put(id, new Entry(id, person.name(), person.email()));
            }
        });
        return entries;
    }

    @Override
    public Locale locale(UUID id) {
        return habits.locale(id).map(Locale::forLanguageTag).orElse(Locale.UK);
    }

    @Override
    public Optional<UUID> known(String nameOrEmail) {
        return people.known(nameOrEmail);
    }
}
