package org.plumbline.app.office;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Offices and parts as tests make them.
final class Founding {
    static final Offices OFFICES = Running.bean(Offices.class);
    static final Parts PARTS = Running.bean(Parts.class);
    static final Actor HEAD = Running.person(Role.PMO_HEAD);
    static final Actor OTHER = Running.person(Role.EXECUTIVE);

    private Founding() {}

    static String fresh(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /// An office with a fresh name and these facts, as name, value, name, value.
    static OfficeView office(String... facts) {
        var known = new HashMap<String, String>();
        known.put(OfficeFacts.NAME, fresh("Office"));
        for (var i = 0; i < facts.length; i += 2) {
            known.put(facts[i], facts[i + 1]);
        }
        return Running.as(HEAD, () -> OFFICES.found(new Facts(known)));
    }

    static PartView part(OfficeView office, PartKind kind, String title, String... facts) {
        return Running.as(HEAD, () -> PARTS.add(office.id(), kind, title, facts(facts)));
    }

    static Facts facts(String... facts) {
        var known = new HashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            known.put(facts[i], facts[i + 1]);
        }
        return new Facts(known);
    }

    /// The part led on by somebody.
    static PartView move(Actor who, PartView part, PartCommand command, String... said) {
        return Running.as(
                who,
                () -> PARTS.move(
                        part.id(),
                        part.version(),
                        command,
                        new HashMap<>(facts(said).values())));
    }

    static ProjectView project(String name) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, fresh(name)),
                        Map.of(),
                        java.util.List.of(),
                        ProjectView.Source.HERE)));
    }
}
