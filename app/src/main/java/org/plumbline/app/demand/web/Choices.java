package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// People and departments as fields of a form offer them, and what was chosen.
@Component
class Choices {
    private final People people;
    private final Departments departments;

    Choices(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    List<Option> departments() {
        return departments.all().stream()
                .map(department -> new Option(department.id().toString(), department.name()))
                .toList();
    }

    /// The one that stands in a field of people; all others are found while somebody types.
    List<Option> person(@Nullable UUID id) {
        return id == null
                ? List.of()
                : people.byIds(List.of(id)).values().stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
    }

    @Nullable
    UUID department(Map<String, String> sent, String name, Map<String, String> errors) {
        var text = IdeaForm.typed(sent, name);
        var found = departments.all().stream()
                .map(DepartmentView::id)
                .filter(id -> id.toString().equals(text))
                .findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            errors.put(name, t("Choose one of the list."));
        }
        return found.orElse(null);
    }

    @Nullable
    UUID person(Map<String, String> sent, String name, Map<String, String> errors) {
        var text = IdeaForm.typed(sent, name);
        var found = text.isEmpty() ? null : known(text);
        if (!text.isEmpty() && found == null) {
            errors.put(name, t("Choose somebody from the list."));
        }
        return found;
    }

    private @Nullable UUID known(String text) {
        try {
            var id = UUID.fromString(text);
            return people.byIds(List.of(id)).isEmpty() ? null : id;
        } catch (IllegalArgumentException aName) {
            return people.known(text).orElse(null);
        }
    }

    /// What people, and all departments, are called, by id.
    Map<UUID, String> names(Collection<@Nullable UUID> ids) {
        var names = new HashMap<UUID, String>();
        people.byIds(ids.stream().flatMap(Stream::ofNullable).collect(Collectors.toSet()))
                .forEach((id, person) -> names.put(id, person.name()));
        for (DepartmentView department : departments.all()) {
            names.put(department.id(), department.name());
        }
        return names;
    }
}
