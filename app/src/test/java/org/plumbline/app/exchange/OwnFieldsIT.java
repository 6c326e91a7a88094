package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;

/// Columns, plan fields and feed properties that their owners defined become typed fields of projects.
class OwnFieldsIT {
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final CustomFields fields = Running.bean(CustomFields.class);

    private ProjectView named(String name) {
        return Running.as(head, () -> Running.bean(Projects.class).named(name + " " + mark))
                .getFirst();
    }

    private CustomField field(String label) {
        return fields.of("project").stream()
                .filter(field -> field.label().equals(label + " " + mark))
                .findFirst()
                .orElseThrow();
    }

    private Map<UUID, String> values(String project) {
        var id = named(project).id();
        return fields.values(List.of(id)).getOrDefault(id, Map.of());
    }

    private String table(String region) {
        return "Project name,RAG,Region %1$s,Go live %1$s,Sites %1$s,Story %1$s\n".formatted(mark)
                + "Ash %s,green,North,25/12/2026,\"1,200\",%s\n".formatted(mark, "long ".repeat(500))
                + "Elm %s,green,South,01/02/2027,n/a,short\n".formatted(mark)
                + "Fir %s,red,North,03/04/2027,7,\n".formatted(mark)
                + "Oak %s,red,%s,03/04/2027,8,\n".formatted(mark, region);
    }

    @Test
    void columns_of_a_table_become_typed_fields_that_the_project_page_shows_and_the_list_filters() {
        var view = Sending.by(head)
                .asOf("2026-03-31")
                .file("t.csv", table("South"))
                .apply();

        assertThat(Sending.problems(head, view)).isEmpty();
        assertThat(field("Region").type()).isEqualTo(FieldType.CHOICE);
        assertThat(field("Region").choices()).containsExactly("North", "South");
        assertThat(field("Go live").type()).isEqualTo(FieldType.DATE);
        assertThat(values("Ash"))
                .containsEntry(field("Region").id(), "North")
                .containsEntry(field("Go live").id(), "2026-12-25")
                .containsEntry(field("Sites").id(), "1200")
                .doesNotContainKey(field("Story").id());
        assertThat(values("Elm")).doesNotContainKey(field("Sites").id());
        assertThat(Running.as(
                        head,
                        () -> Running.bean(PlanFiles.class).custom(named("Elm").id())))
                .containsEntry("Sites " + mark, PlanFiles.CustomValue.text("n/a"));
        var page = Visitor.signedIn(head).get("/projects/" + named("Ash").key()).body();
        assertThat(page).contains("Region " + mark, "North", "Go live " + mark);
        assertThat(Sending.report(view).notes())
                .anyMatch(note -> note.contains("Region " + mark) && note.contains("choice of 2"))
                .anyMatch(note -> note.contains("Story " + mark) && note.contains("kept beside"));
    }

    @Test
    void a_later_file_widens_a_choice_that_came_with_an_import_and_equal_values_change_nothing() {
        Sending.by(head).asOf("2026-03-31").file("t.csv", table("South")).apply();

        var again = Sending.by(head)
                .asOf("2026-03-31")
                .file("t2.csv", table("South") + "\n")
                .apply();
        var later = Sending.by(head)
                .asOf("2026-06-30")
                .file("t3.csv", table("North"))
                .apply();

        assertThat(again.counts().unchanged()).isEqualTo(4);
        assertThat(later.counts().updated()).isGreaterThanOrEqualTo(1);
        assertThat(values("Oak")).containsEntry(field("Region").id(), "North");
    }

    @Test
    void look_up_tables_sent_with_a_feed_make_choices_in_their_order() {
        var id = UUID.randomUUID().toString();
        var feed = """
                {"Projects":[{"ProjectId":"%1$s","ProjectName":"Yew %2$s","ProjectStartDate":"2026-01-05T08:00:00",
                "Stage %2$s":"Build","Approved %2$s":true,"Score %2$s":4.5}],
                "LookupEntries":[{"LookupTableName":"Stage %2$s","Value":"Plan"},
                {"LookupTableName":"Stage %2$s","Value":"Build"},{"LookupTableName":"Stage %2$s","Value":"Run"}]}
                """.formatted(id, mark);

        var view = Sending.by(head).asOf("2026-03-31").file("feed.json", feed).apply();

        assertThat(view.counts().created())
                .as(String.valueOf(Sending.problems(head, view)))
                .isEqualTo(1);
        assertThat(field("Stage").type()).isEqualTo(FieldType.CHOICE);
        assertThat(field("Stage").choices()).containsExactly("Plan", "Build", "Run");
        assertThat(values("Yew"))
                .containsEntry(field("Stage").id(), "Build")
                .containsEntry(field("Approved").id(), "true")
                .containsEntry(field("Score").id(), "4.5");
        assertThat(Sending.report(view).notes()).noneMatch(note -> note.contains("LookupEntries"));
    }

    @Test
    void a_plan_brings_the_fields_of_its_project_summary_task() {
        var plan = PlanXml.of("Bay " + mark, "").text();
        var defined = """
                <ExtendedAttributes><ExtendedAttribute><FieldID>188743731</FieldID><FieldName>Text1</FieldName>
                <Alias>Sponsor unit %s</Alias></ExtendedAttribute></ExtendedAttributes><Tasks>""".formatted(mark);
        var valued =
                "<ExtendedAttribute><FieldID>188743731</FieldID><Value>Harbours</Value></ExtendedAttribute></Task>";

        var view = Sending.by(head)
                .file("bay.xml", plan.replace("<Tasks>", defined).replaceFirst("</Task>", valued))
                .apply();

        assertThat(view.counts().created()).isEqualTo(1);
        assertThat(values("Bay")).containsEntry(field("Sponsor unit").id(), "Harbours");
    }
}
