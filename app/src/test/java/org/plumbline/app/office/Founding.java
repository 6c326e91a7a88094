package org.plumbline.app.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
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

    /// The part with these facts changed by the head.
    static PartView change(PartView part, String... facts) {
        return Running.as(
                HEAD,
                () -> PARTS.change(
                        part.id(),
                        part.version(),
                        part.title(),
                        new HashMap<>(facts(facts).values())));
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

    /// An office with all that its charter says.
    static OfficeView ready(String... facts) {
        var all = new ArrayList<>(List.of(
                OfficeFacts.TYPE, "CONTROLLING",
                OfficeFacts.PURPOSE, "Projects of the harbour end when they promised to.",
                OfficeFacts.HEAD, id(HEAD)));
        all.addAll(List.of(facts));
        var office = office(all.toArray(String[]::new));
        part(office, PartKind.MANDATE, "Collects status", "side", "DOES");
        part(office, PartKind.MANDATE, "Never manages projects", "side", "DOES_NOT");
        return office;
    }

    /// A charter in force, written by the head and signed by somebody else.
    static CharterView chartered(OfficeView office) {
        var charters = Running.bean(Charters.class);
        var draft = Running.as(HEAD, () -> charters.draft(office.id()));
        Running.as(HEAD, () -> charters.submit(draft.id(), List.of(OTHER.personId())));
        Running.as(OTHER, () -> charters.sign(draft.id(), true, "Agreed"));
        return Running.as(HEAD, () -> charters.enforce(draft.id()));
    }

    /// An office at work.
    static OfficeView working() {
        var office = ready();
        chartered(office);
        return Running.as(HEAD, () -> OFFICES.move(office.id(), OfficeCommand.OPEN));
    }

    /// A person's id as facts and forms carry it.
    static String id(Actor actor) {
        return actor.personId().toString();
    }

    /// The rule that refuses the work; empty where none does.
    static String rule(Runnable work) {
        return refusal(work).map(refusal -> refusal.rule().name()).orElse("");
    }

    /// The rule that refuses the work, and what it names; empty where none does.
    static String refused(Runnable work) {
        return refusal(work)
                .map(refusal -> refusal.rule().name() + " " + refusal.arguments())
                .orElse("");
    }

    private static Optional<Refusal> refusal(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    static ProjectView project(String name) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(ProjectField.NAME, fresh(name)),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }
}
