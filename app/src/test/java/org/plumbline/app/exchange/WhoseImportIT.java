package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.PlanTask;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.Offices;

/// Whose plan an import of many files may replace.
class WhoseImportIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String guid = UUID.randomUUID().toString();

    private String plan(String task) {
        return PlanXml.of("Weir " + mark, guid).task(1, 1, task, 3).text();
    }

    private UUID weir() {
        return Running.as(head, () -> Running.bean(Projects.class).named("Weir " + mark))
                .getFirst()
                .id();
    }

    private List<String> tasks() {
        return Running.as(head, () -> Running.bean(Plans.class).tasks(weir())).stream()
                .map(PlanTask::name)
                .toList();
    }

    @Test
    @Requirement("R188")
    void a_plan_that_the_manager_gave_on_the_project_stays_in_an_import_of_many_files_until_the_office_is_directive() {
        Sending.by(head).asOf("2026-01-31").file("a.xml", plan("Survey")).apply();
        Sending.by(head).asOf("2026-02-28").file("a.xml", plan("Dig")).apply();
        assertThat(tasks()).as("what an import brought, the next one replaces").contains("Dig");
        var manager = Running.person(Role.PROJECT_MANAGER, ScopeKind.PROJECT, weir());
        Sending.by(manager)
                .asOf("2026-03-31")
                .into(weir())
                .file("a.xml", plan("Pour"))
                .apply();

        var preview = Sending.by(head)
                .asOf("2026-04-30")
                .file("a.xml", plan("Overrule"))
                .dryRun();
        Sending.by(head).asOf("2026-04-30").file("a.xml", plan("Overrule")).apply();

        assertThat(Sending.problems(head, preview))
                .extracting(ImportProblem::message)
                .anyMatch(sentence -> sentence.contains(manager.name()) && sentence.contains("so it is theirs"));
        assertThat(tasks()).contains("Pour").doesNotContain("Overrule");
        var office = Running.as(
                head,
                () -> Running.bean(Offices.class)
                        .found(new Facts(Map.of(OfficeFacts.NAME, "Weirs " + mark, OfficeFacts.TYPE, "DIRECTIVE"))));
        Running.as(head, () -> {
            Running.bean(Offices.class).supervise(office.id(), weir());
            return true;
        });
        Sending.by(head).asOf("2026-05-31").file("a.xml", plan("Overrule")).apply();
        assertThat(tasks()).contains("Overrule");
    }
}
