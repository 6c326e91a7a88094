package org.plumbline.app.organisation.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.SupportNeed;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.plumbline.app.organisation.support.SupportTask;
import org.plumbline.app.organisation.support.SupportTasks;

/// What project administrators do for project managers.
class SupportIT {
    private static final String QUEUE = "/administration-queue";

    private final SupportTasks tasks = Running.bean(SupportTasks.class);
    private final Boards board = new Boards();
    private final Actor clerk = Running.person(Role.PMO_MEMBER);

    private List<String> needs(Actor reader) {
        return Running.as(
                reader, () -> tasks.needs().stream().map(SupportNeed::sourceKey).toList());
    }

    @Test
    @Requirement("R083")
    void minutes_of_a_meeting_held_are_found_taken_up_and_done() {
        var meeting = board.meeting(0);
        assertThat(needs(clerk)).doesNotContain(meeting.key());
        board.hold(meeting, Map.of(board.chair, Presence.PRESENT, board.member, Presence.PRESENT));
        assertThat(needs(clerk)).contains(meeting.key());
        var visitor = Visitor.signedIn(clerk);

        visitor.post(QUEUE, QUEUE + "/taken", Map.of("source", meeting.key()));

        assertThat(needs(clerk)).doesNotContain(meeting.key());
        assertThat(visitor.get("/my-work").body()).contains("Write the minutes of " + board.name);
        var task = Running.as(clerk, () -> tasks.mine()).getFirst();
        visitor.post(QUEUE, QUEUE + "/" + task.key() + "/done", Map.of());
        assertThat(Running.as(clerk, () -> tasks.mine())).isEmpty();
        assertThat(needs(clerk)).contains(meeting.key());

        var held = Boards.fresh(board.secretary, meeting);
        Running.as(board.secretary, () -> {
            Running.bean(Minutes.class).write(held, held.version(), "Agreed.");
            return true;
        });
        assertThat(needs(clerk)).doesNotContain(meeting.key());
    }

    @Test
    @Requirement("R083")
    void a_project_manager_asks_the_office_shares_out_and_the_workload_tells() {
        var manager = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, board.project.id());
        var asking = Visitor.signedIn(manager);
        var fields = Map.of(
                "title",
                "File the contract of " + board.name,
                "kind",
                "FILING",
                "scope",
                "PROJECT:" + board.project.id(),
                "due",
                Boards.today().minusDays(1).toString());
        assertThat(asking.post(QUEUE, QUEUE, fields).statusCode()).isEqualTo(302);
        var task = Running.as(manager, () -> tasks.open()).getFirst();

        var steering = Visitor.signedIn(board.head);
        var given = Map.of("person", clerk.personId().toString());
        steering.post(QUEUE, QUEUE + "/" + task.key() + "/person", given);

        assertThat(Running.as(clerk, () -> tasks.mine()))
                .extracting(SupportTask::title)
                .containsExactly("File the contract of " + board.name);
        assertThat(Running.as(board.head, () -> tasks.workload()))
                .filteredOn(load -> clerk.personId().equals(load.personId()))
                .singleElement()
                .satisfies(load -> assertThat(load.open() + " open, " + load.late() + " late")
                        .isEqualTo("1 open, 1 late"));
        assertThat(steering.get(QUEUE).body()).contains("File the contract of " + board.name, clerk.name());
        var stranger = Visitor.signedIn(Running.person(Role.TEAM_MEMBER, ScopeKind.PROJECT, board.project.id()));
        assertThat(stranger.get(QUEUE).body()).doesNotContain("File the contract of");
        assertThat(stranger.post(QUEUE, QUEUE, fields).statusCode()).isEqualTo(403);
        assertThat(stranger.post(QUEUE, QUEUE + "/" + task.key() + "/done", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(steering.post(QUEUE, QUEUE, Map.of("title", "", "scope", "ORGANISATION"))
                        .statusCode())
                .isEqualTo(422);
    }
}
