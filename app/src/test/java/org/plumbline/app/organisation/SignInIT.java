package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The front door.
class SignInIT {
    private final Actor person = Running.person(Role.ANALYST);
    private final String email = Running.email(person.name());

    @Test
    void the_right_password_opens_and_pages_know_the_person() {
        var visitor = Visitor.signedIn(person);

        var page = visitor.get("/settings/tokens");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(person.name());
    }

    @Test
    void a_page_leads_through_the_sign_in_and_back() {
        var visitor = new Visitor();

        var turnedAway = visitor.get("/settings/tokens?x=1");
        assertThat(turnedAway.statusCode()).isEqualTo(302);
        var signIn = turnedAway.headers().firstValue("Location").orElseThrow();
        assertThat(signIn).endsWith("/sign-in?to=%2Fsettings%2Ftokens%3Fx%3D1");

        var entered = visitor.post(
                signIn, "/sign-in", Map.of("email", email, "password", Running.PASSWORD, "to", "/settings/tokens?x=1"));

        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/settings/tokens?x=1");
    }

    @Test
    void who_comes_back_is_told_of_the_last_time_and_goes_on() {
        Visitor.signedIn(person);

        var again = Visitor.signedIn(person);

        assertThat(again.get("/settings/tokens").statusCode()).isEqualTo(200);
        assertThat(again.get("/settings/tokens").statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var wrong = new Visitor().signIn(email, "not the password at all");
        var unknown = new Visitor().signIn("nobody" + person.personId() + "@example.org", "not the password at all");

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(neutral(wrong.body())).isEqualTo(neutral(unknown.body()));
    }

    private static String neutral(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]*\"", "")
                .replaceAll("hx-headers='[^']*'", "");
    }

    @Test
    @Asvs("6.2.8")
    void every_character_of_a_long_password_counts() {
        var start = "a long sentence that goes on beyond the seventy two bytes some methods stop at ";
        Running.asSystem(() -> {
            Running.bean(SignIns.class).open(person.personId(), start + "ONE");
            return 0;
        });

        assertThat(new Visitor().signIn(email, start + "TWO").statusCode()).isEqualTo(401);
        assertThat(new Visitor().signIn(email, start + "ONE").statusCode()).isEqualTo(302);
    }

    @Test
    @Asvs("11.4.2")
    void passwords_are_stored_hashed_with_a_salt() {
        var hash = Running.bean(JdbcClient.class)
                .sql("select password_hash from organisation.sign_in where person_id = :person")
                .param("person", person.personId())
                .query(String.class)
                .single();

        assertThat(hash).startsWith("{pbkdf2-sha512-210k}").doesNotContain(Running.PASSWORD);
    }

    @Test
    void somebody_deactivated_in_the_table_stays_outside() {
        Running.bean(JdbcClient.class)
                .sql("update organisation.sign_in set is_active = false where person_id = :person")
                .param("person", person.personId())
                .update();

        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(401);
    }
}
