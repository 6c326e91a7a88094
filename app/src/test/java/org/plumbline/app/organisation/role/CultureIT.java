package org.plumbline.app.organisation.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.setting.Settings;
import org.plumbline.app.organisation.DepartmentImport;
import org.plumbline.app.organisation.DepartmentView;
import org.plumbline.app.organisation.Departments;
import org.plumbline.app.organisation.OrganisationStructure;
import org.plumbline.app.organisation.PeopleImport.Reconciliation;
import org.plumbline.files.Limits;
import org.plumbline.files.table.TextTables;

/// The organisation as it is: its tree from a file, its culture from eight answers.
class CultureIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final DepartmentImport imports = Running.bean(DepartmentImport.class);
    private final Departments departments = Running.bean(Departments.class);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /// The database is shared: other tests know neither a structure nor a profile.
    @AfterEach
    void forget() {
        Running.asSystem(() -> {
            Running.bean(Settings.class).put(OrganisationStructure.SETTING, "");
            Running.bean(Settings.class).put(Culture.SETTING, "");
            return true;
        });
    }

    private List<List<String>> table(String text) {
        return TextTables.rows(text.replace("#", mark).getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
    }

    private String counts(Reconciliation result) {
        return "%d added, %d changed, %d same, %d left out"
                .formatted(result.created(), result.updated(), result.unchanged(), result.rejected());
    }

    private String parentOf(String name) {
        return departments
                .named(name + mark)
                .map(DepartmentView::parentId)
                .map(id -> departments.get(id).name())
                .orElse("none");
    }

    @Test
    @Requirement("R137")
    void the_tree_of_departments_comes_from_a_file_after_a_dry_run() {
        var file = table("""
                Department,Belongs to
                Bridges#,Works#
                Works#,
                Spans#,Bridges#
                Lost#,Nowhere#
                Egg#,Hen#
                Hen#,Egg#
                """);
        assertThat(counts(Running.as(head, () -> imports.preview(file))))
                .isEqualTo("3 added, 0 changed, 0 same, 3 left out");
        assertThat(departments.named("Works" + mark)).isEmpty();

        Running.as(head, () -> imports.take(file));

        assertThat(parentOf("Spans")).isEqualTo("Bridges" + mark);
        assertThat(parentOf("Bridges")).isEqualTo("Works" + mark);
        assertThat(counts(Running.as(head, () -> imports.preview(file))))
                .isEqualTo("0 added, 0 changed, 3 same, 3 left out");
        var turned = table("Department,Belongs to\nWorks#,Spans#\nBridges#,\nSpans#,Bridges#\n");
        Running.as(head, () -> imports.take(turned));
        assertThat(parentOf("Works")).isEqualTo("Spans" + mark);
    }

    @Test
    @Requirement("R137")
    void eight_answers_give_a_profile_and_warn_where_the_structure_does_not_fit() {
        var visitor = Visitor.signedIn(Running.person(Role.ADMINISTRATOR));
        var answers = new HashMap<String, String>();
        for (var question : Culture.Question.values()) {
            answers.put(question.name().toLowerCase(Locale.ROOT), "4");
        }
        answers.put("lend", "1");
        answers.put("follow", "2");
        visitor.post("/roles/authority", "/roles/authority/structure", java.util.Map.of("structure", "PROJECTIZED"));

        assertThat(visitor.post("/roles/culture", "/roles/culture", answers).statusCode())
                .isEqualTo(302);

        assertThat(visitor.get("/roles/culture").body()).contains("Sharing people", "1.5", "hold on to theirs");
        answers.put("lend", "9");
        assertThat(visitor.post("/roles/culture", "/roles/culture", answers).statusCode())
                .isEqualTo(422);
        var open = new Culture.Profile(List.of(4, 4, 4, 4, 4, 4, 4, 4));
        assertThat(Culture.warnings(open, OrganisationStructure.PROJECTIZED)).isEmpty();
        assertThat(Culture.warnings(open, OrganisationStructure.FUNCTIONAL)).hasSize(1);
        assertThat(Visitor.signedIn(head)
                        .post("/roles/culture", "/roles/culture", answers)
                        .statusCode())
                .isEqualTo(403);
    }
}
