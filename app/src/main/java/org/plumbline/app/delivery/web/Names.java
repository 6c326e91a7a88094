package org.plumbline.app.delivery.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Turns the ids on projects into names, a few queries for a whole page.
@Component
class Names {
    private final People people;
    private final Departments departments;
    private final Groups groups;

    Names(People people, Departments departments, Groups groups) {
        this.people = people;
        this.departments = departments;
        this.groups = groups;
    }

    /// Names by id.
    record Book(Map<UUID, String> names, Map<UUID, GroupView> groups) {
        @Nullable
        String of(@Nullable UUID id) {
            return id == null ? null : names.get(id);
        }
    }

    Book of(Collection<ProjectView> projects) {
        var ids = new HashSet<UUID>();
        for (var project : projects) {
            for (var duty : List.of(ProjectField.OWNER, ProjectField.SPONSOR, ProjectField.MANAGER)) {
                var id = project.reference(duty);
                if (id != null) {
                    ids.add(id);
                }
            }
        }
        return book(ids);
    }

    Book book(Set<UUID> personIds) {
        var names = new HashMap<UUID, String>();
        people.byIds(personIds).forEach((id, person) -> names.put(id, person.name()));
        departments.all().forEach(department -> names.put(department.id(), department.name()));
        var known = new HashMap<UUID, GroupView>();
        for (var kind : List.of(ScopeKind.PROGRAMME, ScopeKind.PORTFOLIO)) {
            groups.all(kind).forEach(group -> known.put(group.id(), group));
        }
        known.forEach((id, group) -> names.put(id, group.name()));
        return new Book(names, known);
    }

    List<Option> departmentOptions() {
        return departments.all().stream().map(Names::option).toList();
    }

    private static Option option(DepartmentView department) {
        return new Option(department.id().toString(), department.name());
    }

    List<Option> groupOptions(ScopeKind kind) {
        return groups.all(kind).stream()
                .map(group -> new Option(group.id().toString(), group.name()))
                .toList();
    }

    /// The person of an id as the one option of a picker.
    List<Option> person(@Nullable UUID id) {
        return id == null
                ? List.of()
                : people.byIds(List.of(id)).values().stream()
                        .map(person -> new Option(person.id().toString(), person.name()))
                        .toList();
    }
}
