package org.plumbline.app.survey.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.Seats;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.survey.Audience;
import org.plumbline.app.survey.Grouping;
import org.springframework.stereotype.Component;

/// Turns an audience into the people of today, each with at most one group.
@Component
public class AudienceList {
    private final People people;
    private final Departments departments;
    private final Bodies bodies;
    private final Seats seats;
    private final RoleCatalogue roles;
    private final RoleHolders holders;
    private final Clock clock;

    AudienceList(
            People people,
            Departments departments,
            Bodies bodies,
            Seats seats,
            RoleCatalogue roles,
            RoleHolders holders,
            Clock clock) {
        this.people = people;
        this.departments = departments;
        this.bodies = bodies;
        this.seats = seats;
        this.roles = roles;
        this.holders = holders;
        this.clock = clock;
    }

    /// The people, each with the group that the answer is counted to; null for none.
    public Map<UUID, @Nullable String> of(Audience audience, Grouping grouping) {
        var asked = new LinkedHashMap<UUID, @Nullable String>();
        seated(audience.bodies(), asked);
        inRoles(audience.roles(), asked);
        for (var department : within(audience.departments())) {
            people.of(department.id()).forEach(person -> asked.putIfAbsent(person.id(), department.name()));
        }
        audience.people().forEach(person -> {
            if (!asked.containsKey(person)) {
                asked.put(person, null);
            }
        });
        var known = people.byIds(asked.keySet());
        var result = new LinkedHashMap<UUID, @Nullable String>();
        asked.entrySet().stream()
                .filter(entry -> isHere(known.get(entry.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> result.put(
                        entry.getKey(),
                        switch (grouping) {
                            case NONE -> null;
                            case AUDIENCE -> entry.getValue();
                            case DEPARTMENT -> {
                                var person = known.get(entry.getKey());
                                yield person == null ? null : person.departmentName();
                            }
                        }));
        return result;
    }

    private static boolean isHere(@Nullable PersonView person) {
        return person != null && !person.hasLeft();
    }

    private void seated(Set<UUID> ids, Map<UUID, @Nullable String> asked) {
        if (ids.isEmpty()) {
            return;
        }
        var wanted =
                bodies.all().stream().filter(body -> ids.contains(body.id())).toList();
        var names = new HashMap<UUID, String>();
        wanted.forEach(body -> names.put(body.id(), body.name()));
        for (var seat : seats.on(LocalDate.now(clock), wanted)) {
            asked.putIfAbsent(seat.personId(), names.get(seat.bodyId()));
        }
    }

    private void inRoles(Set<UUID> ids, Map<UUID, @Nullable String> asked) {
        if (ids.isEmpty()) {
            return;
        }
        var names = new HashMap<UUID, String>();
        roles.all().forEach(role -> names.put(role.id(), role.title()));
        holders.present().stream()
                .filter(one -> ids.contains(one.roleId()))
                .sorted(Comparator.comparing(one -> names.getOrDefault(one.roleId(), "")))
                .forEach(one -> asked.putIfAbsent(one.personId(), names.get(one.roleId())));
    }

    /// Departments with all their parts.
    private Collection<DepartmentView> within(Set<UUID> ids) {
        var found = new LinkedHashMap<UUID, DepartmentView>();
        if (ids.isEmpty()) {
            return found.values();
        }
        var all = departments.all();
        var next = new ArrayDeque<>(new HashSet<>(ids));
        while (!next.isEmpty()) {
            var id = next.remove();
            for (var department : all) {
                if (department.id().equals(id) && found.putIfAbsent(id, department) == null) {
                    all.stream().filter(part -> id.equals(part.parentId())).forEach(part -> next.add(part.id()));
                }
            }
        }
        return found.values();
    }
}
