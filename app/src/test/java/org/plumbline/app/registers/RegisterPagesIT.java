package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.registers.RegisterField.*;
import static org.plumbline.app.registers.Registrations.HEAD;
import static org.plumbline.app.registers.Registrations.REGISTERS;
import static org.plumbline.app.registers.Registrations.project;
import static org.plumbline.app.registers.Registrations.record;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.field.CustomFields;
import org.plumbline.app.kernel.field.FieldType;
import org.plumbline.app.kernel.talk.Attachments;

class RegisterPagesIT {
    private static final Visitor VISITOR = Visitor.signedIn(HEAD);

    private static HttpResponse<String> page(String path) {
        var answer = VISITOR.get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void every_page_of_the_registers_answers_and_shows_text_as_text() {
        var project = project("Pages <b>");
        var risk = record(
                RegisterKind.RISK,
                project.id(),
                Map.of(TITLE, "<script>alert(1)</script>", PROBABILITY, 4, IMPACT, 5, DUE, LocalDate.of(2020, 1, 1)));
        for (var path : List.of(
                "/registers",
                "/registers?kind=risk&score=critical&sort=-score&show=overdue",
                "/projects/" + project.key() + "/registers",
                "/projects/" + project.key() + "/registers/risk",
                "/registers/" + risk.key(),
                "/registers/" + risk.key() + "/edit",
                "/registers/" + risk.key() + "/moves/treat",
                "/registers/" + risk.key() + "/cells/owner",
                "/registers/" + risk.key() + "/cells/state",
                "/registers/" + risk.key() + "/cells/due",
                "/registers/new?kind=change&project=" + project.key(),
                "/registers/matrix",
                "/registers/matrix?project=" + project.key(),
                "/registers/upload",
                "/registers.csv?project=" + project.id(),
                "/registers.xlsx?project=" + project.id(),
                "/my-work",
                "/notifications",
                "/search?q=alert")) {
            var body = page(path).body();
            if (!path.startsWith("/registers.")) {
                assertThat(body).as(path).doesNotContain("<script>alert(1)");
            }
        }
        assertThat(page("/registers/" + risk.key()).body())
                .contains("&lt;script&gt;alert(1)")
                .contains("20 Critical");
    }

    @Test
    void typing_finds_a_project_to_filter_by_but_never_one_that_is_not_seen() {
        var word = "depot" + UUID.randomUUID().toString().substring(0, 8);
        var seen = project("Seen " + word);
        project(Map.of(ProjectField.NAME, "Secret " + word, ProjectField.IS_CONFIDENTIAL, true));

        assertThat(page("/projects/options?q=" + word.toUpperCase(java.util.Locale.ROOT))
                        .body())
                .isEqualTo("[{\"value\":\"%s\",\"label\":\"%s Seen %s\"}]", seen.id(), seen.key(), word);
        assertThat(page("/registers?project=" + seen.id()).body()).contains("Seen " + word);
    }

    @Test
    void typing_finds_a_project_for_another_record_only_where_records_may_be_written() {
        var word = "quay" + UUID.randomUUID().toString().substring(0, 8);
        var project = project("Open " + word);
        project(Map.of(ProjectField.NAME, "Secret " + word, ProjectField.IS_CONFIDENTIAL, true));
        var option = "[{\"value\":\"%s\",\"label\":\"%s Open %s\"}]".formatted(project.key(), project.key(), word);
        var reader = Visitor.signedIn(Running.person(Role.EXECUTIVE));

        assertThat(page("/registers/projects/open?q=" + word).body()).isEqualTo(option);
        assertThat(page("/registers/projects?q=" + word).body()).isEqualTo(option);
        assertThat(reader.get("/registers/projects?q=" + word).body()).isEqualTo(option);
        assertThat(reader.get("/registers/projects/open?q=" + word).body()).isEqualTo("[]");
    }

    @Test
    void an_unseen_record_is_not_there_on_any_page() {
        var secret = project(Map.of(ProjectField.NAME, "Secret", ProjectField.IS_CONFIDENTIAL, true));
        var word = "canary" + UUID.randomUUID().toString().substring(0, 8);
        var hidden = Running.asSystem(() -> REGISTERS.create(
                NewRecord.of(RegisterKind.RISK, secret.id(), Map.of(TITLE, word, PROBABILITY, 5, IMPACT, 5))));

        for (var path : List.of(
                "/registers/" + hidden.key(),
                "/registers/" + hidden.key() + "/edit",
                "/registers/" + hidden.key() + "/cells/owner",
                "/projects/" + secret.key() + "/registers/risk",
                "/registers/matrix?project=" + secret.key(),
                "/api/v1/registers/risk/" + hidden.key())) {
            assertThat(VISITOR.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (var path : List.of(
                "/registers?q=" + word,
                "/registers.csv",
                "/registers/matrix",
                "/search?q=" + word,
                "/api/v1/registers/risk?q=" + word)) {
            assertThat(page(path).body().replace("value=\"" + word + "\"", ""))
                    .as(path)
                    .doesNotContain(hidden.key())
                    .doesNotContain(">" + word + "<");
        }
    }

    @Test
    void a_record_is_added_changed_in_place_moved_and_converted_by_forms_alone() {
        var project = project("Forms");
        var home = "/projects/" + project.key() + "/registers/risk";
        var added = VISITOR.post(home, home, Map.of("title", "Quick one"));
        assertThat(added.statusCode()).isEqualTo(302);
        var risk = Running.as(HEAD, () -> REGISTERS.list(RegisterFilter.of(project.id(), RegisterKind.RISK)))
                .rows()
                .getFirst();
        var page = "/registers/" + risk.key();

        var bad = VISITOR.post(page, page + "/cells/due?version=0", Map.of("due", "tomorrow"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("2026-10-31");
        var cell = VISITOR.post(page, page + "/cells/due?version=0", Map.of("due", "2027-01-31"), "HX-Request", "true");
        assertThat(cell.statusCode()).isEqualTo(200);
        assertThat(cell.body()).doesNotContain("<html").contains("2027");

        var needed = VISITOR.post(page, page + "/moves/assess", Map.of("version", "1", "probability", ""));
        assertThat(needed.statusCode()).isEqualTo(422);
        VISITOR.post(page, page + "/moves/assess", Map.of("version", "1", "probability", "3", "impact", "4"));
        VISITOR.post(page, page + "/conversion", Map.of("to", "issue", "version", "2"));

        var after = Running.as(HEAD, () -> REGISTERS.get(risk.key()));
        assertThat(after.state()).isEqualTo(RegisterState.OCCURRED);
        assertThat(after.inherentScore()).hasValue(12);
        assertThat(page(page).body()).contains("ISS-");
    }

    @Test
    @Asvs("2.3.3")
    void many_records_are_changed_at_once_or_none() {
        var project = project("Bulk");
        var one = record(RegisterKind.ACTION, project.id(), Map.of(TITLE, "One"));
        var two = record(RegisterKind.ACTION, project.id(), Map.of(TITLE, "Two"));

        VISITOR.post(
                "/registers",
                "/registers/bulk/priority?ids=" + one.key() + "&ids=" + two.key(),
                Map.of("priority", "HIGH"));
        VISITOR.post(
                "/registers", "/registers/bulk/due?ids=" + one.key() + "&ids=ACT-9999999", Map.of("due", "2027-01-01"));

        var after = Running.as(HEAD, () -> REGISTERS.byIds(List.of(one.id(), two.id())));
        assertThat(after)
                .allSatisfy(record -> assertThat(record.values())
                        .containsEntry(PRIORITY, "HIGH")
                        .doesNotContainKey(DUE));
    }

    @Test
    void the_last_change_of_many_is_taken_back_where_nobody_changed_them_since() {
        var project = project("Taken back");
        var one = record(RegisterKind.ACTION, project.id(), Map.of(TITLE, "One", PRIORITY, "LOW"));
        var two = record(RegisterKind.ACTION, project.id(), Map.of(TITLE, "Two"));
        VISITOR.post(
                "/registers",
                "/registers/bulk/priority?ids=" + one.key() + "&ids=" + two.key(),
                Map.of("priority", "HIGH"));
        Running.as(HEAD, () -> REGISTERS.change(two.id(), 1, Map.of(PRIORITY, "CRITICAL")));

        VISITOR.post("/registers", "/registers/bulk/undo", Map.of());

        var after = Running.as(HEAD, () -> REGISTERS.byIds(List.of(one.id(), two.id())));
        assertThat(after)
                .extracting(record -> record.values().get(PRIORITY))
                .containsExactlyInAnyOrder("LOW", "CRITICAL");
    }

    @Test
    void a_custom_field_is_filled_in_shown_and_filtered_by() {
        var field = Running.asSystem(() -> Running.bean(CustomFields.class)
                .define(
                        "assumption",
                        "Site " + UUID.randomUUID().toString().substring(0, 6),
                        FieldType.CHOICE,
                        List.of("North", "South")));
        var project = project("Custom");
        var made = VISITOR.post(
                "/registers/new?kind=assumption",
                "/registers/new",
                Map.of(
                        "kind",
                        "assumption",
                        "project",
                        project.key(),
                        "title",
                        "It stays dry",
                        field.parameter(),
                        "North"));

        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        var home = made.headers().firstValue("Location").orElseThrow();
        assertThat(page(home).body()).contains(field.label(), "North");
        var list = "/projects/" + project.key() + "/registers/assumption?" + field.parameter();
        assertThat(page(list + "=North").body()).contains("It stays dry");
        assertThat(page(list + "=South").body()).doesNotContain("It stays dry");
    }

    @Test
    @Asvs({"3.2.1", "5.3.1", "5.4.1"})
    void an_attached_file_is_only_ever_saved_and_never_run() {
        var project = project("Files");
        var risk = record(RegisterKind.RISK, project.id(), Map.of(TITLE, "With a file"));
        var id = Running.as(
                HEAD,
                () -> Running.bean(Attachments.class)
                        .add(
                                risk.id(),
                                "Übersicht 図.html",
                                new java.io.ByteArrayInputStream("<script>alert(1)</script>"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        var answer = page("/files/" + id);

        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("filename*=UTF-8''%C3%9Cbersicht");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .anyMatch(policy -> policy.contains("sandbox"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private static HttpResponse<String> send(String method, String path, String body, String... headers) {
        var all = new java.util.ArrayList<>(List.of(
                "Content-Type",
                "application/json",
                "Accept",
                "application/json",
                "X-CSRF-TOKEN",
                VISITOR.csrf("/registers"),
                "X-XSRF-TOKEN",
                VISITOR.csrf("/registers")));
        all.addAll(List.of(headers));
        return VISITOR.send(
                VISITOR.request(path, all.toArray(String[]::new)).method(method, BodyPublishers.ofString(body)));
    }

    @Test
    void a_program_creates_once_whatever_it_repeats_and_changes_only_what_it_saw() {
        var project = project("API");
        var body = "{\"project\":\"" + project.key() + "\",\"title\":\"By program\",\"probability\":2,\"impact\":3}";
        var key = UUID.randomUUID().toString();

        var first = send("POST", "/api/v1/registers/risk", body, "Idempotency-Key", key);
        var second = send("POST", "/api/v1/registers/risk", body, "Idempotency-Key", key);
        var other = send("POST", "/api/v1/registers/risk", body.replace("By", "Buy"), "Idempotency-Key", key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Running.as(HEAD, () -> REGISTERS.list(RegisterFilter.of(project.id(), RegisterKind.RISK)))
                        .total())
                .isEqualTo(1);

        var home = first.headers().firstValue("Location").orElseThrow();
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(send("PATCH", home, "{\"title\":\"x\"}").statusCode()).isEqualTo(428);
        assertThat(send("PATCH", home, "{\"title\":\"x\"}", "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(send("PATCH", home, "{\"nonsense\":1}", "If-Match", tag).statusCode())
                .isEqualTo(422);
        var changed = send("PATCH", home, "{\"title\":\"Changed\",\"due\":\"2027-02-03\"}", "If-Match", tag);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"due\":\"2027-02-03\"").contains("\"version\":1");
        assertThat(page("/api/v1/registers/risk?project=" + project.id()).body())
                .contains("\"total\":1");
    }

    @Test
    void a_failed_request_leaves_its_key_free_to_be_sent_again() {
        var project = project("Retry");
        var key = UUID.randomUUID().toString();
        var good = "{\"project\":\"" + project.key() + "\",\"title\":\"Good\"}";

        var bad = send("POST", "/api/v1/registers/risk", good.replace("Good", ""), "Idempotency-Key", key);
        var again = send("POST", "/api/v1/registers/risk", good, "Idempotency-Key", key);

        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    }
}
