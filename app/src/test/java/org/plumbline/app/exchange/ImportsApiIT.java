package org.plumbline.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.ApiTokens;
import org.plumbline.cli.Plumbline;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportsApiIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Visitor program = new Visitor();
    private final Actor head = Running.person(Role.PMO_HEAD);
    private final String token = token(head);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private static String token(Actor person) {
        return Running.as(person, () -> Running.bean(ApiTokens.class).make("import", 1, true));
    }

    private String table() {
        return "Project name,RAG,Budget (€),Owner's note\nQuay %s,green,1000,dry\nLock %s,red,TBC,wet\n"
                .formatted(mark, mark);
    }

    private HttpResponse<String> send(String token, String file, String fields, String... headers) {
        var body = fields
                + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"portfolio.csv\"\r\n\r\n%s\r\n--b--\r\n"
                        .formatted(file);
        return program.send(program.request("/api/v1/imports", "Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .headers(headers.length == 0 ? new String[] {"Accept", "*/*"} : headers)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String field(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private JsonNode ended(String id) {
        var answer = program.get("/api/v1/imports/" + id + "?wait=60", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = JSON.readTree(answer.body());
        assertThat(body.path("state").asString("")).isIn("done", "checked", "failed");
        return body;
    }

    @Test
    void a_program_sends_a_table_and_reads_what_became_of_it() {
        var started = send(token, table(), field("as_of", "2025-03-31") + field("title", "Spring"));

        assertThat(started.statusCode()).isEqualTo(202);
        var id = JSON.readTree(started.body()).path("id").asString("");
        assertThat(started.headers().firstValue("Location")).contains("/api/v1/imports/" + id);
        var done = ended(id);
        assertThat(done.path("state").asString("")).isEqualTo("done");
        assertThat(done.path("title").asString("")).isEqualTo("Spring");
        assertThat(done.path("created").asInt(0)).isEqualTo(2);
        assertThat(done.path("reconciliation")).isNotEmpty();
        assertThat(done.path("files").path(0).path("customColumns").toString()).contains("Owner's note");
        for (var check : done.path("reconciliation")) {
            assertThat(check.path("equal").asBoolean(false))
                    .as(check.toString())
                    .isTrue();
        }
    }

    @Test
    void a_dry_run_ends_checked_and_a_mapping_decides() {
        var mapping = field("mapping", "{\"Owner's note\":\"category\"}") + field("dry_run", "true");

        var checked = ended(
                JSON.readTree(send(token, table(), mapping).body()).path("id").asString(""));

        assertThat(checked.path("state").asString("")).isEqualTo("checked");
        assertThat(checked.path("files")
                        .path(0)
                        .path("columns")
                        .path("category")
                        .asString(""))
                .isEqualTo("Owner's note");
    }

    @Test
    void wrong_input_and_missing_rights_are_answered_as_problems() {
        var reader = token(Running.person(Role.EXECUTIVE));

        assertThat(send(reader, table(), "").statusCode()).isEqualTo(403);
        assertThat(send("plb_nonsense", table(), "").statusCode()).isEqualTo(401);
        var badDate = send(token, table(), field("as_of", "yesterday"));
        assertThat(badDate.statusCode()).isEqualTo(422);
        assertThat(badDate.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(send(token, table(), field("mapping", "[1]")).statusCode()).isEqualTo(422);
        assertThat(send(token, table(), field("mapping", "{\"RAG\":\"nonsense\"}"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.get("/api/v1/imports/" + UUID.randomUUID(), "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_command_line_sends_waits_and_prints(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("portfolio.csv"), table());
        Files.writeString(folder.resolve("odd.mpp"), "no plan");
        var out = new StringWriter();
        var line = new CommandLine(new Plumbline()).setOut(new PrintWriter(out));

        var code = line.execute(
                "import", folder.toString(), "--server", Running.url(""), "--token", token, "--as-of", "2025-03-31");
        var clean = line.execute(
                "import",
                folder.resolve("portfolio.csv").toString(),
                "--server",
                Running.url(""),
                "--token",
                token,
                "--dry-run",
                "--json");
        var wrong = line.execute("import", folder.toString(), "--server", "nowhere", "--token", token);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("2 created", "odd.mpp", "in the database");
        assertThat(clean).isZero();
        assertThat(wrong).isEqualTo(2);
    }

    @Test
    void pages_show_what_would_happen_and_import_it() {
        var visitor = Visitor.signedIn(head);
        var csrf = visitor.csrf("/imports");
        var body = field("_csrf", csrf)
                + "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"portfolio.csv\"\r\n\r\n%s\r\n--b--\r\n"
                        .formatted(table());
        var started = visitor.send(visitor.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
        assertThat(started.statusCode()).isEqualTo(302);
        var page = started.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        var id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));

        Sending.ended(head, id);
        var shown = visitor.get(page).body();
        visitor.post(page, page + "/application", java.util.Map.of());
        Sending.ended(head, id);
        var done = visitor.get(page).body();

        assertThat(shown).contains("Would be new", "Keep as it is", "Of which day are these files?");
        assertThat(done).contains("See the projects", "Files against database");
        assertThat(visitor.get(page + "/progress").headers().firstValue("HX-Refresh"))
                .contains("true");
        assertThat(Visitor.signedIn(Running.person(Role.EXECUTIVE))
                        .get("/imports")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/imports/templates/projects.csv").body()).contains("Project name");
        assertThat(visitor.get("/imports/templates/registers.xlsx").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/imports/templates/nothing.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void files_sent_again_under_the_same_key_are_taken_in_once() {
        var key = "upload-" + UUID.randomUUID();

        var first = send(token, table(), field("title", "Once"), "Idempotency-Key", key);
        var again = send(token, table(), field("title", "Once"), "Idempotency-Key", key);
        var other = send(token, table() + "Wharf,amber,5,\n", field("title", "Once"), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.headers().firstValue("Idempotent-Replay")).hasValue("true");
        var id = JSON.readTree(first.body()).path("id").asString("");
        assertThat(JSON.readTree(again.body()).path("id").asString("")).isEqualTo(id);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ended(id).path("created").asInt(0)).isEqualTo(2);
    }
}
