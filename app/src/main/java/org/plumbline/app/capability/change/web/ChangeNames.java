package org.plumbline.app.capability.change.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.capability.change.InitiativeView;
import org.plumbline.app.capability.change.WaveView;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// What people and departments of changes are called, and what may be chosen of them.
@Component
class ChangeNames {
    private final People people;
    private final Departments departments;

    ChangeNames(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /// The people and departments of some initiatives and waves, by id.
    Map<UUID, String> of(Collection<InitiativeView> initiatives, Collection<WaveView> waves) {
        var ids = new HashSet<UUID>();
        initiatives.forEach(one -> Stream.of(one.terms().ownerId(), one.terms().sponsorId())
                .filter(Objects::nonNull)
                .forEach(ids::add));
        for (var wave : waves) {
            var owner = wave.terms().ownerId();
            if (owner != null) {
                ids.add(owner);
            }
            wave.items().stream()
                    .map(WaveView.Item::settledBy)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
        }
        return of(ids);
    }

    /// The people of some ids and all departments, by id.
    Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        departments.all().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    /// All departments to choose from.
    List<Option> units() {
        return departments.all().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    /// The department of an id as typed, where there is one.
    Function<String, java.util.Optional<UUID>> unit() {
        return typed -> departments.all().stream()
                .map(DepartmentView::id)
                .filter(id -> id.toString().equals(typed))
                .findFirst();
    }

    /// Who is chosen at present, for a field that finds people by name.
    List<Option> person(@Nullable UUID id) {
        if (id == null) {
            return List.of();
        }
        var person = people.byIds(List.of(id)).get(id);
        return person == null ? List.of() : List.of(new Option(id.toString(), person.name()));
    }

    /// The person of an id as typed, where there is one.
    Function<String, java.util.Optional<UUID>> person() {
        return typed -> org.plumbline.app.kit.form.Typed.id(typed)
                .filter(id -> people.byIds(List.of(id)).containsKey(id));
    }
}
