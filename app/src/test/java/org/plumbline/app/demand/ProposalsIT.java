package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashMap;
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
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.organisation.Departments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proposals: worked out from ideas or entered directly, qualified, decided, seen by whom they concern.
class ProposalsIT {
    private static final Proposals PROPOSALS = Running.bean(Proposals.class);
    private static final Ideas IDEAS = Running.bean(Ideas.class);

    private final Actor requester = Running.person(Role.REQUESTER);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor member = Running.person(Role.PMO_MEMBER);
    private final Actor board = Running.person(Role.EXECUTIVE);

    private static String fresh(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private IdeaView accepted(String title) {
        var text = new IdeaText(
                title,
                "Fewer calls",
                "People wait for minutes",
                Map.of(HelpKind.COST, "300 hours a year"),
                null,
                null,
                null,
                IdeaText.Cost.UNKNOWN,
                null);
        var idea = Running.as(requester, () -> IDEAS.handIn(text));
        return Running.as(head, () -> {
            var screened = IDEAS.move(idea.id(), idea.version(), IdeaCommand.SCREEN, Ideas.Said.NOTHING);
            return IDEAS.move(idea.id(), screened.version(), IdeaCommand.ACCEPT, Ideas.Said.NOTHING);
        });
    }

    private ProposalText complete(String title, Actor lead) {
        var department = Running.as(head, () -> Running.bean(Departments.class).ensure("Returns desk", null));
        return new ProposalText(
                title,
                "Fewer calls",
                "People wait",
                Map.of(HelpKind.COST, "300 hours a year"),
                new ProposalText.People(department, board.personId(), lead.personId()),
                ProposalKind.PROJECT,
                Bucket.GROW,
                null,
                "GBP",
                new ProposalText.Wish(YearMonth.of(2027, 3), 9));
    }

    private ProposalView move(ProposalView proposal, Actor who, ProposalCommand command, String reason) {
        return Running.as(who, () -> PROPOSALS.move(proposal.id(), proposal.version(), command, reason));
    }

    private static void refused(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement("R087")
    void an_accepted_idea_is_worked_out_once_and_who_had_it_is_told_and_sees_only_that() {
        var idea = accepted(fresh("Shared calendars"));

        var visitor = Visitor.signedIn(head);
        var first = visitor.post(idea.href(), idea.href() + "/proposal", Map.of());
        var again = visitor.post(idea.href(), idea.href() + "/proposal", Map.of());

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        var proposal = Running.as(head, () -> PROPOSALS.ofIdea(idea.id()).orElseThrow());
        assertThat(proposal.text().helps()).containsEntry(HelpKind.COST, "300 hours a year");
        assertThat(proposal.text().people().leadId()).isEqualTo(head.personId());
        assertThat(Visitor.signedIn(requester).get(idea.href()).body()).contains(proposal.key());
        assertThat(Visitor.signedIn(requester).get(proposal.href()).statusCode())
                .isEqualTo(200);
        var other = Running.person(Role.REQUESTER);
        assertThat(Visitor.signedIn(other).get(proposal.href()).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn(other).get("/proposals").body()).doesNotContain(proposal.key());
        assertThat(Visitor.signedIn(other).get("/proposals.csv").body()).doesNotContain(proposal.key());
        assertThat(Running.as(other, () -> Running.bean(SearchIndex.class).find(proposal.title(), 5)))
                .isEmpty();
        assertThat(Running.as(other, PROPOSALS::candidates)).isEmpty();
        assertThat(Running.bean(JdbcClient.class)
                        .sql("select count(*) from kernel.mail where recipient = :to and subject like :subject")
                        .param("to", Running.email(requester.name()))
                        .param("subject", proposal.key() + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(Visitor.signedIn(head).get("/my-work").body()).contains(proposal.title());
    }

    @Test
    void an_idea_that_is_not_accepted_is_not_worked_out_and_a_requester_writes_no_proposal() {
        var idea = Running.as(
                requester,
                () -> IDEAS.handIn(new IdeaText(
                        fresh("Too early"),
                        "p",
                        "n",
                        Map.of(HelpKind.COST, "c"),
                        null,
                        null,
                        null,
                        IdeaText.Cost.UNKNOWN,
                        null)));

        refused(ProposalRules.NOT_ACCEPTED, () -> Running.as(head, () -> PROPOSALS.workOut(idea.id())));
        assertThatThrownBy(() -> Running.as(requester, () -> PROPOSALS.workOut(idea.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> Running.as(requester, () -> PROPOSALS.draft(ProposalText.of("Mine", "GBP"))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    @Requirement("R087")
    void what_is_not_complete_does_not_compete_and_who_works_it_out_does_not_decide() {
        var thin = Running.as(head, () -> PROPOSALS.draft(ProposalText.of(fresh("Thin"), "GBP")));
        refused(ProposalRules.INCOMPLETE, () -> move(thin, head, ProposalCommand.QUALIFY, ""));
        assertThat(Visitor.signedIn(head).get(thin.href()).body())
                .contains("Before it competes with the others, say: ");
        var full = Running.as(head, () -> PROPOSALS.change(thin.id(), thin.version(), complete(thin.title(), head)));
        refused(
                ProposalRules.CHANGED_MEANWHILE,
                () -> Running.as(head, () -> PROPOSALS.change(thin.id(), thin.version(), full.text())));

        var qualified = move(full, head, ProposalCommand.QUALIFY, "");

        assertThat(Running.as(head, PROPOSALS::candidates))
                .filteredOn(candidate -> candidate.id().equals(thin.id()))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.wishedStart()).isEqualTo(YearMonth.of(2027, 3));
                    assertThat(candidate.npv()).isNull();
                    assertThat(candidate.costByYear()).isEmpty();
                });
        refused(ProposalRules.OWN_PROPOSAL, () -> move(qualified, head, ProposalCommand.APPROVE, "Mine is good"));
        refused(ProposalRules.NO_REASON, () -> move(qualified, board, ProposalCommand.APPROVE, " "));
        assertThatThrownBy(() -> move(qualified, Running.person(Role.ANALYST), ProposalCommand.APPROVE, "I like it"))
                .isInstanceOf(Forbidden.class);
        var approved = move(qualified, board, ProposalCommand.APPROVE, "Pays within two years");
        assertThat(approved.decidedOn()).isNotNull();
        refused(
                ProposalRules.NOT_OPEN,
                () -> Running.as(head, () -> PROPOSALS.change(full.id(), approved.version(), full.text())));
        assertThat(Running.as(head, () -> PROPOSALS.life(approved)))
                .extracting(ProposalStep::to)
                .containsExactly(ProposalState.DRAFT, ProposalState.QUALIFIED, ProposalState.APPROVED);
    }

    @Test
    @Requirement("R087")
    void an_adopted_choice_marks_many_at_once_and_leaves_alone_what_already_stands_so() {
        var one = qualified("In");
        var two = qualified("Out");
        var decided = List.of(
                new Proposals.Decided(one.id(), ProposalCommand.APPROVE, "In the adopted scenario"),
                new Proposals.Decided(two.id(), ProposalCommand.DEFER, "Below the line: people end in May"));

        assertThat(Running.as(board, () -> PROPOSALS.decide(decided)))
                .extracting(ProposalView::state)
                .containsExactlyInAnyOrder(ProposalState.APPROVED, ProposalState.DEFERRED);
        assertThat(Running.as(board, () -> PROPOSALS.decide(decided))).isEmpty();
        assertThat(Visitor.signedIn(board).get(two.href()).body()).contains("Below the line: people end in May");
        assertThatThrownBy(() -> Running.as(requester, () -> PROPOSALS.decide(decided)))
                .isInstanceOf(Missing.class);
    }

    private ProposalView qualified(String title) {
        var draft = Running.as(head, () -> PROPOSALS.draft(complete(fresh(title), member)));
        return move(draft, head, ProposalCommand.QUALIFY, "");
    }

    @Test
    void the_form_says_what_to_mend_and_loses_nothing_and_the_list_answers_to_its_address() {
        var visitor = Visitor.signedIn(head);
        var title = fresh("Quiet rooms");
        var sent = new HashMap<>(Map.of("title", title, "start", "soon", "months", "x", "currency", "GBP"));
        sent.putAll(Map.of("bucket", "nonsense", "lead", "Nobody"));

        var wrong = visitor.post("/proposals/new", "/proposals", sent);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Enter a month as", "whole number of months", "Choose one of the list", title);
        sent.putAll(Map.of("start", "2027-04", "months", "12", "bucket", "run", "lead", "", "currency", "QQQ"));
        assertThat(visitor.post("/proposals/new", "/proposals", sent).body()).contains("is not a currency");
        sent.put("currency", "gbp");
        assertThat(visitor.post("/proposals/new", "/proposals", sent).statusCode())
                .isEqualTo(302);

        var found = visitor.get("/proposals?bucket=run&show=draft&q=" + title.replace(' ', '+'));
        assertThat(found.body()).contains(title, "Apr 2027");
        assertThat(visitor.get("/proposals?bucket=grow&q=" + title.replace(' ', '+'))
                        .body())
                .doesNotContain(">" + title);
        for (var sort : ProposalFilter.Sort.values()) {
            assertThat(visitor.get("/proposals?sort=-" + sort.name().toLowerCase(java.util.Locale.ROOT))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(visitor.get("/proposals.csv?q=" + title.replace(' ', '+')).body())
                .contains(title, "2027-04");
        assertThat(visitor.get("/proposals.xlsx").statusCode()).isEqualTo(200);
        var view = Map.of("name", "Runs and drafts", "address", "/proposals?bucket=run&show=draft");
        assertThat(visitor.post("/settings", "/views", view).statusCode()).isEqualTo(302);
        assertThat(visitor.get("/proposals").body()).contains("Runs and drafts");
    }
}
