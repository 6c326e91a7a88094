package org.plumbline.app.organisation.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.kernel.audit.IdNames;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// People and departments by name where the audit trail has their ids; who has left keeps the name.
@Component
class PeopleNames implements IdNames {
    private final People people;
    private final Departments departments;

    PeopleNames(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        departments.all().stream()
                .filter(department -> ids.contains(department.id()))
                .forEach(department -> names.put(department.id(), department.name()));
        return names;
    }
}
