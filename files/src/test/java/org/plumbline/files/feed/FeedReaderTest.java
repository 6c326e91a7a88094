package org.plumbline.files.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.plumbline.files.Limits;
import org.plumbline.files.Recognised;
import org.plumbline.files.Recognition;
import org.plumbline.files.Value;
import org.plumbline.files.table.Mapping;

class FeedReaderTest {
    private static Feed json(String text) {
        return new FeedReader(Limits.STANDARD).json(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void light_json_names_its_set_and_keeps_own_fields_apart() {
        var feed = json("""
                {"odata.metadata": "https://pwa.example.org/_api/ProjectData/$metadata#Projects", "value": [
                {"ProjectId": "a1", "ProjectName": "Alpha", "ProjectStartDate": "2026-01-05T08:00:00",
                 "ProjectCost": "21.000000", "ProjectPercentCompleted": 40, "ProjectBaseline0Cost": "12.000000",
                 "RAGStatus": "Amber", "GoLive": "2026-05-05T00:00:00", "Strategic": true}]}
                """);

        var set = feed.sets().getFirst();
        assertThat(set.name()).isEqualTo("Projects");
        assertThat(set.recognised()).isTrue();
        assertThat(set.unknown())
                .containsOnlyKeys("RAGStatus", "GoLive", "Strategic")
                .containsEntry("GoLive", "date")
                .containsEntry("Strategic", "flag");
        var project = set.rows().getFirst();
        assertThat(project.known())
                .containsEntry("ProjectCost", new Value.Figure(new BigDecimal("21.000000")))
                .containsEntry("ProjectStartDate", new Value.Moment(LocalDateTime.of(2026, 1, 5, 8, 0)))
                .containsKey("ProjectBaseline0Cost");
    }

    @Test
    void verbose_json_is_known_by_the_type_of_its_rows() {
        var feed = json("""
                {"d": {"results": [{"__metadata": {"type": "ReportingData.Task"}, "TaskId": "t1", "ProjectId": "a1",
                "TaskName": "Dig", "TaskStartDate": "/Date(1767600000000)/", "TaskIsMilestone": false}],
                "__next": "https://pwa.example.org/Tasks?$skiptoken=1"}}
                """);

        assertThat(feed.sets().getFirst().name()).isEqualTo("Tasks");
        assertThat(feed.sets().getFirst().rows().getFirst().known())
                .containsEntry("TaskStartDate", new Value.Moment(LocalDateTime.of(2026, 1, 5, 8, 0)));
        assertThat(feed.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.why()).contains("further page"));
    }

    @Test
    void rows_without_any_name_are_known_by_their_properties() {
        var feed = json("""
                [{"AssignmentId": "x", "ProjectId": "a1", "TaskId": "t1", "ResourceId": "r1", "AssignmentWork": 8}]
                """);

        assertThat(feed.sets().getFirst().name()).isEqualTo("Assignments");
    }

    @Test
    void unpublished_sets_are_listed_as_such() {
        var feed = json("""
                {"@odata.context": "https://pwa.example.org/$metadata#Holidays", "value": [{"Day": "x"}]}
                """);

        assertThat(feed.sets().getFirst().recognised()).isFalse();
    }

    @Test
    void atom_names_the_types_of_its_values() {
        var feed = new FeedReader(Limits.STANDARD).atom("""
                        <feed xmlns="http://www.w3.org/2005/Atom"
                          xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"
                          xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><entry>
                        <category term="ReportingData.Risk"/><content><m:properties><d:RiskId>r1</d:RiskId>
                        <d:Title>12.000000</d:Title><d:Probability m:type="Edm.Decimal">0.5</d:Probability>
                        <d:DueDate m:type="Edm.DateTime" m:null="true"/></m:properties></content></entry></feed>
                        """.getBytes(StandardCharsets.UTF_8));

        var risk = feed.sets().getFirst();
        assertThat(risk.name()).isEqualTo("Risks");
        assertThat(risk.rows().getFirst().known())
                .containsEntry("Title", new Value.Text("12.000000"))
                .containsEntry("Probability", new Value.Figure(new BigDecimal("0.5")))
                .doesNotContainKey("DueDate");
    }

    @Test
    void a_packed_folder_of_answers_is_one_feed_and_what_is_none_is_named() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            pack(zip, "feed/Projects1.json", """
                    {"odata.metadata": "x/$metadata#Projects", "value": [{"ProjectId": "a", "ProjectName": "Alpha"}],
                    "odata.nextLink": "Projects?$skip=1"}""");
            pack(
                    zip,
                    "feed/Projects2.json",
                    "{\"d\": {\"results\": [{\"__metadata\": {\"type\": \"ReportingData.Project\"}, \"ProjectId\": \"b\"}]}}");
            pack(zip, "__MACOSX/feed/._Projects1.json", "rubbish");
            pack(zip, "feed/settings.json", "{\"theme\": \"dark\"}");
        }

        var found = new Recognition(Limits.STANDARD, Mapping.NONE).read(bytes.toByteArray());

        assertThat(found).isInstanceOfSatisfying(Recognised.FeedFile.class, file -> {
            assertThat(file.feed().sets())
                    .singleElement()
                    .matches(set -> set.rows().size() == 2);
            assertThat(file.feed().problems())
                    .singleElement()
                    .matches(problem -> problem.value().equals("feed/settings.json"));
        });
    }

    private static Recognised csv(String text) {
        return new Recognition(Limits.STANDARD, Mapping.NONE).read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_set_saved_as_delimited_text_is_typed_by_its_columns() {
        var found = csv("""
                ProjectId;ProjectName;ProjectStartDate;ProjectFinishDate;ProjectCost;Theme;Go Live;Board
                6f1c2f0e-11aa-4c2b-9d51-000000000001;Quay;2026-01-05 08:00:00;30/06/2026;21.5;Growth;05/05/2026;True
                6f1c2f0e-11aa-4c2b-9d51-000000000002;Pier;2026-02-05T08:00:00;13/07/2026;1200;Safety;TBC;False
                """);

        assertThat(found).isInstanceOfSatisfying(Recognised.FeedFile.class, file -> {
            var set = file.feed().sets().getFirst();
            assertThat(set.name()).isEqualTo("Projects");
            assertThat(set.unknown())
                    .containsOnlyKeys("Theme", "Go Live", "Board")
                    .containsEntry("Board", "flag");
            assertThat(set.rows().getFirst().known())
                    .containsEntry("ProjectStartDate", new Value.Moment(LocalDateTime.of(2026, 1, 5, 8, 0)))
                    .containsEntry("ProjectFinishDate", new Value.Day(LocalDate.of(2026, 6, 30)))
                    .containsEntry("ProjectCost", new Value.Figure(new BigDecimal("21.5")));
            assertThat(set.rows().getLast().custom())
                    .containsEntry("Theme", new Value.Text("Safety"))
                    .doesNotContainKey("Go Live");
        });
    }

    @Test
    void values_of_look_up_tables_are_a_set_and_a_list_of_ones_own_stays_a_table() {
        var lookups = csv("LookupTableName,LookupTableValue,SortIndex\nTheme,Growth,1\nTheme,Safety,2\n");
        var own = csv("ProjectId,ProjectName,RAG,Budget\nP-1,Quay,Red,12\nP-2,Pier,Green,13\n");

        assertThat(lookups)
                .isInstanceOfSatisfying(
                        Recognised.FeedFile.class,
                        file -> assertThat(file.feed().sets().getFirst().rows()).hasSize(2));
        assertThat(own).isInstanceOf(Recognised.TableFile.class);
    }

    private static void pack(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_time_with_a_zone_is_the_time_on_the_wall_where_it_was_written() {
        var eight = new Value.Moment(java.time.LocalDateTime.of(2026, 1, 5, 8, 0));
        for (var zone : new String[] {"", "Z", "+02:00", "-05:00"}) {
            assertThat(FeedValues.ofAtom("Edm.DateTimeOffset", "2026-01-05T08:00:00" + zone))
                    .as("zone \"%s\"", zone)
                    .isEqualTo(eight);
        }
    }
}
