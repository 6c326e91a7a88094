package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Programs that act for a person.
class ApiTokensIT {
    private static final String NOWHERE = "/api/v1/no-such-thing";

    private final Actor person = Running.person(Role.ANALYST);
    private final ApiTokens tokens = Running.bean(ApiTokens.class);

    private String make(boolean mayWrite) {
        return Running.as(person, () -> tokens.make("Nightly import", 30, mayWrite));
    }

    private static int get(String token) {
        return new Visitor().get(NOWHERE, "Authorization", "Bearer " + token).statusCode();
    }

    @Test
    void a_token_opens_the_api_and_nothing_else() {
        var token = make(true);

        assertThat(get(token)).isEqualTo(404);
        assertThat(new Visitor()
                        .get("/settings/tokens", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor().get(NOWHERE).statusCode()).isEqualTo(401);
    }

    @Test
    void a_reading_token_cannot_write_and_a_writing_one_needs_no_proof_of_origin() {
        assertThat(new Visitor()
                        .postRaw(NOWHERE, Map.of(), "Authorization", "Bearer " + make(false))
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor()
                        .postRaw(NOWHERE, Map.of(), "Authorization", "Bearer " + make(true))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_page_shows_a_token_once_and_the_database_only_its_hash() {
        var visitor = Visitor.signedIn(person);
        var made = visitor.post(
                "/settings/tokens", "/settings/tokens", Map.of("name", "Report", "days", "7", "scope", "READ"));
        var found = Pattern.compile("plb_[A-Za-z0-9_-]{43}").matcher(made.body());
        assertThat(found.find()).isTrue();
        var token = found.group();

        assertThat(get(token)).isEqualTo(404);
        assertThat(visitor.get("/settings/tokens").body()).contains("Report").doesNotContain(token);
        assertThat(Running.bean(JdbcClient.class)
                        .sql("select count(*) from organisation.api_token t where t::text like '%' || :token || '%'")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_wrong_form_comes_back_filled() {
        var answer = Visitor.signedIn(person)
                .post("/settings/tokens", "/settings/tokens", Map.of("name", "Keep me", "days", "4000"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Keep me", "4000", "A token lives 1 to 366 days");
    }

    @Test
    void a_revoked_or_expired_token_and_that_of_somebody_deactivated_open_nothing() {
        var revoked = make(true);
        var id = Running.as(person, () -> tokens.own().getFirst().id());
        Running.as(person, () -> {
            tokens.revoke(id);
            return 0;
        });
        assertThat(get(revoked)).isEqualTo(401);

        var expired = make(true);
        var jdbc = Running.bean(JdbcClient.class);
        jdbc.sql("update organisation.api_token set expires_at = now() where person_id = :person")
                .param("person", person.personId())
                .update();
        assertThat(get(expired)).isEqualTo(401);

        var orphaned = make(true);
        jdbc.sql("update organisation.sign_in set is_active = false where person_id = :person")
                .param("person", person.personId())
                .update();
        assertThat(get(orphaned)).isEqualTo(401);
    }

    @Test
    void nobody_revokes_the_token_of_somebody_else() {
        make(true);
        var id = Running.as(person, () -> tokens.own().getFirst().id());
        var other = Visitor.signedIn(Running.person(Role.ADMINISTRATOR));

        var answer = other.post("/settings/tokens", "/settings/tokens/" + id + "/revocation", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Running.as(person, tokens::own)).hasSize(1);
    }
}
