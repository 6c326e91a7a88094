package org.plumbline.app.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.role.RoleText.SkillLevel;

class JobsIT {
    private final Jobs jobs = Running.bean(Jobs.class);
    private final RoleCatalogue catalogue = Running.bean(RoleCatalogue.class);
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Actor holder = Running.person(Role.REQUESTER);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private RoleView role(String title, SkillLevel... skills) {
        return Running.as(
                head,
                () -> catalogue.create(new RoleText(
                        title + " " + mark,
                        RoleArea.TACTICAL,
                        "Is there for " + title + ".",
                        "Decides on " + title + ".",
                        null,
                        false,
                        null,
                        List.of("Does " + title),
                        List.of(skills))));
    }

    private JobView job(RoleView... roles) {
        return Running.as(
                head,
                () -> jobs.create(
                        "Planner " + mark,
                        List.of(roles).stream().map(RoleView::id).toList()));
    }

    @Test
    @Requirement("R175")
    void a_job_sums_up_its_roles_and_its_description_goes_out_as_docx() throws Exception {
        var job = job(
                role("planning", new SkillLevel("Planning " + mark, 3)),
                role("risk", new SkillLevel("Planning " + mark, 4), new SkillLevel("Talking " + mark, 2)));
        var visitor = Visitor.signedIn(holder);

        assertThat(visitor.get("/roles/jobs/" + job.key()).body())
                .contains("Does planning", "Does risk", "Planning " + mark + ", level 4 of 5");
        try (var document = new XWPFDocument(
                        new ByteArrayInputStream(visitor.bytes("/roles/jobs/" + job.key() + ".docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("Job description: Planner " + mark)
                    .contains(
                            "Is there for risk.", "Does planning", "Decides on risk.", "Talking " + mark + ", level 2");
        }
    }

    @Test
    void a_change_of_a_job_that_somebody_else_changed_meanwhile_comes_back_with_both() {
        var role = role("planning");
        var job = job(role);
        var office = Visitor.signedIn(head);
        var edit = "/roles/jobs/" + job.key() + "/edit";
        var box = "role_" + role.key().replace('-', '_');
        var seen = Map.of("version", "" + job.version(), "title", "Mine " + mark, box, "true");
        office.post(
                edit,
                "/roles/jobs/" + job.key(),
                Map.of("version", "" + job.version(), "title", "Theirs " + mark, box, "true"));

        var answer = office.post(edit, "/roles/jobs/" + job.key(), seen);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Somebody else changed this meanwhile")
                .contains("value=\"Mine " + mark)
                .contains("Now it reads: Theirs " + mark);
        assertThat(Running.as(head, () -> jobs.get(job.key())).title()).isEqualTo("Theirs " + mark);
    }

    @Test
    @Requirement("R175")
    void what_a_holder_of_the_job_lacks_is_a_gap_until_the_holder_says_to_have_it() {
        var role = role("planning", new SkillLevel("Planning " + mark, 4));
        var job = job(role);
        Running.as(
                head,
                () -> Running.bean(Appointments.class)
                        .assign(
                                role,
                                new NewAssignment(
                                        holder.personId(),
                                        GovernedScope.ORGANISATION,
                                        20,
                                        LocalDate.now(Running.bean(Clock.class)),
                                        null)));
        assertThat(Running.as(head, () -> jobs.gaps(job)))
                .singleElement()
                .satisfies(gap -> assertThat(gap.has() + " of " + gap.needed()).isEqualTo("0 of 4"));

        var visitor = Visitor.signedIn(holder);
        visitor.post("/roles/skills", "/roles/skills", Map.of("skills", "planning " + mark + " 4"));

        assertThat(Running.as(head, () -> jobs.gaps(job))).isEmpty();
        assertThat(visitor.post("/roles/skills", "/roles/skills", Map.of("skills", "Singing"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Requirement("R117")
    void the_authority_matrix_says_what_access_really_allows_and_names_projects_without_a_sponsor() {
        var page = Visitor.signedIn(head).get("/roles/authority").body();

        for (var line : Running.as(head, () -> Running.bean(Authority.class).lines())) {
            assertThat(page).contains(line.matter());
            for (var role : Role.values()) {
                assertThat(line.roles().contains(role)).isEqualTo(role.may(line.permission()));
            }
        }
        assertThat(Running.as(head, () -> Running.bean(Authority.class).lines()))
                .filteredOn(line -> line.permission() == Permission.DECIDE)
                .singleElement()
                .satisfies(
                        line -> assertThat(line.roles()).contains(Role.SPONSOR).doesNotContain(Role.ADMINISTRATOR));
        var project = project("Unsponsored " + mark);
        assertThat(Visitor.signedIn(head).get("/roles/authority").body()).contains("Unsponsored " + mark);
        Running.person(Role.SPONSOR, ScopeKind.PROJECT, project);
        assertThat(Visitor.signedIn(head).get("/roles/authority").body()).doesNotContain("Unsponsored " + mark);
    }

    private static UUID project(String name) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                        .create(new NewProject(
                                ProjectKind.PROJECT,
                                ProjectState.EXECUTING,
                                Map.of(ProjectField.NAME, name),
                                Map.of(),
                                List.of(),
                                ProjectView.Source.HERE)))
                .id();
    }
}
