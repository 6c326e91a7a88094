package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

/// A proposal that becomes a programme.
class ProgrammeBegunIT {
    private static final Proposals PROPOSALS = Running.bean(Proposals.class);
    private static final Conversions CONVERSIONS = Running.bean(Conversions.class);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor board = Running.person(Role.EXECUTIVE);
    private final Actor manager = Running.person(Role.PROGRAMME_MANAGER);

    private ProposalView approved() {
        var title = "Harbour renewal " + UUID.randomUUID().toString().substring(0, 8);
        var people = new ProposalText.People(null, board.personId(), head.personId());
        var text = new ProposalText(
                title,
                "Quays that carry the new cranes",
                "The old ones sink",
                Map.of(HelpKind.REVENUE, "two more berths"),
                people,
                ProposalKind.PROGRAMME,
                Bucket.TRANSFORM,
                null,
                "EUR",
                new ProposalText.Wish(YearMonth.of(2027, 3), 30));
        return Running.asSystem(() -> PROPOSALS.bring(new BroughtProposal(
                text,
                null,
                null,
                BusinessCase.EMPTY,
                List.of(
                        new BroughtProposal.Step(Instant.EPOCH, ProposalState.DRAFT, null),
                        new BroughtProposal.Step(Instant.EPOCH, ProposalState.APPROVED, "Agreed")),
                null)));
    }

    @Test
    void a_blueprint_is_a_draft_until_it_is_published_and_then_projects_begin_with_it() {
        var visitor = Visitor.signedIn(head);
        var name = "Pilot " + UUID.randomUUID().toString().substring(0, 8);
        var edit = "/proposals/blueprints/edit";
        var sent = new HashMap<>(
                Map.of("name", name, "sentence", "For trials", "stages", "Try 60: Try it > Tried", "starters", ""));
        assertThat(visitor.post(edit, "/proposals/blueprints", sent).body()).contains("come to 60 %", "For trials");
        sent.put("stages", "Try 100: Try it > Tried");

        assertThat(visitor.post(edit, "/proposals/blueprints", sent).statusCode())
                .isEqualTo(302);
        assertThat(visitor.post(edit, "/proposals/blueprints", sent).statusCode())
                .isEqualTo(302);

        var drafts = Running.as(head, () -> Running.bean(Blueprints.class).all()).stream()
                .filter(one -> one.blueprint().name().equals(name))
                .toList();
        assertThat(drafts)
                .singleElement()
                .satisfies(one -> assertThat(one.publishedOn()).isNull());
        var draft = drafts.getFirst().blueprint();
        assertThat(Running.as(head, CONVERSIONS::blueprints)).doesNotContain(draft);
        var stranger = Visitor.signedIn(manager);
        assertThat(stranger.get("/proposals/blueprints").body()).doesNotContain(name);
        assertThat(stranger.get(edit).statusCode()).isEqualTo(403);
        visitor.post("/proposals/blueprints", "/proposals/blueprints/" + draft.id() + "/publication", Map.of());
        assertThat(Running.as(head, CONVERSIONS::blueprints)).contains(draft);
        assertThat(stranger.get("/proposals/blueprints").body()).contains(name, "0 projects began with it");
    }

    @Test
    void an_approved_programme_begins_once_with_purpose_sponsor_and_manager() {
        var proposal = approved();
        assertThatThrownBy(() -> Running.as(
                        head,
                        () -> CONVERSIONS.convert(
                                proposal.id(),
                                new Conversions.Order(
                                        proposal.id(), manager.personId(), "", LocalDate.of(2027, 3, 1)))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(ConversionRules.A_PROGRAMME));
        var visitor = Visitor.signedIn(head);
        assertThat(visitor.get(proposal.href()).body()).contains("Make it a programme");

        var page = proposal.href() + "/project";
        var sent = Map.of("manager", manager.personId().toString(), "reason", "Knows the harbour");
        assertThat(visitor.post(page, page, sent).statusCode()).isEqualTo(302);
        var again = Running.as(head, () -> CONVERSIONS.convertProgramme(proposal.id(), manager.personId(), ""));

        var programme = Running.as(head, () -> Running.bean(Groups.class).named(ScopeKind.PROGRAMME, proposal.title()))
                .orElseThrow();
        assertThat(again.id()).isEqualTo(programme.id());
        assertThat(programme.managerId()).isEqualTo(manager.personId());
        assertThat(programme.ownerId()).isEqualTo(board.personId());
        assertThat(programme.purpose()).isEqualTo("Quays that carry the new cranes");
        assertThat(visitor.get(proposal.href()).body()).contains("Converted", programme.key());
    }
}
