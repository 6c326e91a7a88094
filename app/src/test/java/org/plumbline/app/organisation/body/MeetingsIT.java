package org.plumbline.app.organisation.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.Offices;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.RegisterState;
import org.plumbline.app.registers.Registers;

class MeetingsIT {
    private final Agendas agendas = Running.bean(Agendas.class);
    private final Minutes minutes = Running.bean(Minutes.class);
    private final Promises promises = Running.bean(Promises.class);
    private final Registers registers = Running.bean(Registers.class);
    private final Boards board = new Boards();

    private static void act(Actor actor, Runnable work) {
        Running.as(actor, () -> {
            work.run();
            return true;
        });
    }

    private static Settlement settled(Verdict verdict) {
        return new Settlement(verdict, "as proposed", null, null, null, true);
    }

    private UUID onAgenda(MeetingView meeting, UUID record) {
        return Running.as(board.secretary, () -> {
            agendas.take(meeting, List.of(record));
            return agendas.of(meeting).getLast().id();
        });
    }

    private static String rule(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            return refusal.rule().name();
        }
        return "nothing refused";
    }

    @Test
    @Requirement("R066")
    void a_decision_asked_of_a_body_comes_onto_its_agenda_is_decided_there_and_stands_in_its_register() {
        var asked = board.decision("Which foundation?");
        var meeting = board.meeting(0);

        var waiting = Running.as(board.secretary, () -> agendas.waiting(board.body));
        assertThat(waiting).singleElement().satisfies(matter -> {
            assertThat(matter.key()).isEqualTo(asked.key());
            assertThat(matter.isAsked()).isTrue();
        });
        var item = onAgenda(meeting, asked.id());
        assertThat(Running.as(board.secretary, () -> agendas.waiting(board.body)))
                .isEmpty();
        board.hold(meeting, Map.of(board.chair, Presence.PRESENT, board.member, Presence.DEPUTY));
        var unseen = Running.as(board.secretary, () -> agendas.of(meeting)).stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .orElseThrow()
                .version();
        act(
                board.secretary,
                () -> assertThat(rule(() -> minutes.settle(meeting, item, unseen + 1, settled(Verdict.REJECTED))))
                        .isEqualTo("CHANGED"));
        act(board.secretary, () -> minutes.settle(meeting, item, unseen, settled(Verdict.APPROVED)));

        var record = Running.as(board.head, () -> registers.get(asked.id()));
        assertThat(record.state()).isEqualTo(RegisterState.DECIDED);
        assertThat(record.text(RegisterField.OUTCOME)).contains("as proposed", meeting.key(), board.name);
        assertThat(record.date(RegisterField.DECIDED_ON)).isEqualTo(meeting.onDay());
    }

    @Test
    @Requirement("R066")
    void a_record_names_the_meetings_it_is_taken_to_for_those_who_may_read_them() {
        var asked = board.decision("Which crane?");
        var meeting = board.meeting(0);
        var page = "/registers/" + asked.key();
        assertThat(Visitor.signedIn(board.head).get(page).body()).doesNotContain(meeting.key());

        onAgenda(meeting, asked.id());

        assertThat(Visitor.signedIn(board.head).get(page).body())
                .contains("On the agenda of", "/meetings/" + meeting.key(), board.name);
        assertThat(Running.as(Running.person(Role.REQUESTER), () -> agendas.mentions(asked.id())))
                .isEmpty();
    }

    @Test
    @Requirement("R066")
    void a_body_of_an_office_is_offered_what_waits_in_the_projects_that_the_office_supervises() {
        var office = Running.as(
                board.head,
                () -> Running.bean(Offices.class).found(Facts.NONE.with("name", "Office of " + board.name)));
        var terms = new BodyTerms(
                "Circle " + board.name,
                BodyKind.STEERING_COMMITTEE,
                new GovernedScope(ScopeKind.OFFICE, office.id()),
                null,
                "Looks after the office.",
                null,
                null,
                60,
                false);
        var body = Running.as(board.head, () -> Running.bean(Bodies.class).create(terms));
        var asked = board.decision("Which harbour?");
        assertThat(Running.as(board.head, () -> agendas.waiting(body))).isEmpty();

        Running.as(board.head, () -> {
            Running.bean(Offices.class).supervise(office.id(), board.project.id());
            return true;
        });

        assertThat(Running.as(board.head, () -> agendas.waiting(body)))
                .extracting(BodyRecords.Matter::key)
                .containsExactly(asked.key());
    }

    @Test
    @Requirement("R066")
    void what_is_promised_becomes_an_action_of_the_project_or_waits_for_its_owner() {
        var meeting = board.meeting(0);
        act(board.secretary, () -> {
            promises.add(meeting, new NewPromise("Order piles", board.member.personId(), null, board.project.id()));
            promises.add(meeting, new NewPromise("Ask the city", board.member.personId(), null, null));
        });

        var actions = Running.as(
                        board.head, () -> registers.list(RegisterFilter.of(board.project.id(), RegisterKind.ACTION)))
                .rows();
        assertThat(actions).singleElement().satisfies(action -> {
            assertThat(action.title()).isEqualTo("Order piles");
            assertThat(action.text(RegisterField.SOURCE)).contains(meeting.key());
            assertThat(action.ownerId()).isEqualTo(board.member.personId());
        });
        assertThat(Running.as(board.member, promises::mine))
                .extracting(PromiseView::title)
                .containsExactly("Ask the city");
    }

    @Test
    void without_its_quorum_or_its_chair_a_body_decides_nothing_and_still_notes_and_defers() {
        var meeting = board.meeting(0);
        var item = onAgenda(meeting, board.decision("Which cable?").id());

        board.hold(meeting, Map.of(board.chair, Presence.PRESENT, board.member, Presence.APOLOGIES));
        assertThat(Running.as(board.secretary, () -> minutes.quorum(meeting)))
                .isEqualTo(new Quorum(1, 2, 2, true, true));
        act(board.secretary, () -> {
            assertThat(rule(() -> minutes.settle(meeting, item, settled(Verdict.APPROVED))))
                    .isEqualTo("NO_QUORUM");
        });
        board.hold(meeting, Map.of(board.chair, Presence.ABSENT, board.member, Presence.PRESENT));
        act(
                board.secretary,
                () -> assertThat(rule(() -> minutes.settle(meeting, item, settled(Verdict.REJECTED))))
                        .isEqualTo("NO_QUORUM"));

        act(board.secretary, () -> minutes.settle(meeting, item, settled(Verdict.DEFERRED)));
        assertThat(Running.as(board.secretary, () -> agendas.of(meeting))
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.DEFERRED);
    }

    @Test
    void nobody_records_who_was_there_before_the_day() {
        var meeting = board.meeting(1);

        act(
                board.secretary,
                () -> assertThat(rule(() -> minutes.hold(meeting, Map.of()))).isEqualTo("NOT_YET"));
    }

    @Test
    void a_count_of_votes_has_to_fit_who_is_there_and_a_majority_is_more_than_half() {
        var meeting = board.meeting(0);
        var item = onAgenda(meeting, board.decision("Which colour?").id());
        board.hold(meeting, Map.of(board.chair, Presence.PRESENT, board.member, Presence.PRESENT));

        act(board.secretary, () -> {
            assertThat(rule(() ->
                            minutes.settle(meeting, item, new Settlement(Verdict.APPROVED, null, 3, 0, 0, false))))
                    .isEqualTo("VOTES");
            assertThat(rule(() ->
                            minutes.settle(meeting, item, new Settlement(Verdict.APPROVED, null, 1, 1, 0, false))))
                    .isEqualTo("MAJORITY");
            minutes.settle(meeting, item, new Settlement(Verdict.APPROVED, null, 1, 0, 1, false));
        });
    }

    @Test
    void minutes_are_approved_by_somebody_else_once_every_matter_has_its_outcome_and_never_change_afterwards() {
        var meeting = board.meeting(0);
        var item = onAgenda(meeting, board.decision("Which crane?").id());
        board.hold(meeting, Map.of(board.chair, Presence.PRESENT, board.member, Presence.PRESENT));
        act(
                board.secretary,
                () -> minutes.write(
                        meeting, Boards.fresh(board.secretary, meeting).version(), "We met."));

        act(board.chair, () -> assertThat(rule(() -> minutes.approve(meeting))).isEqualTo("OPEN_ITEMS"));
        act(board.secretary, () -> minutes.settle(meeting, item, settled(Verdict.NOTED)));
        act(
                board.secretary,
                () -> assertThat(rule(() -> minutes.approve(meeting))).isEqualTo("OWN_MINUTES"));
        act(board.chair, () -> minutes.approve(meeting));

        assertThat(Boards.fresh(board.chair, meeting).state()).isEqualTo(MeetingState.APPROVED);
        act(board.secretary, () -> {
            assertThat(rule(() -> minutes.write(meeting, 0, "other"))).isEqualTo("OVER");
            assertThat(rule(() -> agendas.add(meeting, new NewItem("late", AgendaItem.Aim.NOTE, null, null))))
                    .isEqualTo("OVER");
        });
    }

    @Test
    void who_sits_reads_who_keeps_writes_and_nobody_else_knows_of_a_meeting() {
        var meeting = board.meeting(0);
        var stranger = Running.person(Role.REQUESTER);

        assertThat(Boards.fresh(board.member, meeting).key()).isEqualTo(meeting.key());
        assertThat(Boards.fresh(board.deputy, meeting).key()).isEqualTo(meeting.key());
        act(
                board.member,
                () -> assertThatThrownBy(() -> agendas.add(meeting, new NewItem("x", AgendaItem.Aim.NOTE, null, null)))
                        .isInstanceOf(Forbidden.class));
        assertThatThrownBy(() -> Boards.fresh(stranger, meeting)).isInstanceOf(Missing.class);
        assertThatThrownBy(() ->
                        Running.as(stranger, () -> Running.bean(Bodies.class).get(board.body.key())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void the_matter_of_a_project_that_a_member_may_not_see_stands_there_without_its_words() {
        var meeting = board.meeting(0);
        onAgenda(meeting, board.decision("Secret takeover").id());

        assertThat(Running.as(board.chair, () -> agendas.of(meeting)).getFirst().title())
                .isEqualTo("Secret takeover");
        assertThat(Running.as(board.member, () -> agendas.of(meeting)).getFirst())
                .satisfies(item -> {
                    assertThat(item.title()).doesNotContain("takeover");
                    assertThat(item.recordKey()).isNull();
                });
    }

    @Test
    void the_chair_carries_over_what_the_keeper_of_the_minutes_may_not_decide() {
        var outsider = Running.person(Role.REQUESTER);
        board.seat(outsider, Post.SECRETARY, false);
        var meeting = board.meeting(0);
        var asked = board.decision("Which steel?");
        var item = onAgenda(meeting, asked.id());
        board.hold(meeting, Map.of(board.chair, Presence.PRESENT, board.member, Presence.PRESENT));

        act(
                outsider,
                () -> assertThatThrownBy(() -> minutes.settle(meeting, item, settled(Verdict.APPROVED)))
                        .isInstanceOf(Missing.class));
        act(
                board.secretary,
                () -> minutes.settle(meeting, item, new Settlement(Verdict.APPROVED, null, null, null, null, false)));
        act(board.chair, () -> minutes.carry(meeting, item));

        assertThat(Running.as(board.head, () -> registers.get(asked.id())).state())
                .isEqualTo(RegisterState.DECIDED);
    }
}
