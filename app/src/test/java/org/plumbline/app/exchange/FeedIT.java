package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.registers.Registers;

/// Saved answers of Project Online's reporting feed, one file a set.
class FeedIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String id = UUID.randomUUID().toString();
    private final String name = "Weir " + id.substring(0, 8);

    private static String set(String set, String rows) {
        return "{\"odata.metadata\":\"https://pwa.example.org/_api/ProjectData/$metadata#%s\",\"value\":[%s]}"
                .formatted(set, rows);
    }

    private Sending feed() {
        return Sending.by(head)
                .asOf("2026-03-31")
                .file("Projects.json", set("Projects", """
                        {"ProjectId":"%s","ProjectName":"%s","ProjectStartDate":"2026-01-05T08:00:00",
                        "ProjectFinishDate":"2026-06-30T17:00:00","ProjectPercentCompleted":40,
                        "ProjectBaseline0FinishDate":"2026-05-29T17:00:00","Go Live":"2026-07-01T00:00:00"}
                        """.formatted(id, name)))
                .file("Tasks.json", set("Tasks", """
                        {"TaskId":"t1","ProjectId":"%s","TaskName":"Dig","TaskIndex":1,"TaskOutlineLevel":1,
                        "TaskStartDate":"2026-01-05T08:00:00","TaskFinishDate":"2026-02-05T17:00:00","TaskDuration":80},
                        {"TaskId":"t2","ProjectId":"%s","TaskName":"Pour","TaskIndex":2,"TaskOutlineLevel":1,
                        "TaskStartDate":"2026-02-05T08:00:00","TaskFinishDate":"2026-06-30T17:00:00","TaskDuration":80}
                        """.formatted(id, id)))
                .file("Assignments.json", set("Assignments", """
                        {"AssignmentId":"x1","ProjectId":"%s","TaskId":"t1","ResourceId":"r1","ResourceName":"Ada",
                        "AssignmentWork":40}
                        """.formatted(id)))
                .file("Risks.json", set("Risks", """
                        {"RiskId":"k-%s","ProjectId":"%s","Title":"Flood","Probability":0.7,"Impact":8,
                        "Status":"(1) Active","DueDate":"2026-05-01T00:00:00"}
                        """.formatted(id, id)));
    }

    @Test
    void projects_tasks_assignments_and_risks_come_together_and_stay_as_they_are_the_second_time() {
        var first = feed().apply();
        var project =
                Running.as(head, () -> Running.bean(Projects.class).named(name)).getFirst();
        var again = feed().file("Note.csv", "nothing").apply();

        assertThat(first.counts())
                .as(String.valueOf(Sending.problems(head, first)))
                .isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(again.counts().created() + again.counts().updated()).isZero();
        assertThat(project.date(ProjectField.FORECAST_FINISH)).hasToString("2026-06-30");
        assertThat(project.date(ProjectField.BASELINE_FINISH)).hasToString("2026-05-29");
        assertThat(Running.as(head, () -> Running.bean(Plans.class).tasks(project.id())))
                .hasSize(3)
                .anyMatch(task -> "Dig".equals(task.name()) && "Ada".equals(task.assigned()));
        assertThat(Running.as(head, () -> Running.bean(PlanFiles.class).custom(project.id())))
                .containsEntry("Go Live", new PlanFiles.CustomValue("date", "2026-07-01"));
        assertThat(Running.as(head, () -> Running.bean(Registers.class).exposureOf(project.id()))
                        .topRisks())
                .hasSize(1);
    }

    @Test
    void look_up_tables_saved_as_delimited_text_make_typed_fields() {
        var theme = "Theme " + id.substring(0, 6);
        var sent = Sending.by(head)
                .asOf("2026-03-31")
                .file("Projects.csv", """
                        ProjectId,ProjectName,ProjectStartDate,ProjectFinishDate,%s,Score %s
                        %s,%s,2026-01-05T08:00:00,2026-06-30T17:00:00,Safety,7.5
                        """.formatted(theme, theme, id, name))
                .file("LookupTableValues.csv", """
                        LookupTableName,LookupTableValue
                        %s,Growth
                        %s,Safety
                        %s,Calm seas
                        """.formatted(theme, theme, theme))
                .apply();

        assertThat(sent.counts())
                .as(String.valueOf(Sending.problems(head, sent)))
                .isEqualTo(new Counts(1, 0, 0, 0));
        var fields = Running.as(head, () -> Running.bean(CustomFields.class).of("project"));
        assertThat(fields)
                .filteredOn(field -> field.label().equals(theme))
                .singleElement()
                .satisfies(field -> {
                    assertThat(field.type()).isEqualTo(FieldType.CHOICE);
                    assertThat(field.choices()).containsExactly("Growth", "Safety", "Calm seas");
                });
        assertThat(fields)
                .filteredOn(field -> field.label().equals("Score " + theme))
                .singleElement()
                .matches(field -> field.type() == FieldType.NUMBER);
    }

    @Test
    void hours_of_timesheets_are_held_against_the_plans() {
        var hours = set("TimesheetLines", """
                {"TimesheetLineId":"l1","TimesheetId":"s1","ProjectId":"%s","ProjectName":"x","TimesheetName":"May",
                "ActualWorkBillable":30.5,"ActualWorkNonBillable":1.5}
                """.formatted(id));

        var view = feed().file("TimesheetLines.json", hours).apply();

        var report = view.files().stream()
                .map(ImportView.FileView::report)
                .filter(one -> one != null && !one.checks().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(report.checks())
                .filteredOn(check -> check.what().equals("Hours worked"))
                .singleElement()
                .matches(check -> check.inFile().intValue() == 32 && check.explanation() != null);
    }

    @Test
    void the_pages_of_a_set_in_files_of_their_own_are_one_set_and_a_missing_one_is_reported() {
        var first = page("P1 " + name, "https://pwa.example.org/_api/ProjectData/Projects?$skip=1");
        var second = page("P2 " + name, "https://pwa.example.org/_api/ProjectData/Projects?$skip=2");
        var last = page("P3 " + name, null);

        var whole = Sending.by(head)
                .file("1.json", first)
                .file("2.json", second)
                .file("3.json", last)
                .dryRun();
        var holed =
                Sending.by(head).file("1.json", first).file("2.json", second).dryRun();

        assertThat(Sending.problems(head, whole)).isEmpty();
        assertThat(whole.counts().created()).isEqualTo(3);
        assertThat(Sending.problems(head, holed))
                .isNotEmpty()
                .allMatch(problem -> problem.message().contains("further page"));
    }

    private static String page(String name, @org.jspecify.annotations.Nullable String next) {
        var link = next == null ? "" : ",\"odata.nextLink\":\"" + next + "\"";
        return "{\"odata.metadata\":\"https://pwa.example.org/$metadata#Projects\",\"value\":[{\"ProjectId\":\"%s\",\"ProjectName\":\"%s\"}]%s}"
                .formatted(java.util.UUID.randomUUID(), name, link);
    }
}
