package org.plumbline.app.demo;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.plumbline.app.demo.world.Organisation;
import org.plumbline.app.demo.world.Project;
import org.plumbline.app.demo.world.World;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.talk.Following;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.engine.status.Rag;
import org.springframework.stereotype.Component;

/// Brings departments, people and the demonstration's sign-ins in.
@Component
class LoadedPeople {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Departments departments;
    private final People people;
    private final SignIns signIns;
    private final Access access;
    private final Following following;

    LoadedPeople(Departments departments, People people, SignIns signIns, Access access, Following following) {
        this.following = following;
        this.departments = departments;
        this.people = people;
        this.signIns = signIns;
        this.access = access;
    }

    void load(Organisation organisation, Cast cast) {
        for (var department : organisation.departments()) {
            var id = departments.ensure(department.name(), cast.idOrNone(department.parentKey()));
            cast.add(department.key(), id, department.name());
        }
        var waiting = new ArrayList<>(organisation.people());
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(person -> person.managerKey() == null || cast.knows(person.managerKey()))
                    .toList();
            ready.forEach(person -> add(person, cast));
            waiting.removeAll(ready);
        }
    }

    private void add(Organisation.Person person, Cast cast) {
        var id = people.add(new NewPerson(
                person.name(),
                person.email(),
                cast.id(person.departmentKey()),
                person.jobTitle(),
                cast.idOrNone(person.managerKey()),
                person.isExternal(),
                true));
        cast.add(person.key(), id, person.name());
    }

    /// Opens the sign-ins and words them for people.
    String open(World world, Cast cast) {
        var lines = new StringBuilder();
        for (var signIn : world.signIns()) {
            var id = cast.id(signIn.personKey());
            var password = password();
            signIns.open(id, password);
            organisationWide(signIn.role()).forEach(role -> access.grant(id, role, ScopeKind.ORGANISATION, null));
            if (signIn.role() == World.Role.PMO_HEAD) {
                follow(new Actor(id, cast.name(signIn.personKey())), world, cast);
            }
            lines.append("%-18s %-34s %s%n"
                    .formatted(label(signIn.role()), people.get(id).email(), password));
        }
        return lines.toString();
    }

    /// The head of the office follows the projects that are reported red.
    private void follow(Actor head, World world, Cast cast) {
        world.projects().stream()
                .filter(project -> project.state() == Project.State.EXECUTING
                        && !project.reports().isEmpty()
                        && project.reports().getLast().overall() == Rag.RED)
                .forEach(project -> access.as(head, () -> {
                    following.follow(cast.id(project.key()));
                    return project;
                }));
    }

    /// Managers and sponsors hold their roles through what they manage and sponsor.
    private static List<Role> organisationWide(World.Role role) {
        return switch (role) {
            case PMO_HEAD -> List.of(Role.PMO_HEAD);
            case PMO_MEMBER -> List.of(Role.PMO_MEMBER);
            case ADMINISTRATOR -> List.of(Role.ADMINISTRATOR);
            case PORTFOLIO_MANAGER, PROJECT_MANAGER, SPONSOR -> List.of();
        };
    }

    private static String label(World.Role role) {
        return switch (role) {
            case PMO_HEAD -> "PMO head";
            case PMO_MEMBER -> "PMO member";
            case PORTFOLIO_MANAGER -> "Portfolio manager";
            case PROJECT_MANAGER -> "Project manager";
            case SPONSOR -> "Sponsor";
            case ADMINISTRATOR -> "Administrator";
        };
    }

    private static String password() {
        var bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
