package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OFFICES;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.project;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

class WhosePlanIT {
    private final ProjectView project = planned();

    private static ProjectView planned() {
        var made = project("Quay");
        var day = LocalDateTime.of(2026, 11, 2, 8, 0);
        var dates = new PlanTask.Dates(day, day.plusDays(3), null, null, null, null);
        var task = new PlanTask(
                1,
                1,
                null,
                1,
                null,
                "Dig",
                dates,
                null,
                null,
                false,
                false,
                false,
                PlanTask.Effort.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                Map.of());
        Running.asSystem(() ->
                Running.bean(Plans.class).replace(made.id(), LocalDate.of(2026, 11, 1), List.of(task), List.of()));
        return made;
    }

    private void supervisedBy(String type) {
        var office = office(OfficeFacts.TYPE, type);
        Running.as(HEAD, () -> {
            OFFICES.supervise(office.id(), project.id());
            return true;
        });
    }

    private boolean mayPlan() {
        return Running.as(HEAD, () -> Running.bean(Access.class).may(Permission.PLAN, project.id()));
    }

    @Test
    @Requirement("R188")
    void the_office_changes_the_plan_of_a_project_only_where_an_office_that_supervises_it_is_directive() {
        assertThat(mayPlan()).as("nobody supervises it").isFalse();
        supervisedBy("CONTROLLING");
        assertThat(mayPlan()).as("a controlling office").isFalse();
        supervisedBy("DIRECTIVE");
        assertThat(mayPlan()).as("a directive office").isTrue();

        var manager = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, project.id());
        assertThat(Running.as(manager, () -> Running.bean(Plans.class).mayChange(project.id())))
                .isTrue();
    }

    @Test
    @Requirement("R188")
    void the_page_says_whose_plan_it_is_and_the_way_to_another_one_is_shut_until_the_office_is_directive() {
        var visitor = Visitor.signedIn(HEAD);
        var page = "/projects/" + project.key() + "/plan";

        assertThat(visitor.get(page).body())
                .contains("The plan belongs to whoever manages the project.")
                .doesNotContain(page + "/upload");
        assertThat(visitor.get(page + "/upload").statusCode()).isEqualTo(403);

        supervisedBy("DIRECTIVE");
        assertThat(visitor.get(page).body()).contains(page + "/upload").doesNotContain("id=\"whose-plan\"");
        assertThat(visitor.get(page + "/upload").statusCode()).isEqualTo(200);
    }
}
