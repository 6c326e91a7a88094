package org.plumbline.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.delivery.ProjectField.*;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;

/// The pages of a project: added fields, talk, history, portfolios, list and files.
class ProjectPagesIT {
    private static final Actor HEAD = Running.person(Role.PMO_HEAD);
    private static final Visitor VISITOR = Visitor.signedIn(HEAD);
    private static final Map<FieldType, CustomField> FIELDS = define();

    private final Projects projects = Running.bean(Projects.class);

    /// One field of every type for all tests: fields hold for the whole organisation.
    private static Map<FieldType, CustomField> define() {
        var fields = new LinkedHashMap<FieldType, CustomField>();
        var mark = UUID.randomUUID().toString().substring(0, 6);
        for (var type : FieldType.values()) {
            fields.put(
                    type,
                    Running.asSystem(() -> Running.bean(CustomFields.class)
                            .define(
                                    "project",
                                    "Zone " + type.name().toLowerCase(java.util.Locale.ROOT) + " " + mark,
                                    type,
                                    List.of("North", "South"))));
        }
        return fields;
    }

    private static String parameter(FieldType type) {
        return java.util.Objects.requireNonNull(FIELDS.get(type)).parameter();
    }

    private static String label(FieldType type) {
        return java.util.Objects.requireNonNull(FIELDS.get(type)).label();
    }

    private ProjectView create(String name) {
        return Running.as(
                HEAD,
                () -> projects.create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        Map.of(NAME, name, BUDGET, new BigDecimal("1000"), CURRENCY, "GBP"),
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    private static HttpResponse<String> page(String path) {
        var answer = VISITOR.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> filled() {
        return new LinkedHashMap<>(Map.of(
                parameter(FieldType.TEXT), "River <b>bank</b>",
                parameter(FieldType.NUMBER), "12",
                parameter(FieldType.MONEY), "2,500.50",
                parameter(FieldType.DATE), "2026-10-31",
                parameter(FieldType.CHOICE), "South",
                parameter(FieldType.YES_NO), "true",
                parameter(FieldType.PERSON), HEAD.personId().toString()));
    }

    private HttpResponse<String> save(ProjectView project, int version, Map<String, String> more) {
        var home = "/projects/" + project.key();
        var form = new LinkedHashMap<>(more);
        form.put("name", project.name());
        form.put("version", Integer.toString(version));
        return VISITOR.post(home + "/edit", home, form);
    }

    private ProjectView described(String name) {
        var project = create(name);
        assertThat(save(project, 0, filled()).statusCode()).isEqualTo(302);
        return project;
    }

    @Test
    void added_fields_of_every_type_are_written_and_read_on_the_page() {
        var project = described("Fields");

        var body = page("/projects/" + project.key()).body();

        assertThat(body)
                .contains("River &lt;b&gt;bank", ">12<", "2,500.50", "31 Oct 2026", "South", "Yes")
                .contains(HEAD.name());
    }

    @Test
    void what_cannot_be_read_comes_back_beside_its_field_and_nothing_is_written() {
        var project = create("Unreadable");

        var answer = save(
                project, 0, Map.of(parameter(FieldType.NUMBER), "many", parameter(FieldType.TEXT), "kept as typed"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Use digits, with a point for decimals.", "kept as typed");
        assertThat(page("/projects/" + project.key()).body()).doesNotContain("kept as typed");
    }

    @Test
    void a_change_of_added_fields_alone_makes_an_older_form_a_conflict() {
        var project = described("Versions");

        var late = save(project, 0, Map.of(parameter(FieldType.TEXT), "too late"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody else changed this meanwhile", "too late");
    }

    @Test
    void the_list_is_narrowed_by_every_type_of_added_field() {
        var mark = "Narrow " + UUID.randomUUID().toString().substring(0, 6);
        var in = described(mark);
        var out = create(mark);
        var person = HEAD.personId().toString();

        for (var filter : List.of(
                parameter(FieldType.TEXT) + "=RIVER",
                parameter(FieldType.NUMBER) + "_from=11.5&" + parameter(FieldType.NUMBER) + "_to=12",
                parameter(FieldType.MONEY) + "_from=2500",
                parameter(FieldType.DATE) + "_to=2026-10-31",
                parameter(FieldType.CHOICE) + "=South",
                parameter(FieldType.YES_NO) + "=true",
                parameter(FieldType.PERSON) + "=" + person)) {
            assertThat(page("/projects?q=" + mark.replace(" ", "+") + "&" + filter)
                            .body())
                    .as(filter)
                    .contains("row-" + in.key())
                    .doesNotContain("row-" + out.key());
        }
        assertThat(page("/projects?q=" + mark.replace(" ", "+") + "&" + parameter(FieldType.NUMBER) + "_from=12.5")
                        .body())
                .doesNotContain("row-" + in.key());
    }

    @Test
    void the_files_hold_the_added_fields_under_the_filters_of_the_list() {
        var mark = "Filed " + UUID.randomUUID().toString().substring(0, 6);
        var in = described(mark);
        var out = create(mark);
        var query = "?q=" + mark.replace(" ", "+") + "&" + parameter(FieldType.CHOICE) + "=South";

        var csv = page("/projects.csv" + query).body();

        assertThat(csv)
                .contains(in.key(), ",2500.5,", ",2026-10-31,", ",South,", ",Yes", HEAD.name())
                .doesNotContain(out.key());
        assertThat(page("/projects.xlsx" + query).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
    }

    @Test
    void programs_read_added_fields_with_their_types() {
        var mark = "Read " + UUID.randomUUID().toString().substring(0, 6);
        described(mark);
        create(mark);

        var answer = page("/api/v1/projects?q=" + mark.replace(" ", "+")).body();

        assertThat(answer)
                .contains(label(FieldType.MONEY) + "\":{\"amount\":\"2500.50\",\"currency\":\"GBP\"}")
                .contains(label(FieldType.NUMBER) + "\":12,", label(FieldType.YES_NO) + "\":true")
                .contains(label(FieldType.DATE) + "\":\"2026-10-31\"", label(FieldType.TEXT) + "\":null")
                .contains(label(FieldType.PERSON) + "\":\"" + HEAD.name());
    }

    @Test
    void a_comment_hangs_on_the_project_and_the_history_tells_of_it_with_names() {
        var project = described("Talked about");
        var home = "/projects/" + project.key();

        assertThat(VISITOR.post(home, "/talk/" + project.id() + "/comments", Map.of("text", "Looks **fine**"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(page(home).body()).contains("<strong>fine</strong>");
        assertThat(page(home + "/history").body())
                .contains("Looks **fine**", "31 Oct 2026", HEAD.name())
                .doesNotContain(HEAD.personId().toString());
    }

    @Test
    void a_project_is_put_into_portfolios_on_its_form_home_first() {
        var project = create("Placed");
        var groups = Running.bean(Groups.class);
        var mark = UUID.randomUUID().toString().substring(0, 6);
        var home = Running.as(HEAD, () -> groups.create(ScopeKind.PORTFOLIO, "Home " + mark, null, null, null));
        var also = Running.as(HEAD, () -> groups.create(ScopeKind.PORTFOLIO, "Also " + mark, null, null, null));

        var answer = save(
                project,
                0,
                Map.of(
                        "home_portfolio",
                        home.id().toString(),
                        "portfolios",
                        also.id().toString()));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Running.as(HEAD, () -> projects.get(project.id())).portfolios())
                .containsExactly(home.id(), also.id());
    }

    @Test
    void who_may_not_see_a_project_finds_neither_history_nor_talk() {
        var project = create("Hidden");
        var stranger = Visitor.signedIn(Running.person(Role.REQUESTER));

        assertThat(stranger.get("/projects/" + project.key() + "/history").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/projects/" + project.key()).statusCode()).isEqualTo(404);
    }
}
