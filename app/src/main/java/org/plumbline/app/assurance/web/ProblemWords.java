package org.plumbline.app.assurance.web;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.assurance.ActionView;
import org.plumbline.app.assurance.ProblemClasses;
import org.plumbline.app.assurance.ProblemView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.organisation.People;
import org.springframework.stereotype.Component;

/// Problems and actions in words.
@Component
class ProblemWords {
    private final People people;
    private final Projects projects;
    private final ProblemClasses classes;

    ProblemWords(People people, Projects projects, ProblemClasses classes) {
        this.people = people;
        this.projects = projects;
        this.classes = classes;
    }

    /// What people, projects and classes of some problems are called, by id.
    Map<UUID, String> names(Collection<ProblemView> rows, Collection<ActionView> actions) {
        var ids = new HashSet<UUID>();
        var linked = new HashSet<UUID>();
        for (var problem : rows) {
            ids.add(problem.reportedBy());
            add(ids, problem.ownerId());
            add(ids, problem.closedBy());
            add(linked, problem.projectId());
        }
        for (var action : actions) {
            ids.add(action.says().ownerId());
            action.checks().forEach(check -> ids.add(check.checkedBy()));
        }
        var names = new HashMap<UUID, String>();
        people.byIds(ids).forEach((id, person) -> names.put(id, person.name()));
        projects.of(List.copyOf(linked)).forEach(one -> names.put(one.id(), one.key() + " " + one.name()));
        classes.all().forEach(one -> names.put(one.id(), one.name()));
        names.put(new UUID(0, 0), t("Plumbline"));
        return names;
    }

    private static void add(Collection<UUID> ids, @org.jspecify.annotations.Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
