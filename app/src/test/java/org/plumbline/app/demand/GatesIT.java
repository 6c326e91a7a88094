package org.plumbline.app.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.Baselines;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.demand.GateTemplate.Answer;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.talk.Attachments;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.body.CalendarFeeds;
import org.plumbline.app.portfolio.DecisionLog;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gates: criteria, votes with quorum, recusal and deputies, decisions that are made once, projects that begin once.
class GatesIT {
    private static final Proposals PROPOSALS = Running.bean(Proposals.class);
    private static final Gates GATES = Running.bean(Gates.class);
    private static final GateVotes VOTES = Running.bean(GateVotes.class);
    private static final Conversions CONVERSIONS = Running.bean(Conversions.class);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor lead = Running.person(Role.PMO_MEMBER);
    private final Actor chair = Running.person(Role.EXECUTIVE);
    private final Actor second = Running.person(Role.EXECUTIVE);
    private final Actor third = Running.person(Role.COMMITTEE_MEMBER);

    private ProposalView qualified() {
        var title = "Warehouse robots " + UUID.randomUUID().toString().substring(0, 8);
        return Running.as(head, () -> {
            var department = Running.bean(Departments.class).ensure("Returns desk", null);
            var draft = PROPOSALS.draft(new ProposalText(
                    title,
                    "Parcels leave in an hour",
                    "Customers wait a day",
                    Map.of(HelpKind.COST, "12 % less handling"),
                    new ProposalText.People(department, chair.personId(), lead.personId()),
                    ProposalKind.PROJECT,
                    Bucket.TRANSFORM,
                    null,
                    "GBP",
                    new ProposalText.Wish(YearMonth.of(2027, 3), 10)));
            Running.bean(BusinessCases.class)
                    .put(
                            draft.id(),
                            0,
                            1,
                            new CaseOption("Buy", "", FlowLines.read("2027 90000 10000 0\n2028 0 0 180000", "GBP")));
            return PROPOSALS.move(draft.id(), draft.version(), ProposalCommand.QUALIFY, "");
        });
    }

    private GateView planned(ProposalView proposal) {
        return Running.as(head, () -> {
            var template = GATES.templates().stream()
                    .filter(one -> one.name().equals("Investment decision"))
                    .findFirst()
                    .orElseThrow();
            return GATES.plan(new GateOrder(
                    proposal.id(),
                    "The investment",
                    template.id(),
                    null,
                    List.of(chair.personId(), second.personId(), third.personId()),
                    LocalDate.of(2027, 1, 31)));
        });
    }

    private static Map<Integer, Answer> answers(int must, int should) {
        var answers = new HashMap<Integer, Answer>();
        for (var place = 0; place < 7; place++) {
            answers.put(place, new Answer(place < 3 ? must : should, place == 0 ? "Signed on Monday" : ""));
        }
        return answers;
    }

    private GateView inReview(ProposalView proposal, int must, int should) {
        var gate = planned(proposal);
        return Running.as(head, () -> {
            var answered = GATES.answer(gate.id(), gate.version(), answers(must, should));
            return GATES.open(answered.id());
        });
    }

    private void vote(GateView gate, Actor who, GateVerdict verdict) {
        Running.as(who, () -> VOTES.vote(gate.id(), verdict, "As discussed"));
    }

    private GateView decide(GateView gate, Actor who, GateVerdict verdict, @Nullable BigDecimal tranche) {
        return Running.as(who, () -> VOTES.decide(gate.id(), new GateRuling(verdict, "Pays soon", List.of(), tranche)));
    }

    private static void refused(Rule rule, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    @Requirement({"R087", "R147"})
    void a_committee_votes_with_quorum_and_the_decision_follows_the_votes_for_good() throws Exception {
        var proposal = qualified();
        var gate = planned(proposal);
        refused(GateRules.NOT_READY, () -> Running.as(head, () -> GATES.open(gate.id())));
        Running.as(head, () -> GATES.answer(gate.id(), gate.version(), answers(1, 4)));
        refused(GateRules.NOT_IN_REVIEW, () -> vote(gate, chair, GateVerdict.GO));
        Running.as(head, () -> GATES.open(gate.id()));
        assertThat(Visitor.signedIn(second).get("/my-work").body()).contains(proposal.title());

        vote(gate, chair, GateVerdict.GO);
        refused(GateRules.NO_QUORUM, () -> decide(gate, chair, GateVerdict.GO, null));
        refused(GateRules.NO_SAY, () -> vote(gate, lead, GateVerdict.GO));
        vote(gate, third, GateVerdict.KILL);
        vote(gate, second, GateVerdict.GO);
        refused(GateRules.NOT_THE_VOTE, () -> decide(gate, chair, GateVerdict.KILL, null));
        var decided = decide(gate, chair, GateVerdict.GO, new BigDecimal("60000"));

        assertThat(Objects.requireNonNull(decided.decision()).score()).isEqualByComparingTo("75");
        var again = decide(gate, chair, GateVerdict.GO, BigDecimal.ONE).decision();
        assertThat(Objects.requireNonNull(again).tranche()).isEqualByComparingTo("60000");
        refused(GateRules.NOT_IN_REVIEW, () -> vote(gate, third, GateVerdict.GO));
        assertThat(Running.as(head, () -> PROPOSALS.get(proposal.id())).state()).isEqualTo(ProposalState.APPROVED);
        assertThatThrownBy(() -> Running.bean(JdbcClient.class)
                        .sql("delete from demand.gate_decision where gate_id = :id")
                        .param("id", gate.id())
                        .update())
                .hasMessageContaining("frozen");
        var visitor = Visitor.signedIn(chair);
        assertThat(visitor.get(gate.href()).body()).contains("Decision: Go", "£60,000", "Signed on Monday");
        assertThat(visitor.get(proposal.href() + "/gates").body()).contains("Money released so far: £60,000");
        try (var record = Loader.loadPDF(visitor.bytes(gate.href() + "/record.pdf"))) {
            assertThat(new PDFTextStripper().getText(record))
                    .contains("Decision record " + gate.key(), "Pays soon", "£60,000", "Kill", "As discussed");
        }
    }

    @Test
    @Requirement("R147")
    void no_go_where_what_must_be_met_is_not_and_only_conditions_below_the_hurdle() {
        var unmet = inReview(qualified(), 0, 5);
        vote(unmet, chair, GateVerdict.GO);
        vote(unmet, second, GateVerdict.GO);
        refused(GateRules.NOT_MET, () -> decide(unmet, chair, GateVerdict.GO, null));
        var proposal = qualified();
        var low = inReview(proposal, 1, 2);
        vote(low, chair, GateVerdict.GO);
        vote(low, second, GateVerdict.GO_WITH_CONDITIONS);
        refused(GateRules.NOT_ELIGIBLE, () -> decide(low, chair, GateVerdict.GO, null));
        refused(GateRules.NO_CONDITIONS, () -> decide(low, chair, GateVerdict.GO_WITH_CONDITIONS, null));

        var wanted = new GateRuling.Wanted("Second offer is in", third.personId(), LocalDate.of(2027, 2, 28));
        var decided = Running.as(
                chair,
                () -> VOTES.decide(
                        low.id(), new GateRuling(GateVerdict.GO_WITH_CONDITIONS, "With care", List.of(wanted), null)));

        var condition = decided.conditions().getFirst();
        assertThat(Visitor.signedIn(third).get("/my-work").body()).contains("Second offer is in");
        refused(GateRules.NO_REASON, () -> Running.as(third, () -> VOTES.fulfil(low.id(), condition.id(), " ")));
        Running.as(third, () -> VOTES.fulfil(low.id(), condition.id(), "Offer of 3 March"));
        refused(GateRules.DONE_ALREADY, () -> Running.as(third, () -> VOTES.fulfil(low.id(), condition.id(), "Again")));
        assertThat(Visitor.signedIn(chair).get(low.href()).body()).contains("Offer of 3 March");
    }

    @Test
    void who_steps_back_has_no_vote_and_a_deputy_votes_instead_of_who_is_away() {
        var gate = inReview(qualified(), 1, 4);
        var deputy = Running.person(Role.EXECUTIVE);
        vote(gate, second, GateVerdict.HOLD);

        Running.as(second, () -> VOTES.recuse(gate.id(), "My brother sells them"));
        Running.as(third, () -> VOTES.deputise(gate.id(), deputy.personId()));
        refused(GateRules.RECUSED, () -> vote(gate, second, GateVerdict.HOLD));
        vote(gate, deputy, GateVerdict.RECYCLE);
        vote(gate, chair, GateVerdict.RECYCLE);
        var decided = decide(gate, chair, GateVerdict.RECYCLE, null);

        assertThat(decided.needed()).isEqualTo(2);
        assertThat(decided.votes())
                .filteredOn(vote -> vote.personId().equals(third.personId()))
                .singleElement()
                .satisfies(vote -> assertThat(vote.castBy()).isEqualTo(deputy.personId()));
        assertThat(Running.as(head, () -> PROPOSALS.get(gate.about().id())).state())
                .isEqualTo(ProposalState.DRAFT);
        assertThat(Visitor.signedIn(chair).get(gate.href()).body()).contains("My brother sells them");
    }

    @Test
    void who_works_it_out_has_no_say_and_a_stranger_sees_nothing() {
        var proposal = qualified();
        var gate = inReview(proposal, 1, 4);
        refused(GateRules.NO_SAY, () -> Running.as(third, () -> VOTES.deputise(gate.id(), lead.personId())));
        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));
        assertThat(stranger.get(gate.href()).statusCode()).isEqualTo(404);
        assertThat(stranger.get(proposal.href() + "/gates").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/ideas", gate.href() + "/votes", Map.of("verdict", "go"))
                        .statusCode())
                .isEqualTo(404);
        var second = planned(proposal);
        Running.as(head, () -> GATES.answer(second.id(), second.version(), answers(1, 4)));
        refused(GateRules.ALREADY_OPEN, () -> Running.as(head, () -> GATES.open(second.id())));
        refused(
                GateRules.ODD_ANSWER,
                () -> Running.as(head, () -> GATES.answer(second.id(), 2, Map.of(0, new Answer(4, "")))));
    }

    @Test
    @Requirement("R087")
    void however_often_somebody_clicks_one_project_begins_with_plan_baseline_charter_and_registers() throws Exception {
        var proposal = qualified();
        var gate = inReview(proposal, 1, 4);
        vote(gate, chair, GateVerdict.GO);
        vote(gate, second, GateVerdict.GO);
        refused(ConversionRules.NOT_APPROVED, () -> convert(proposal, ""));
        decide(gate, chair, GateVerdict.GO, null);
        var clicks = new ArrayList<Callable<UUID>>();
        for (var i = 0; i < 6; i++) {
            clicks.add(() -> convert(proposal, "Knows the site").id());
        }

        var made = new java.util.HashSet<UUID>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var click : threads.invokeAll(clicks)) {
                made.add(click.get());
            }
        }

        assertThat(made).hasSize(1);
        var project = Running.as(
                head,
                () -> Running.bean(org.plumbline.app.delivery.Projects.class)
                        .get(made.iterator().next()));
        assertThat(project.name()).isEqualTo(proposal.title());
        assertThat(project.gaps()).isEmpty();
        assertThat(project.number(ProjectField.BUDGET)).isEqualByComparingTo("100000");
        requireBegun(proposal, project);
        assertThat(Visitor.signedIn(head).get(proposal.href()).body()).contains("Converted", project.key());
        assertThat(Visitor.signedIn(head)
                        .get("/projects/" + project.key() + "/gates")
                        .body())
                .contains("No gate yet");
    }

    private void requireBegun(ProposalView proposal, ProjectView project) {
        Running.as(head, () -> {
            assertThat(Running.bean(Plans.class).tasks(project.id())).hasSizeGreaterThan(15);
            assertThat(Running.bean(Baselines.class).of(project.id())).hasSize(1);
            assertThat(Running.bean(Attachments.class).of(project.id()))
                    .extracting(Attachments.Attachment::name)
                    .containsExactly("charter-" + project.key() + ".pdf");
            assertThat(PROPOSALS.get(proposal.id()).projectId()).isEqualTo(project.id());
            return true;
        });
    }

    private ProjectView convert(ProposalView proposal, String reason) {
        return Running.as(head, () -> {
            var blueprint = CONVERSIONS.blueprints().get(1);
            return CONVERSIONS.convert(
                    proposal.id(),
                    new Conversions.Order(blueprint.id(), lead.personId(), reason, LocalDate.of(2027, 3, 1)));
        });
    }

    @Test
    void the_decision_on_a_project_moves_it_and_who_decides_need_not_be_able_to_edit_it() {
        var projects = Running.bean(org.plumbline.app.delivery.Projects.class);
        var project = Running.asSystem(() -> projects.create(new NewProject(
                ProjectKind.PROJECT,
                ProjectState.EXECUTING,
                Map.of(ProjectField.NAME, "Gated " + UUID.randomUUID(), ProjectField.SPONSOR, chair.personId()),
                Map.of(),
                List.of(),
                ProjectView.Source.HERE)));
        var held = decideOn(project, GateVerdict.HOLD);
        assertThat(held.about().isProject()).isTrue();
        assertThat(Running.asSystem(() -> projects.get(project.id())).state()).isEqualTo(ProjectState.ON_HOLD);

        var killed = decideOn(project, GateVerdict.KILL);

        assertThat(Running.asSystem(() -> projects.get(project.id())).state()).isEqualTo(ProjectState.CANCELLED);
        assertThat(Running.as(head, () -> Running.bean(DecisionLog.class).all()))
                .filteredOn(entry -> entry.key().equals(killed.key()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.options()).contains("Kill (2)", "Hold", "Go"));
    }

    @Test
    void the_day_of_a_gate_stands_in_the_calendar_of_who_has_a_say_and_in_nobody_elses() {
        var feeds = Running.bean(CalendarFeeds.class);
        inReview(qualified(), 1, 4);

        var calendar = feeds.read(Running.as(chair, feeds::make)).orElseThrow();

        var nine = LocalDate.of(2027, 1, 31)
                .atTime(9, 0)
                .atZone(Running.bean(Clock.class).getZone());
        var start = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        assertThat(calendar).contains("Decision needed", "DTSTART:" + start.format(nine));
        assertThat(feeds.read(Running.as(lead, feeds::make)).orElseThrow()).doesNotContain("Decision needed");
    }

    private GateView decideOn(ProjectView project, GateVerdict verdict) {
        var gate = Running.as(head, () -> {
            var template = GATES.templates().stream()
                    .filter(one -> one.name().equals("Investment decision"))
                    .findFirst()
                    .orElseThrow();
            var planned = GATES.plan(new GateOrder(
                    project.id(),
                    "The next stage",
                    template.id(),
                    null,
                    List.of(chair.personId(), second.personId()),
                    null));
            return GATES.open(
                    GATES.answer(planned.id(), planned.version(), answers(1, 4)).id());
        });
        vote(gate, chair, verdict);
        vote(gate, second, verdict);
        return decide(gate, chair, verdict, null);
    }

    @Test
    void a_template_is_written_as_lines_and_gates_keep_the_version_they_were_planned_with() {
        var gate = planned(qualified());
        var visitor = Visitor.signedIn(head);
        var sent = new HashMap<>(Map.of(
                "name",
                "Pilot " + gate.key(),
                "criteria",
                "must: It is safe\nshould 60: It pays",
                "hurdle",
                "50",
                "quorum",
                "60"));
        var page = "/gates/templates/edit";

        assertThat(visitor.post(page, "/gates/templates", sent).body()).contains("sum to 60 %");
        sent.put("criteria", "perhaps: It is safe");
        assertThat(visitor.post(page, "/gates/templates", sent).body()).contains("begin with", "It is safe");
        sent.put("criteria", "must: It is safe\nshould 60: It pays\nshould 40: It fits");
        assertThat(visitor.post(page, "/gates/templates", sent).statusCode()).isEqualTo(302);
        assertThat(visitor.post(page, "/gates/templates", sent).statusCode()).isEqualTo(302);

        assertThat(visitor.get("/gates/templates").body()).contains("Pilot " + gate.key(), "Version 2");
        assertThat(Running.as(head, () -> GATES.get(gate.key())).template().version())
                .isEqualTo(1);
    }
}
