package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kit.shell.StyleSheet;

/// Rows 11 and 23, and what every answer carries.
class HeadersIT {
    private final Actor person = Running.person(Role.ANALYST);

    @Test
    @Asvs({"3.4.3", "3.4.4", "3.4.5", "3.4.6"})
    void every_answer_carries_the_security_headers() {
        var visitor = Visitor.signedIn(person);
        var paths = List.of(
                "/sign-in",
                "/settings/tokens",
                "/no/such/page",
                "/api/v1/nothing",
                "/js/islands.js",
                StyleSheet.address(),
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/actuator/health");
        for (var path : paths) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse("none"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "'nonce-")
                    .doesNotContain("unsafe-eval", "script-src 'unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy"))
                    .as(path)
                    .hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).as(path).isPresent();
        }
    }

    @Test
    void the_nonce_is_another_in_each_answer_and_stands_in_the_page() {
        var visitor = new Visitor();
        var first = visitor.get("/sign-in");
        var second = visitor.get("/sign-in");

        var policy = first.headers().firstValue("Content-Security-Policy").orElseThrow();
        var nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(first.body()).contains("nonce=\"" + nonce + "\"");
        assertThat(second.body()).doesNotContain(nonce);
    }

    @Test
    @Asvs("14.3.2")
    void pages_are_never_kept_and_versioned_files_for_good() {
        var visitor = Visitor.signedIn(person);

        assertThat(visitor.get("/settings/tokens").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(visitor.get(StyleSheet.address()).headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("immutable");
        var script = visitor.get("/js/islands.js");
        assertThat(script.headers().allValues("Cache-Control")).containsExactly("no-cache");
        var tag = script.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/js/islands.js", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    @Test
    @Asvs("3.5.1")
    void a_change_without_proof_of_origin_or_from_another_site_is_refused() {
        var visitor = Visitor.signedIn(person);
        var form = Map.of("name", "x", "days", "1");

        assertThat(visitor.postRaw("/settings/tokens", form).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/settings/tokens", "/settings/tokens", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Running.as(person, () -> Running.bean(ApiTokens.class).own()))
                .isEmpty();
    }

    @Test
    @Asvs("3.7.2")
    void a_link_to_elsewhere_is_not_followed_after_the_sign_in() {
        for (var to : List.of(
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/%09/evil.example/..//x",
                "\\/evil.example",
                "javascript:alert(1)",
                "/.//evil.example",
                " //evil.example")) {
            var visitor = new Visitor();
            var answer = visitor.post(
                    "/sign-in",
                    "/sign-in",
                    Map.of("email", Running.email(person.name()), "password", Running.PASSWORD, "to", to));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(to)
                    .doesNotContain("//evil", "javascript:")
                    .satisfiesAnyOf(
                            location -> assertThat(location).startsWith("/"),
                            location -> assertThat(location).startsWith(Running.url("/")));
        }
    }

    @Test
    void the_way_back_from_a_form_is_a_page_of_ours_whatever_the_browser_says() {
        var visitor = Visitor.signedIn(person);
        for (var back : List.of(
                "/registers\r\nX-Evil: 1",
                "/registers?q={a}",
                "/status?q={a}",
                "/registers//evil",
                "https://evil.example/projects",
                "//evil.example/projects",
                "/projects/../people")) {
            var answer = visitor.post(
                    "/settings",
                    "/views/removal",
                    Map.of("view", "none", "address", back),
                    "Referer",
                    back.replaceAll("\\s", ""));

            assertThat(answer.statusCode()).as(back).isEqualTo(404);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.headers().firstValue("X-Evil")).isEmpty();
        }
    }
}
