package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.AgendaItem;
import org.plumbline.app.organisation.body.Agendas;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyKind;
import org.plumbline.app.organisation.body.BodyTerms;
import org.plumbline.app.organisation.body.BodyView;
import org.plumbline.app.organisation.body.MeetingTime;
import org.plumbline.app.organisation.body.MeetingView;
import org.plumbline.app.organisation.body.Meetings;
import org.plumbline.app.organisation.body.Minutes;
import org.plumbline.app.organisation.body.NewSeat;
import org.plumbline.app.organisation.body.Post;
import org.plumbline.app.organisation.body.Quorum.Presence;
import org.plumbline.app.organisation.body.Seats;
import org.plumbline.app.organisation.body.Verdict;

/// A gate before a body: its days, its place on the agenda, and what its decision leaves in the minutes.
class GateAgendaIT {
    private static final Gates GATES = Running.bean(Gates.class);
    private static final Proposals PROPOSALS = Running.bean(Proposals.class);
    private static final Agendas AGENDAS = Running.bean(Agendas.class);

    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor chair = Running.person(Role.EXECUTIVE);
    private final Actor lead = Running.person(Role.PMO_MEMBER);
    private final BodyView body = Running.as(head, () -> {
        var made = Running.bean(Bodies.class)
                .create(new BodyTerms(
                        "Investment board " + mark,
                        BodyKind.STEERING_COMMITTEE,
                        new GovernedScope(ScopeKind.ORGANISATION, null),
                        null,
                        "Decides on investments.",
                        "Gates.",
                        null,
                        60,
                        true));
        Running.bean(Seats.class).take(made, new NewSeat(chair.personId(), Post.CHAIR, null, true, null, today, null));
        return made;
    });

    private MeetingView meeting(int daysAhead) {
        return Running.as(
                head,
                () -> Running.bean(Meetings.class)
                        .plan(body, new MeetingTime(today.plusDays(daysAhead), LocalTime.of(10, 0), 60, null)));
    }

    private GateView gate() {
        return Running.as(head, () -> {
            var department = Running.bean(Departments.class).ensure("Returns desk", null);
            var draft = PROPOSALS.draft(new ProposalText(
                    "Cold chain " + UUID.randomUUID(),
                    "Fresh at the door",
                    "It melts",
                    Map.of(HelpKind.COST, "less waste"),
                    new ProposalText.People(department, chair.personId(), lead.personId()),
                    ProposalKind.PROJECT,
                    Bucket.GROW,
                    null,
                    "EUR",
                    new ProposalText.Wish(YearMonth.of(2027, 3), 6)));
            PROPOSALS.move(draft.id(), draft.version(), ProposalCommand.QUALIFY, "");
            var template = GATES.templates().stream()
                    .filter(one -> one.name().equals("Investment decision"))
                    .findFirst()
                    .orElseThrow();
            var planned = GATES.plan(new GateOrder(
                    draft.id(), "The investment", template.id(), body.id(), List.of(), today.plusDays(20)));
            var answers = new HashMap<Integer, Answer>();
            for (var place = 0; place < template.criteria().size(); place++) {
                answers.put(place, new Answer(template.criteria().get(place).isMust() ? 1 : 4, ""));
            }
            return GATES.answer(planned.id(), planned.version(), answers);
        });
    }

    private GateView open(GateView gate) {
        return Running.as(head, () -> GATES.open(gate.id()));
    }

    private List<AgendaItem> agenda(MeetingView meeting) {
        return Running.as(head, () -> AGENDAS.of(meeting));
    }

    @Test
    @Requirement("R087")
    void a_gate_in_review_stands_once_on_the_next_agenda_and_its_decision_in_the_minutes() {
        var later = meeting(30);
        var next = meeting(0);
        var gate = open(gate());
        open(gate);
        assertThat(agenda(later)).isEmpty();
        assertThat(agenda(next)).singleElement().satisfies(item -> {
            assertThat(item.recordKey()).isEqualTo(gate.key());
            assertThat(item.aim()).isEqualTo(AgendaItem.Aim.DECIDE);
        });
        var page = "/meetings/" + next.key();
        assertThat(Visitor.signedIn(chair).get(page).body())
                .contains(gate.about().title(), "href=\"/gates/" + gate.key() + "\"");
        assertThat(Visitor.signedIn(chair).get(gate.href()).body())
                .contains("On the agenda of", "href=\"/meetings/" + next.key() + "\"");
        Running.as(head, () -> {
            Running.bean(Minutes.class).hold(next, Map.of(chair.personId(), Presence.PRESENT));
            return true;
        });

        Running.as(chair, () -> {
            Running.bean(GateVotes.class).vote(gate.id(), GateVerdict.GO, "Pays");
            return Running.bean(GateVotes.class)
                    .decide(gate.id(), new GateRuling(GateVerdict.GO, "Pays soon", List.of(), null));
        });

        assertThat(agenda(next)).singleElement().satisfies(item -> {
            assertThat(item.verdict()).isEqualTo(Verdict.APPROVED);
            assertThat(item.words()).isEqualTo("Go: Pays soon");
            assertThat(item.isCarried()).isTrue();
        });
        assertThat(Visitor.signedIn(chair).get(page).body()).contains("Go: Pays soon", "Written into " + gate.key());
        assertThat(agenda(later)).isEmpty();
    }

    @Test
    void it_waits_for_a_meeting_moves_on_when_that_is_cancelled_and_leaves_when_the_proposal_is_withdrawn() {
        var gate = open(gate());
        var first = meeting(5);
        assertThat(agenda(first)).extracting(AgendaItem::recordId).containsExactly(gate.id());
        var second = meeting(12);
        assertThat(agenda(second)).isEmpty();

        Running.as(head, () -> {
            Running.bean(Minutes.class).cancel(first);
            return true;
        });
        assertThat(agenda(second)).extracting(AgendaItem::recordId).containsExactly(gate.id());
        Running.as(head, () -> {
            var proposal = PROPOSALS.get(gate.about().key());
            return PROPOSALS.move(proposal.id(), proposal.version(), ProposalCommand.WITHDRAW, "Another way was found");
        });

        assertThat(agenda(second)).isEmpty();
        assertThat(agenda(meeting(40))).isEmpty();
    }

    @Test
    void who_may_not_read_the_proposal_neither_finds_the_gate_nor_reads_its_title_on_the_agenda() {
        var next = meeting(9);
        var gate = open(gate());
        var member = Running.person(Role.REQUESTER);
        Running.as(
                head,
                () -> Running.bean(Seats.class)
                        .take(body, new NewSeat(member.personId(), Post.MEMBER, null, false, null, today, null)));
        var index = Running.bean(SearchIndex.class);

        assertThat(Running.as(head, () -> index.named(gate.key()))).isPresent();
        assertThat(Running.as(member, () -> index.named(gate.key()))).isEmpty();
        assertThat(Running.as(member, () -> AGENDAS.of(next)))
                .singleElement()
                .satisfies(item -> assertThat(item.title()).doesNotContain("Cold chain"));
    }

    @Test
    void its_day_stands_among_the_papers_of_the_body_until_it_is_decided() {
        var next = meeting(3);
        var gate = gate();
        var page = "/meetings/" + next.key();

        assertThat(Visitor.signedIn(chair).get(page).body()).contains(gate.key(), "to decide by");
    }
}
