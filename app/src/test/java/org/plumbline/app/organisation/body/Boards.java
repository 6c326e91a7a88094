package org.plumbline.app.organisation.body;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
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
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.plumbline.app.registers.NewRecord;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterView;
import org.plumbline.app.registers.Registers;

/// A steering committee of a project of its own, for tests: its chair may decide, its secretary keeps the minutes.
final class Boards {
    final Actor head = Running.person(Role.PMO_HEAD);
    final Actor secretary = Running.person(Role.PMO_MEMBER);
    final String name = "Steering " + UUID.randomUUID().toString().substring(0, 8);
    final ProjectView project = Running.asSystem(() -> Running.bean(Projects.class)
            .create(new NewProject(
                    ProjectKind.PROJECT,
                    ProjectState.EXECUTING,
                    Map.of(ProjectField.NAME, "Bridge " + name),
                    Map.of(),
                    List.of(),
                    ProjectView.Source.HERE)));
    final Actor chair = Running.person(Role.SPONSOR, ScopeKind.PROJECT, project.id());
    final Actor member = Running.person(Role.REQUESTER);
    final Actor deputy = Running.person(Role.REQUESTER);
    final BodyView body = Running.as(head, () -> Running.bean(Bodies.class).create(terms(name)));

    Boards() {
        seat(chair, Post.CHAIR, true);
        seat(secretary, Post.SECRETARY, false);
        Running.as(
                head,
                () -> Running.bean(Seats.class)
                        .take(
                                body,
                                new NewSeat(
                                        member.personId(),
                                        Post.MEMBER,
                                        "Users",
                                        true,
                                        deputy.personId(),
                                        today(),
                                        null)));
    }

    BodyTerms terms(String called) {
        return new BodyTerms(
                called,
                BodyKind.STEERING_COMMITTEE,
                new GovernedScope(ScopeKind.PROJECT, project.id()),
                null,
                "Directs the bridge.",
                "Stages and changes.",
                null,
                60,
                true);
    }

    UUID seat(Actor person, Post post, boolean votes) {
        return Running.as(
                head,
                () -> Running.bean(Seats.class)
                        .take(body, new NewSeat(person.personId(), post, null, votes, null, today(), null)));
    }

    static LocalDate today() {
        return LocalDate.now(Running.bean(Clock.class));
    }

    MeetingView meeting(int daysAhead) {
        return Running.as(
                secretary,
                () -> Running.bean(Meetings.class)
                        .plan(body, new MeetingTime(today().plusDays(daysAhead), LocalTime.of(10, 0), 90, "Room 4")));
    }

    RegisterView decision(String title) {
        return Running.asSystem(() -> Running.bean(Registers.class)
                .create(NewRecord.of(
                        RegisterKind.DECISION,
                        project.id(),
                        Map.of(RegisterField.TITLE, title, RegisterField.ASKED_BODY, name))));
    }

    void hold(MeetingView meeting, Map<Actor, Presence> presence) {
        var byId = new HashMap<UUID, Presence>();
        presence.forEach((person, there) -> byId.put(person.personId(), there));
        Running.as(secretary, () -> {
            Running.bean(Minutes.class).hold(meeting, byId);
            return true;
        });
    }

    static MeetingView fresh(Actor reader, MeetingView meeting) {
        return Running.as(reader, () -> Running.bean(Meetings.class).get(meeting.key()));
    }
}
