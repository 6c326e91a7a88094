package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows 5 and 22: sessions are random, hashed, few bytes, and end when they must.
class SessionsIT {
    private final Actor person = Running.person(Role.ANALYST);
    private final JdbcClient jdbc = Running.bean(JdbcClient.class);

    private static HttpCookie cookie(Visitor visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("plumbline"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Asvs({"7.2.2", "7.2.3"})
    void the_cookie_is_random_and_the_database_knows_only_its_hash() {
        var first = Visitor.signedIn(person);
        var second = Visitor.signedIn(person);

        assertThat(cookie(first).getValue())
                .hasSize(43)
                .isNotEqualTo(cookie(second).getValue());
        assertThat(cookie(first).isHttpOnly()).isTrue();
        assertThat(jdbc.sql("select count(*) from organisation.browser_session where session_id = :word")
                        .param("word", cookie(first).getValue())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(first.get("/settings/sessions").body())
                .doesNotContain(cookie(first).getValue());
    }

    @Test
    @Asvs("7.2.1")
    void a_visitor_without_a_sign_in_costs_no_session_and_a_planted_one_is_not_taken_over() {
        var before = jdbc.sql("select count(*) from organisation.browser_session")
                .query(Long.class)
                .single();
        var visitor = new Visitor();
        visitor.get("/sign-in");
        visitor.get("/projects");
        assertThat(jdbc.sql("select count(*) from organisation.browser_session")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);

        var planted = Visitor.signedIn(Running.person(Role.ANALYST));
        var word = cookie(planted).getValue();
        planted.post(
                "/settings/tokens",
                "/sign-in",
                java.util.Map.of("email", Running.email(person.name()), "password", Running.PASSWORD));
        assertThat(cookie(planted).getValue()).isNotEqualTo(word);
        assertThat(new Visitor()
                        .get("/settings/tokens", "Cookie", "plumbline=" + word)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_session_holds_few_bytes() {
        Visitor.signedIn(person).get("/settings/tokens");

        var bytes = jdbc.sql("""
                        select sum(length(a.attribute_bytes)) from organisation.browser_session s
                        join organisation.browser_session_attributes a on a.session_primary_id = s.primary_id
                        where s.principal_name = :person
                        """)
                .param("person", person.personId().toString())
                .query(Long.class)
                .single();

        assertThat(bytes).isBetween(100L, 4000L);
    }

    @Test
    void another_password_ends_all_sessions() {
        var elsewhere = Visitor.signedIn(person);
        assertThat(elsewhere.get("/settings/tokens").statusCode()).isEqualTo(200);

        Running.asSystem(() -> {
            Running.bean(SignIns.class).open(person.personId(), Running.PASSWORD);
            return 0;
        });

        assertThat(elsewhere.get("/settings/tokens").statusCode()).isEqualTo(302);
    }

    @Test
    @Asvs({"7.3.1", "7.3.2"})
    void idle_for_eight_hours_or_seven_days_old_a_session_is_over() {
        var idle = Visitor.signedIn(person);
        jdbc.sql(
                        "update organisation.browser_session set last_access_time = last_access_time - 28801000 where principal_name = :person")
                .param("person", person.personId().toString())
                .update();
        assertThat(idle.get("/settings/tokens").statusCode()).isEqualTo(302);

        var old = Visitor.signedIn(person);
        jdbc.sql("update organisation.browser_session set creation_time = creation_time - 604801000 "
                        + "where principal_name = :person")
                .param("person", person.personId().toString())
                .update();
        assertThat(old.get("/settings/tokens").statusCode()).isEqualTo(302);
    }

    @Test
    @Asvs("7.4.1")
    void signing_out_ends_the_session_on_the_server() {
        var visitor = Visitor.signedIn(person);
        var kept = cookie(visitor).getValue();

        visitor.post("/settings/tokens", "/logout", java.util.Map.of());

        var thief = new Visitor();
        assertThat(thief.get("/settings/tokens", "Cookie", "plumbline=" + kept).statusCode())
                .isEqualTo(302);
    }

    @Test
    void settings_answer_in_the_language_that_was_just_chosen_and_lead_to_the_calendar() {
        var visitor = Visitor.signedIn(Running.person(Role.ANALYST));

        var before = visitor.get("/settings").body();
        var _ = visitor.post("/settings", "/settings/profile", Map.of("locale", "de-DE"));

        assertThat(before).contains("href=\"/settings/calendar\"");
        assertThat(visitor.get("/settings").body()).contains("Gespeichert.");
    }
}
