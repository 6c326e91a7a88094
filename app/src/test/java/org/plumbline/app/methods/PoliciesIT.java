package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.work.OfficePlan;
import org.plumbline.app.methods.operating.OperatingProcess;
import org.plumbline.app.methods.operating.OperatingProcesses;
import org.plumbline.app.methods.operating.SharedTool;
import org.plumbline.app.methods.operating.SharedTools;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyCommand;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyRules;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.ShippedPolicies;
import org.plumbline.app.methods.policy.Waivers;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.Offices;
import org.plumbline.app.organisation.process.Processes;

/// Policies and what belongs to them: approved by somebody else, read, waived until a day; processes that
/// are run.
class PoliciesIT {
    private static final Policies POLICIES = Running.bean(Policies.class);
    private static final Waivers WAIVERS = Running.bean(Waivers.class);

    private final MethodWorld world = new MethodWorld();
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    private static void assertRefused(Runnable work, Rule rule) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private PolicyView.Terms terms(PolicyKind kind, String deliverable) {
        return new PolicyView.Terms(
                kind,
                "Rule " + java.util.UUID.randomUUID(),
                "- What holds for everybody\nDaily talk | Team | each day | meeting | Lead | Next step",
                "All projects",
                null,
                world.head.personId(),
                today.plusYears(1),
                deliverable,
                80,
                10,
                true);
    }

    private static PolicyView.Terms with(PolicyView.Terms terms, String body) {
        return new PolicyView.Terms(
                terms.kind(),
                terms.title(),
                body,
                terms.applies(),
                terms.departmentId(),
                terms.ownerId(),
                terms.reviewOn(),
                terms.deliverable(),
                terms.mostPercent(),
                terms.noticeDays(),
                terms.isAcknowledged());
    }

    private PolicyView inForce(PolicyKind kind, String deliverable) {
        var draft = Running.as(world.member, () -> POLICIES.create(terms(kind, deliverable)));
        return Running.as(world.head, () -> {
            var approved = POLICIES.move(draft.id(), draft.version(), PolicyCommand.APPROVE);
            return POLICIES.move(draft.id(), approved.version(), PolicyCommand.ENFORCE);
        });
    }

    @Test
    @Requirement("R138")
    void a_policy_is_approved_by_another_than_its_writer_read_by_people_and_reviewed() {
        var own = Running.as(world.head, () -> POLICIES.create(terms(PolicyKind.POLICY, "")));
        assertRefused(
                () -> Running.as(world.head, () -> POLICIES.move(own.id(), 1, PolicyCommand.APPROVE)),
                PolicyRules.OWN_TEXT);
        assertThatThrownBy(() -> Running.as(world.stranger, () -> POLICIES.get(own.key())))
                .isInstanceOf(Missing.class);
        var policy = inForce(PolicyKind.POLICY, "");
        var visitor = Visitor.signedIn(world.stranger);
        assertThat(visitor.get("/policies").body()).contains("Waiting for you to read", policy.title());

        visitor.post(policy.href(), policy.href() + "/acknowledgement", Map.of());

        assertThat(Running.as(world.head, () -> POLICIES.acknowledged(policy)))
                .extracting(said -> said.personId())
                .containsExactly(world.stranger.personId());
        assertThat(Running.as(world.stranger, POLICIES::unread))
                .as("it is read")
                .extracting(PolicyView::key)
                .doesNotContain(policy.key());
        var review = Running.as(world.member, () -> POLICIES.move(policy.id(), policy.version(), PolicyCommand.REVIEW));
        var other = with(policy.terms(), "- Something else holds from now on");
        var next = Running.as(world.member, () -> POLICIES.change(policy.id(), review.version(), other));
        assertThat(next.edition()).isEqualTo(2);
        Running.as(world.head, () -> POLICIES.move(policy.id(), next.version(), PolicyCommand.CONFIRM));
        assertThat(Running.as(world.stranger, POLICIES::unread))
                .as("another text is read anew")
                .extracting(PolicyView::key)
                .contains(policy.key());
        assertThat(Visitor.signedIn(world.head).bytes("/policies/book.docx")).startsWith('P', 'K');
    }

    @Test
    @Requirement("R043")
    void a_waiver_is_granted_by_another_until_a_day_and_its_end_is_told_before() {
        var standard = inForce(PolicyKind.STANDARD, "risk-register");
        var project = world.project(false);
        assertRefused(
                () -> Running.as(
                        world.manager,
                        () -> WAIVERS.ask(standard, project.id(), "Kept in the tool of the supplier", today)),
                PolicyRules.UNTIL);
        var asked = Running.as(
                world.manager,
                () -> WAIVERS.ask(standard, project.id(), "Kept in the tool of the supplier", today.plusDays(10)));
        assertThatThrownBy(() ->
                        Running.as(world.manager, () -> WAIVERS.answer(asked.key(), 1, true, today.plusDays(10), "")))
                .isInstanceOf(Forbidden.class);
        Running.as(world.head, () -> WAIVERS.answer(asked.key(), 1, true, today.plusDays(10), ""));

        var compliance = Running.as(world.manager, () -> WAIVERS.compliance(standard));

        assertThat(compliance.waived()).isEqualTo(1);
        assertThat(compliance.open()).isEmpty();
        assertThat(Running.asSystem(WAIVERS::remind)).isPositive();
        assertThat(Running.as(
                        world.manager, () -> Running.bean(Notifications.class).mine(10)))
                .anySatisfy(notice -> assertThat(notice.sentence()).startsWith(asked.key() + " ends soon"));
        Running.asSystem(WAIVERS::remind);
        assertThat(Running.as(
                        world.manager, () -> Running.bean(Notifications.class).mine(20)))
                .filteredOn(notice -> notice.sentence().startsWith(asked.key() + " ends soon"))
                .as("once")
                .hasSize(1);
        assertThatThrownBy(() -> Running.as(world.stranger, () -> WAIVERS.get(asked.key())))
                .isInstanceOf(Missing.class);
        assertThat(Visitor.signedIn(world.head).get(standard.href()).body()).contains(project.key(), "Granted");
        assertThat(Visitor.signedIn(world.head).get("/policies/waivers").body()).contains(asked.key());
    }

    @Test
    @Requirement("R144")
    void a_project_accepts_the_rules_of_engagement_and_prints_them_signed() {
        var rules = inForce(PolicyKind.ENGAGEMENT, "");
        var project = world.project(false);
        var visitor = Visitor.signedIn(world.manager);
        var page = "/projects/" + project.key() + "/rules";
        assertThat(visitor.get(page).body()).contains("Accept for " + project.key());

        visitor.post(page, page + "/" + rules.key(), Map.of());

        assertThat(visitor.get(page).body()).contains("accepted", world.manager.name());
        assertThat(visitor.bytes(page + ".pdf")).hasSizeGreaterThan(1_000);
        assertThatThrownBy(() -> Running.as(world.stranger, () -> POLICIES.accept(rules, project.id())))
                .isInstanceOf(Missing.class);
        assertThat(ShippedPolicies.all(null, today)).anySatisfy(one -> {
            assertThat(one.kind()).isEqualTo(PolicyKind.ENGAGEMENT);
            assertThat(one.applies()).isEqualTo("Projects of IT");
        });
    }

    @Test
    @Requirement("R170")
    void standards_say_how_far_people_are_allocated_and_fill_the_communication_plan_of_projects() {
        var allocation = inForce(PolicyKind.ALLOCATION, "");
        inForce(PolicyKind.COMMUNICATION, "");
        var project = world.project(false);
        world.pin(project, world.published());

        var plan = Running.as(
                world.manager, () -> Running.bean(ProjectPapers.class).filled(project.id(), "communication-plan"));

        assertThat(Running.bean(DeliverableWords.class).of(plan.name(), plan.content()))
                .containsKeys("daily", "talk");
        assertThat(Running.as(world.manager, () -> POLICIES.allocation().orElseThrow())
                        .terms()
                        .mostPercent())
                .isEqualTo(80);
        assertThat(Visitor.signedIn(world.manager).get(allocation.href()).body())
                .contains("80 %", "10 working days");
    }

    @Test
    @Requirement({"R133", "R037"})
    void a_process_of_the_office_is_published_run_step_by_step_and_measured() {
        var operating = Running.bean(OperatingProcesses.class);
        var processes = Running.bean(Processes.class);
        Running.as(world.head, processes::takeOver);
        var one = Running.as(world.head, () -> operating.all().getFirst());
        assertThatThrownBy(() -> Running.as(
                        world.stranger,
                        () -> operating.describe(
                                one,
                                one.version(),
                                one.kind(),
                                one.automation(),
                                new OperatingProcesses.Target(5, true))))
                .isInstanceOf(Forbidden.class);
        var ready = Running.as(
                world.head,
                () -> operating.describe(
                        one,
                        one.version(),
                        OperatingProcess.Kind.GOVERNANCE,
                        Pack.Automation.ASSISTED,
                        new OperatingProcesses.Target(5, true)));
        var before = Running.as(world.head, () -> operating.measured(ready)).ended();
        var run = Running.as(world.stranger, () -> operating.start(ready, "Change of the intake"));
        var steps = run.lines().size();
        for (var i = 0; i < steps; i++) {
            var version = run.version() + i;
            Running.as(world.member, () -> operating.step(run.key(), version));
        }

        var measured = Running.as(world.head, () -> operating.measured(ready));

        assertThat(measured.ended()).isEqualTo(before + 1);
        assertThat(measured.inTimePercent()).isPositive();
        assertShown(one);
    }

    private void assertShown(OperatingProcess one) {
        var visitor = Visitor.signedIn(world.head);
        var page = "/operating-processes/" + one.process().key();
        assertThat(visitor.get(page).body()).contains("Change of the intake", "Prepared by the tool");
        assertThat(visitor.get("/operating-processes").body())
                .contains(one.process().title());
        assertThat(visitor.bytes("/operating-processes/manual.pdf")).hasSizeGreaterThan(1_000);
        assertThat(visitor.bytes("/operating-processes/automation.pdf")).hasSizeGreaterThan(1_000);
    }

    @Test
    @Requirement({"R123", "R179"})
    void shared_tools_have_owner_and_version_and_help_on_the_pages_they_are_for() {
        var tools = Running.bean(SharedTools.class);
        var name = "Whiteboard " + java.util.UUID.randomUUID();
        var terms = new SharedTools.Terms(
                name,
                SharedTool.Kind.TOOL,
                world.member.personId(),
                "4.2",
                "https://boards.example.org",
                "Draw together",
                "/projects/*/method");
        assertThatThrownBy(() -> Running.as(world.stranger, () -> tools.put(null, 0, terms)))
                .isInstanceOf(Forbidden.class);
        Running.as(world.member, () -> tools.put(null, 0, terms));
        var bad = new SharedTools.Terms(name, SharedTool.Kind.TOOL, null, "", "javascript:alert(1)", "x", "");
        assertRefused(() -> Running.as(world.member, () -> tools.put(null, 0, bad)), SharedTools.Rules.HREF);

        var visitor = Visitor.signedIn(world.stranger);

        assertThat(visitor.get("/tools").body()).contains(name, "4.2", world.member.name());
        assertThat(visitor.get("/help?page=/projects/PRJ-0001/method").body()).contains(name);
        assertThat(visitor.get("/help?page=/benefits").body()).doesNotContain(name);
        assertThat(visitor.get("/help?page=//evil.example.org").body()).doesNotContain("evil");
    }

    @Test
    @Requirement("R023")
    void the_processes_of_the_life_of_an_office_become_activities_of_its_plan() {
        var method = Running.as(
                world.member,
                () -> MethodWorld.METHODS.install(
                        MethodWorld.named(ShippedPacks.OFFICE.pack(), "Life " + java.util.UUID.randomUUID())));
        var plan = Running.bean(OfficePlan.class);
        var name = "Office " + java.util.UUID.randomUUID();
        var office = Running.as(
                world.head, () -> Running.bean(Offices.class).found(new Facts(Map.of(OfficeFacts.NAME, name))));
        var visitor = Visitor.signedIn(world.head);
        var page = method.href() + "/office";

        var sent = visitor.post(page, page, Map.of("office", office.id().toString()));

        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(visitor.get(Running.as(world.head, () -> plan.href(office.id())))
                        .body())
                .contains("Initiation: Win the mandate", "Improvement: Renew the mandate");
        assertThat(Running.as(
                        world.head,
                        () -> plan.add(
                                office.id(), List.of(new OfficePlan.Task("Initiation: Win the mandate", "", "")))))
                .as("what is there is left alone")
                .isZero();
        assertThat(Running.as(world.stranger, plan::offices)).isEmpty();
    }
}
