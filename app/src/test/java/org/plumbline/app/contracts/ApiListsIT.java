package org.plumbline.app.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.field.CustomField;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.organisation.ApiTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists and writes of the interface for programs: what it answers is published, what it cannot read it says, and who
/// was overtaken is told.
class ApiListsIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);

    private final Actor head = Running.person(Role.PMO_HEAD);
    private final Visitor visitor = new Visitor();
    private final String token =
            Running.as(head, () -> Running.bean(ApiTokens.class).make("lists", 1, true));

    private HttpResponse<String> get(String path) {
        return visitor.get("/api/v1" + path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = visitor.request("/api/v1" + path, "Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return visitor.send(request.method(method, BodyPublishers.ofString(body)));
    }

    private ProjectView project(String name) {
        var values = Map.<ProjectField, Object>of(ProjectField.NAME, name, ProjectField.CURRENCY, "CHF");
        return Running.as(
                head,
                () -> Running.bean(Projects.class)
                        .create(new NewProject(
                                ProjectKind.PROJECT,
                                ProjectState.EXECUTING,
                                values,
                                Map.of(),
                                List.of(),
                                ProjectView.Source.HERE)));
    }

    private static CustomField field(String kind, FieldType type) {
        return Running.as(
                Running.person(Role.ADMINISTRATOR),
                () -> Running.bean(CustomFields.class).define(kind, "Own " + UUID.randomUUID(), type, List.of()));
    }

    private JsonNode make(String kind, String title) {
        var made =
                send("POST", "/registers/" + kind, """
                {"project": "%s", "title": "%s"}""".formatted(project(title).key(), title));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body());
    }

    @Test
    void records_of_each_kind_answer_as_published_with_money_and_added_fields() {
        for (var kind : List.of("risks", "issues", "assumptions", "dependencies", "decisions", "actions", "changes")) {
            var title = MARK + " " + kind;
            var made = make(kind, title);
            assertThat(Schema.part("registers", "record").violations(made.toString()))
                    .as(kind)
                    .isEmpty();
            assertThat(Schema.of("registers")
                            .violations(get("/registers/" + kind + "?q=" + MARK).body()))
                    .as(kind)
                    .isEmpty();
        }
        var own = field("risk", FieldType.NUMBER);
        var key = make("risks", MARK + " money").get("key").asString();
        var priced = send("PATCH", "/registers/risks/" + key, """
                {"impactCost": {"amount": "12.5", "currency": "CHF"}, "impactDays": 3}""", "If-Match", "\"0\"");

        var record = JSON.readTree(priced.body());
        assertThat(record.at("/impactCost").toString()).isEqualTo("{\"amount\":\"12.50\",\"currency\":\"CHF\"}");
        assertThat(record.at("/impactDays").isNumber()).isTrue();
        assertThat(record.get("fields").has(own.label())).isTrue();
        assertThat(get("/registers/risks.csv?q=" + MARK).body()).contains(key, own.label());
        assertThat(Schema.of("fields").violations(get("/fields/risk").body())).isEmpty();
        assertThat(get("/fields/risk.csv").body()).contains(own.parameter());
    }

    @Test
    void what_cannot_be_a_value_is_refused_and_changes_nothing() {
        var key = make("risks", MARK + " refused").get("key").asString();
        for (var body : List.of(
                "{\"impactCost\": {\"amount\": \"1\", \"currency\": \"USD\"}}",
                "{\"title\": [\"a\"]}",
                "{\"title\": {\"a\": 1}}",
                "{\"project\": \"PRJ-0001\"}",
                "{\"version\": 7}",
                "{\"state\": \"OCCURRED\"}")) {
            assertThat(send("PATCH", "/registers/risks/" + key, body, "If-Match", "\"0\"")
                            .statusCode())
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(JSON.readTree(get("/registers/risks/" + key).body())
                        .get("version")
                        .asInt())
                .isZero();
    }

    @Test
    void of_many_who_change_what_they_saw_at_once_one_does_and_the_others_are_told() throws Exception {
        var key = make("risks", MARK + " raced").get("key").asString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(java.util.stream.IntStream.range(0, 12)
                            .<Callable<Integer>>mapToObj(i -> () -> send(
                                            "PATCH",
                                            "/registers/risks/" + key,
                                            "{\"title\": \"" + MARK + " raced " + i + "\"}",
                                            "If-Match",
                                            "\"0\"")
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test
    void a_page_size_order_or_cut_that_cannot_be_is_said_by_name() {
        for (var list : List.of("/projects", "/registers/risks", "/projects.csv", "/registers/risks.csv")) {
            for (var bad : List.of(
                    "page=0",
                    "page=-1",
                    "page=one",
                    "page=99999999999",
                    "size=0",
                    "size=1000000",
                    "size=x",
                    "sort=nothing",
                    "sort=-",
                    "show=some",
                    "custom_0000=1")) {
                var answer = get(list + "?" + bad);
                assertThat(answer.statusCode()).as(list + " " + bad).isEqualTo(400);
                assertThat(Schema.of("problem").violations(answer.body())).isEmpty();
                assertThat(JSON.readTree(answer.body()).get("parameter").asString())
                        .isEqualTo(bad.split("=", -1)[0]);
            }
        }
    }

    @Test
    void a_page_behind_the_last_is_empty_and_still_says_how_many_there_are() {
        make("risks", MARK + " alone");
        for (var list : List.of("/projects?q=" + MARK + " alone", "/registers/risks?q=" + MARK + " alone")) {
            var page = JSON.readTree(get(list.replace(" ", "%20") + "&page=7").body());
            assertThat(page.get("items")).as(list).isEmpty();
            assertThat(page.get("total").asInt()).as(list).isEqualTo(1);
        }
    }

    @Test
    void added_fields_filter_lists_of_now_and_are_refused_for_the_past() {
        var own = field("project", FieldType.NUMBER);
        var small = project(MARK + " small");
        var large = project(MARK + " large");
        Running.as(head, () -> {
            Running.bean(Projects.class).describe(small.id(), Map.of(own.id(), "3"));
            Running.bean(Projects.class).describe(large.id(), Map.of(own.id(), "30"));
            return 0;
        });

        var found = get("/projects?" + own.parameter() + "_from=10").body();
        assertThat(found).contains(large.key()).doesNotContain(small.key());
        assertThat(get("/projects.csv?" + own.parameter() + "_from=10").body())
                .contains(large.key())
                .doesNotContain(small.key());
        assertThat(get("/projects?" + own.parameter() + "_from=ten").statusCode())
                .isEqualTo(400);
        assertThat(get("/projects?as_of=2026-01-31&" + own.parameter() + "_from=10")
                        .statusCode())
                .isEqualTo(400);
    }
}
