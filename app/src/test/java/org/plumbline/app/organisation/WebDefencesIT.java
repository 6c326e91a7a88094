package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// What a browser is told and asked for, so that nobody else can use it.
class WebDefencesIT {
    private final Actor person = Running.person(Role.PMO_HEAD);

    private static String session(Visitor visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("plumbline"))
                .findFirst()
                .map(java.net.HttpCookie::getValue)
                .orElse("");
    }

    @Test
    @Asvs({"3.3.2", "3.3.4"})
    void every_cookie_is_closed_to_scripts_and_to_other_sites() {
        var visitor = new Visitor();
        var page = visitor.get("/sign-in");
        var arrived = visitor.post(
                "/sign-in",
                "/sign-in",
                Map.of("email", Running.email(person.name()), "password", Running.PASSWORD, "remember", "on"));

        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty();
        assertThat(arrived.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("plumbline="));
        for (var answer : List.of(page, arrived)) {
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .allMatch(cookie -> cookie.contains("HttpOnly"))
                    .allMatch(cookie -> cookie.contains("SameSite=Lax") || cookie.contains("SameSite=Strict"));
        }
        assertThat(visitor.get("/projects").body()).doesNotContain(session(visitor));
    }

    @Test
    @Asvs("7.2.4")
    void who_signs_in_again_gets_another_session_and_the_earlier_one_is_over() {
        var visitor = Visitor.signedIn(person);
        var before = session(visitor);

        visitor.post(
                "/settings", "/sign-in", Map.of("email", Running.email(person.name()), "password", Running.PASSWORD));

        assertThat(session(visitor)).isNotEmpty().isNotEqualTo(before);
        assertThat(new Visitor()
                        .get("/settings", "Cookie", "plumbline=" + before)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @Asvs("3.4.2")
    void no_other_site_is_let_read_an_answer() {
        var visitor = Visitor.signedIn(person);
        for (var path : List.of("/projects", "/api/v1/projects", "/js/islands.js", "/actuator/health")) {
            var answer = visitor.get(path, "Origin", "https://evil.example");
            assertThat(answer.headers().map().keySet())
                    .as(path)
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        }
        var asked = visitor.send(visitor.request(
                        "/api/v1/projects", "Origin", "https://evil.example", "Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    @Asvs({"3.5.1", "3.5.3"})
    void pieces_of_pages_that_change_something_need_the_proof_of_origin_and_reading_changes_nothing() {
        var visitor = Visitor.signedIn(person);
        var form = Map.of("name", "Forged " + person.name());

        for (var headers : List.of(
                new String[] {"HX-Request", "true"},
                new String[] {"HX-Request", "true", "Origin", "https://evil.example"},
                new String[] {"HX-Request", "true", "Sec-Fetch-Site", "cross-site"})) {
            assertThat(visitor.postRaw("/projects", form, headers).statusCode()).isEqualTo(403);
        }
        assertThat(visitor.get("/logout").statusCode()).isNotEqualTo(200);
        assertThat(visitor.get("/settings").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/projects?q=Forged").body()).doesNotContain("Forged " + person.name() + "<");
    }

    @Test
    @Asvs("4.1.1")
    void every_answer_says_what_it_is_and_how_it_is_written() {
        var visitor = Visitor.signedIn(person);
        var types = Map.of(
                "/projects", "text/html;charset=UTF-8",
                "/projects.csv", "text/csv;charset=UTF-8",
                "/js/islands.js", "text/javascript",
                "/no/such/page", "text/html;charset=UTF-8",
                "/api/v1/projects", "application/json",
                "/api/v1/nothing", "application/problem+json");
        types.forEach((path, type) -> assertThat(visitor.get(path)
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("none")
                        .replace(" ", ""))
                .as(path)
                .startsWithIgnoringCase(type));
    }

    @Test
    @Asvs({"13.4.4", "13.4.5"})
    void neither_tracing_nor_the_insides_of_the_server_are_open() {
        var visitor = Visitor.signedIn(person);
        var traced = visitor.send(visitor.request("/projects").method("TRACE", BodyPublishers.noBody()));
        assertThat(traced.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(traced.body()).doesNotContain(session(visitor));

        for (var path :
                List.of("env", "beans", "heapdump", "mappings", "loggers", "metrics", "shutdown", "threaddump")) {
            assertThat(visitor.get("/actuator/" + path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(visitor.get("/actuator/health").body()).doesNotContain("jdbc", "path", "components");
    }

    @Test
    @Asvs({"6.2.6", "6.2.7"})
    void a_password_is_masked_and_may_be_pasted_and_kept_by_a_program() {
        var page = new Visitor().get("/sign-in").body();
        var settings = Visitor.signedIn(person).get("/settings").body();

        assertThat(page).containsPattern("<input[^>]*type=\"password\"[^>]*autocomplete=\"current-password\"");
        assertThat(settings).contains("type=\"password\"", "autocomplete=\"new-password\"");
        assertThat(page + settings).doesNotContain("onpaste", "autocomplete=\"off\" type=\"password\"");
    }

    @Test
    @Asvs("7.4.4")
    void every_page_offers_the_way_out() {
        var visitor = Visitor.signedIn(person);
        for (var path : List.of("/my-work", "/projects", "/status", "/settings")) {
            assertThat(visitor.get(path).body()).as(path).contains("action=\"/logout\"");
        }
    }
}
