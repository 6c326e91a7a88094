package org.plumbline.app.organisation.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.PersonChange;

/// Forms of records that count no versions: who saves what somebody else has changed meanwhile is told, and loses
/// nothing.
class OvertakenFormsIT {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Actor ADMINISTRATOR = Running.person(Role.ADMINISTRATOR);
    private static final Visitor VISITOR = Visitor.signedIn(ADMINISTRATOR);

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static String version(String page, Visitor visitor) {
        var found = VERSION.matcher(visitor.get(page).body());
        assertThat(found.find()).as("a version on " + page).isTrue();
        return found.group(1);
    }

    /// Sends a form as it was drawn before somebody else changed the record.
    private static void overtaken(Visitor visitor, String page, String path, Map<String, String> typed) {
        var refused = visitor.post(page, path, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Somebody else changed this meanwhile");
        typed.forEach((field, text) -> {
            if (!field.equals("version")) {
                assertThat(refused.body()).contains(text);
            }
        });
    }

    @Test
    void a_person_that_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
        var person = Running.person(Role.REQUESTER);
        var home = "/admin/people/" + person.personId();
        var seen = version(home + "/edit", VISITOR);
        Running.as(ADMINISTRATOR, () -> {
            Running.bean(People.class)
                    .change(
                            person.personId(),
                            new PersonChange(person.name(), null, null, "Diver " + mark, null, false));
            return true;
        });

        overtaken(
                VISITOR, home + "/edit", home, Map.of("name", "Mine " + mark, "job_title", "Welder", "version", seen));

        assertThat(Running.as(ADMINISTRATOR, () -> Running.bean(People.class).get(person.personId()))
                        .jobTitle())
                .isEqualTo("Diver " + mark);
    }

    @Test
    void a_department_that_somebody_else_changed_meanwhile_is_not_overwritten_unseen() {
        var departments = Running.bean(Departments.class);
        var id = Running.as(ADMINISTRATOR, () -> departments.put(null, "Dredging " + mark, null));
        var page = "/admin/departments/" + id;
        var seen = version(page, VISITOR);
        Running.as(ADMINISTRATOR, () -> departments.put(id, "Dredgers " + mark, null));

        overtaken(VISITOR, page, page, Map.of("name", "Diggers " + mark, "version", seen));
        var saved = VISITOR.post(page, page, Map.of("name", "Diggers " + mark, "version", version(page, VISITOR)));

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(departments.get(id).name()).isEqualTo("Diggers " + mark);
    }

    @Test
    void a_rhythm_that_somebody_else_set_meanwhile_is_not_overwritten_unseen() {
        var board = new Boards();
        var secretary = Visitor.signedIn(board.secretary);
        var page = "/bodies/" + board.body.key() + "/meetings";
        var seen = version(page, secretary);
        Running.as(
                board.secretary,
                () -> Running.bean(Meetings.class)
                        .keep(
                                board.body,
                                new Rhythm(Rhythm.Every.MONTHLY, 3, 1, LocalTime.of(9, 0), 45, "Room " + mark)));

        overtaken(
                secretary,
                page,
                "/bodies/" + board.body.key() + "/rhythm",
                Map.of(
                        "every",
                        "WEEKLY",
                        "weekday",
                        "2",
                        "usual_starts_at",
                        "11:30",
                        "usual_minutes",
                        "75",
                        "version",
                        seen));

        assertThat(Running.as(
                                board.secretary,
                                () -> Running.bean(Meetings.class).rhythm(board.body))
                        .orElseThrow()
                        .place())
                .isEqualTo("Room " + mark);
    }

    @Test
    void an_action_that_is_refused_keeps_the_project_that_was_chosen() {
        var board = new Boards();
        var secretary = Visitor.signedIn(board.secretary);
        var meeting = board.meeting(0);

        var refused = secretary.post(
                "/meetings/" + meeting.key(),
                "/meetings/" + meeting.key() + "/actions",
                Map.of("title", "Ask the diver", "project", board.project.id().toString()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ask the diver", "value=\"" + board.project.id() + "\" selected");
    }
}
