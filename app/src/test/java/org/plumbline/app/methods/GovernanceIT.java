package org.plumbline.app.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.methods.MethodWorld.METHODS;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.PlanParts;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.methods.policy.AllocationCheck;
import org.plumbline.app.methods.policy.Policies;
import org.plumbline.app.methods.policy.PolicyCommand;
import org.plumbline.app.methods.policy.PolicyKind;
import org.plumbline.app.methods.policy.PolicyView;
import org.plumbline.app.methods.policy.Waivers;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.body.Bodies;
import org.plumbline.app.organisation.body.BodyKind;
import org.plumbline.app.organisation.body.BodyTerms;

/// Who answers for methods and standards, where somebody looks at projects, and whom a standard is for.
class GovernanceIT {
    private static final Policies POLICIES = Running.bean(Policies.class);

    private final MethodWorld world = new MethodWorld();
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    private static String fresh(String title) {
        return title + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static UUID department(String name) {
        return Running.asSystem(() -> Running.bean(Departments.class).ensure(fresh(name), null));
    }

    @Test
    @Requirement("R169")
    void a_method_names_its_owner_and_board_and_its_owner_releases_what_another_wrote() {
        var method = world.published();
        var owner = Running.person(Role.PMO_MEMBER);
        var board = fresh("Method board");
        var body = Running.as(
                world.head,
                () -> Running.bean(Bodies.class)
                        .create(new BodyTerms(
                                board,
                                BodyKind.STEERING_COMMITTEE,
                                GovernedScope.ORGANISATION,
                                null,
                                "Looks at methods.",
                                "Versions.",
                                null,
                                60,
                                true)));
        var terms = Map.of(
                "version", Integer.toString(method.version()),
                "name", method.name(),
                "owner", owner.personId().toString(),
                "board", body.id().toString());
        var saved = Visitor.signedIn(world.head).post(method.href() + "/edit", method.href() + "/edit", terms);
        assertThat(saved.statusCode()).isEqualTo(302);

        var draft = Running.as(world.member, () -> METHODS.begin(method, null));
        var sent = Running.as(world.member, () -> METHODS.move(method, 2, draft.version(), ReleaseCommand.SUBMIT, ""));
        Running.as(
                owner,
                () -> METHODS.move(method, 2, sent.version(), ReleaseCommand.PUBLISH, "One gate less for small ones."));

        var reader = Visitor.signedIn(world.stranger);
        assertThat(reader.get(method.href()).body()).contains("owned by " + owner.name(), "board: " + board);
        assertThat(reader.get(method.href() + "/releases").body())
                .contains("One gate less for small ones.", owner.name());
        assertThat(reader.get(method.href() + "/releases/2").body()).contains("Release notes of version 2");
    }

    @Test
    @Requirement("R152")
    void a_project_shows_its_points_of_oversight_from_start_to_end_and_what_is_missing_at_each() throws IOException {
        var project = world.project(false);
        world.pin(project, world.published());
        var visitor = Visitor.signedIn(world.manager);
        var home = "/projects/" + project.key() + "/method";

        var page = visitor.get(home).body().split("id=\"governance\"", 2)[1];

        assertThat(page).containsSubsequence("Gate 1: worth planning", "behind us", "not there:");
        assertThat(page).containsSubsequence("Gate 2: ready to start", "behind us", "Health check", "this phase");
        assertThat(page).containsSubsequence("Gate 4: done", "Sponsor", "ahead");
        try (var pdf = Loader.loadPDF(visitor.bytes(home + "/governance.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Governance plan of", "Gate 1: worth planning", "Gate 4: done", "agreed on");
        }
        assertThat(Visitor.signedIn(world.stranger)
                        .get(home + "/governance.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    private PolicyView.Terms terms(PolicyKind kind, String deliverable, @Nullable UUID department, int days) {
        return new PolicyView.Terms(
                kind,
                fresh("Rule"),
                "- What holds for everybody",
                "The shops",
                department,
                world.head.personId(),
                today.plusYears(1),
                deliverable,
                kind == PolicyKind.ALLOCATION ? 80 : null,
                kind == PolicyKind.ALLOCATION ? days : null,
                false);
    }

    private PolicyView inForce(PolicyView.Terms terms) {
        var draft = Running.as(world.member, () -> POLICIES.create(terms));
        return Running.as(world.head, () -> {
            var approved = POLICIES.move(draft.id(), draft.version(), PolicyCommand.APPROVE);
            return POLICIES.move(draft.id(), approved.version(), PolicyCommand.ENFORCE);
        });
    }

    @Test
    @Requirement({"R043", "R123"})
    void a_standard_stands_in_the_list_with_owner_and_edition_and_counts_only_projects_it_is_for() {
        var shops = department("Shops");
        var other = department("Other");
        var here = world.project(false);
        var there = world.project(false);
        placed(here, shops);
        placed(there, other);

        var standard = inForce(terms(PolicyKind.STANDARD, "charter", shops, 0));

        var compliance =
                Running.as(world.head, () -> Running.bean(Waivers.class).compliance(standard));
        assertThat(compliance.applying()).isOne();
        assertThat(compliance.open()).extracting(ProjectView::key).containsExactly(here.key());
        var row = Visitor.signedIn(world.stranger)
                .get("/policies?q=" + standard.key())
                .body();
        assertThat(row).contains(standard.title(), "edition 1", world.head.name(), "The shops");
    }

    private static void placed(ProjectView project, UUID department) {
        Running.asSystem(() -> Running.bean(Projects.class)
                .change(project.id(), project.version(), Map.of(ProjectField.DEPARTMENT, department)));
    }

    /// A plan that asks for people from some days on, each for two days on a task of its own.
    private static PlanParts plan(String who, LocalDate... starts) {
        var work = new ArrayList<PlanParts.Assignment>();
        for (var start : starts) {
            var number = work.size() + 1;
            LocalDateTime at = start.atTime(8, 0);
            work.add(new PlanParts.Assignment(number, number, 1, 50.0, 20.0, 0.0, 0.0, 0.0, at, at.plusDays(1)));
        }
        var person = new PlanParts.Resource(1, who, "WORK", null, null, null, 100.0, null, null, null);
        return new PlanParts("mpp", 480, null, "[]", "[]", null, List.of(person), work, List.of());
    }

    private static void plans(ProjectView project, LocalDate asOf, PlanParts plan) {
        assertThat(Running.asSystem(() -> Running.bean(PlanFiles.class).keep(project.id(), asOf, plan)))
                .isTrue();
    }

    private List<AllocationCheck.LateAsk> late(Actor who, PolicyView standard, ProjectView project) {
        return Running.as(who, () -> Running.bean(AllocationCheck.class).late(standard)).stream()
                .filter(one -> one.project().id().equals(project.id()))
                .toList();
    }

    @Test
    @Requirement("R170")
    void whom_a_plan_asks_for_with_shorter_notice_than_the_standard_is_shown_with_its_evidence() {
        var standard = inForce(terms(PolicyKind.ALLOCATION, "", null, 10));
        var project = world.project(false);
        var who = fresh("Mei");
        var first = today.plusDays(2);
        plans(project, today.minusDays(30), plan(who, first));
        assertThat(late(world.head, standard, project))
                .as("nobody knows since when the first plan stood")
                .isEmpty();

        plans(project, today, plan(who, first, today.plusDays(60), first.plusDays(1)));
        assertThat(late(world.head, standard, project))
                .as("asked for early enough, or going on from other work")
                .isEmpty();
        plans(project, today, plan(who, first, today.plusDays(14), first.plusDays(1)));

        assertThat(late(world.head, standard, project))
                .as("moved to an earlier day, it was asked for anew; 14 days hold 10 working days")
                .isEmpty();
        plans(project, today, plan(who, first, today.plusDays(11), first.plusDays(1)));
        var asked = late(world.head, standard, project);

        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.ask().person()).isEqualTo(who);
            assertThat(one.ask().startOn()).isEqualTo(today.plusDays(11));
            assertThat(one.ask().askedOn()).isEqualTo(today);
            assertThat(one.ask().notice()).isLessThan(10);
        });
        assertThat(Visitor.signedIn(world.head).get(standard.href()).body())
                .contains("Asked for too late", who, project.key());
        assertThat(late(world.stranger, standard, project)).isEmpty();
    }
}
