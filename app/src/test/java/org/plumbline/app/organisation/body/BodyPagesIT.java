package org.plumbline.app.organisation.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;

class BodyPagesIT {
    private final Boards board = new Boards();
    private final Visitor head = Visitor.signedIn(board.head);

    private Map<String, String> terms(String name, String quorum, String parent) {
        return Map.of(
                "name", name,
                "kind", "PORTFOLIO_BOARD",
                "scope", "ORGANISATION",
                "parent", parent,
                "purpose", "Chooses.",
                "quorum", quorum,
                "needs_chair", "true",
                "version", "0");
    }

    @Test
    @Requirement("R156")
    void every_kind_of_body_brings_terms_of_its_own_to_begin_with() {
        var kinds = head.get("/bodies/new").body();
        assertThat(kinds).contains("Sponsorship group", "External advisers", "Programme management team");
        for (var kind : BodyKind.values()) {
            var form = head.get("/bodies/new?kind=" + kind.name());
            assertThat(form.statusCode()).isEqualTo(200);
            assertThat(form.body()).contains("value=\"" + kind.name() + "\" selected");
        }
        assertThat(head.get("/bodies/new?kind=EXTERNAL_ADVISERS").body())
                .contains("Gives advice that has to be answered");
    }

    @Test
    @Requirement("R156")
    void what_is_wrong_with_the_terms_stands_beside_the_field_and_nothing_typed_is_lost() {
        var refused = head.post("/bodies/new?kind=OTHER", "/bodies", terms("Board of nothing", "140", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("A quorum is a share from 1 to 100 percent.", "Board of nothing", "Chooses.");

        var made = head.post("/bodies/new?kind=OTHER", "/bodies", terms("Board " + board.name, "60", ""));
        assertThat(made.statusCode()).isEqualTo(302);
        var page = made.headers().firstValue("Location").orElseThrow();
        assertThat(head.get(page).body()).contains("Board " + board.name, "the whole organisation", "Name somebody");
        var twice = head.post("/bodies/new?kind=OTHER", "/bodies", terms("board " + board.name, "60", ""));
        assertThat(twice.statusCode()).isEqualTo(422);
    }

    @Test
    void a_body_never_passes_matters_on_to_itself_through_others_and_keeps_its_chair_alone() {
        var other = Running.as(board.head, () -> Running.bean(Bodies.class).create(board.terms("Above " + board.name)));
        var below = terms(board.name, "60", other.id().toString());
        head.post("/bodies/" + board.body.key() + "/edit", "/bodies/" + board.body.key(), below);
        var circle = head.post(
                "/bodies/" + other.key() + "/edit",
                "/bodies/" + other.key(),
                terms("Above " + board.name, "60", board.body.id().toString()));
        assertThat(circle.statusCode()).isEqualTo(422);
        assertThat(circle.body()).contains("would pass matters on to itself");

        var second = head.post(
                "/bodies/" + board.body.key(),
                "/bodies/" + board.body.key() + "/seats",
                Map.of(
                        "person", Running.person(Role.EXECUTIVE).personId().toString(),
                        "post", "CHAIR",
                        "from", Boards.today().toString()));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("has a chair in these days already");
    }

    @Test
    void a_member_reads_and_cannot_change_and_who_has_no_part_is_told_there_is_nothing() {
        var member = Visitor.signedIn(board.member);
        var page = member.get("/bodies/" + board.body.key());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("Change the terms", "Name somebody");
        assertThat(member.post("/settings/calendar", "/bodies/" + board.body.key() + "/closure", Map.of())
                        .statusCode())
                .isEqualTo(403);

        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));
        assertThat(stranger.get("/bodies/" + board.body.key()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/bodies").body()).doesNotContain(board.name);
        assertThat(stranger.get("/search?q=" + board.body.key()).body()).doesNotContain(board.name);
    }

    @Test
    @Requirement("R066")
    void a_year_of_meetings_is_planned_by_a_rhythm_once() {
        var secretary = Visitor.signedIn(board.secretary);
        var rhythm = Map.of(
                "every",
                "MONTHLY",
                "weekday",
                "4",
                "nth",
                "5",
                "usual_starts_at",
                "09:30",
                "usual_minutes",
                "60",
                "usual_place",
                "Hall");
        var home = "/bodies/" + board.body.key() + "/meetings";
        secretary.post(home, "/bodies/" + board.body.key() + "/rhythm", rhythm);
        secretary.post(home, "/bodies/" + board.body.key() + "/rhythm", rhythm);
        assertThat(secretary.get(home).body())
                .as("each label has its own field")
                .containsOnlyOnce("id=\"f-starts_at\"");

        var planned =
                Running.as(board.secretary, () -> Running.bean(Meetings.class).of(board.body));
        assertThat(planned).hasSizeBetween(12, 13).allSatisfy(meeting -> {
            assertThat(meeting.onDay().getDayOfWeek().getValue()).isEqualTo(4);
            assertThat(meeting.onDay().plusDays(7).getMonth())
                    .isNotEqualTo(meeting.onDay().getMonth());
        });
    }

    @Test
    @Requirement("R131")
    void the_charts_are_drawn_from_what_each_may_see_and_come_as_files() {
        var member = Visitor.signedIn(board.member);
        assertThat(member.get("/charts/governance").body())
                .contains(board.name, "Chair: " + board.chair.name(), "<svg");
        var file = head.get("/charts/governance.svg");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/svg+xml;charset=utf-8");
        assertThat(file.body()).startsWith("<svg xmlns=").contains("Chair: ");
        assertThat(head.get("/charts/organisation").statusCode()).isEqualTo(200);
        assertThat(head.get("/charts/roles").statusCode()).isEqualTo(200);
        assertThat(head.get("/charts/anything").statusCode()).isEqualTo(404);

        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));
        assertThat(stranger.get("/charts/governance").body()).doesNotContain(board.name);
    }
}
