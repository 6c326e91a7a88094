package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.internal.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row 21: guessing is slow at every door, and no rollback or race makes the count forget.
class BruteForceIT {
    private static final String WRONG = "guess after guess after guess";

    private final Actor person = Running.person(Role.ANALYST);
    private final String email = Running.email(person.name());
    private final JdbcClient jdbc = Running.bean(JdbcClient.class);

    private void waitIsOver() {
        jdbc.sql("update organisation.attempt set blocked_until = null where door = 'ACCOUNT'")
                .update();
    }

    @Test
    @Asvs("6.3.1")
    void after_some_failures_even_the_right_password_has_to_wait() {
        for (var i = 0; i < 5; i++) {
            assertThat(new Visitor().signIn(email, WRONG).statusCode()).isEqualTo(401);
        }

        var next = new Visitor().signIn(email, Running.PASSWORD);

        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);
    }

    @Test
    void the_wait_doubles_and_a_success_forgets_it() {
        for (var i = 0; i < 8; i++) {
            waitIsOver();
            new Visitor().signIn(email, WRONG);
        }
        assertThat(new Visitor()
                        .signIn(email, WRONG)
                        .headers()
                        .firstValueAsLong("Retry-After")
                        .orElseThrow())
                .isBetween(5L, 8L);

        waitIsOver();
        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(302);

        assertThat(new Visitor().signIn(email, WRONG).statusCode()).isEqualTo(401);
    }

    @Test
    void racing_guesses_are_all_counted() {
        var visitors = IntStream.range(0, 12).mapToObj(i -> new Visitor()).toList();
        visitors.forEach(visitor -> visitor.get("/sign-in"));

        var answers = visitors.parallelStream()
                .map(visitor -> visitor.signIn(email, WRONG).statusCode())
                .toList();

        assertThat(answers.stream().filter(status -> status == 401).count()).isEqualTo(5);
        assertThat(answers.stream().filter(status -> status == 429).count()).isEqualTo(7);
    }

    @Test
    void a_hundred_failures_in_a_row_shut_the_sign_in_until_a_reset() {
        new Visitor().signIn(email, WRONG);
        waitIsOver();
        jdbc.sql("update organisation.attempt set failures = 99 where door = 'ACCOUNT' and failures = 1")
                .update();
        new Visitor().signIn(email, WRONG);
        waitIsOver();

        var shut = new Visitor().signIn(email, Running.PASSWORD);
        assertThat(shut.statusCode()).isEqualTo(429);
        assertThat(shut.body()).contains("shut until the password is reset");

        Running.asSystem(() -> {
            Running.bean(SignIns.class).open(person.personId(), Running.PASSWORD);
            return 0;
        });
        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    @Asvs("6.3.1")
    void one_address_cannot_try_one_password_on_many_accounts() {
        var sprayer = new Visitor();
        for (var i = 0; i < 50; i++) {
            assertThat(sprayer.signIn("person" + i + "." + person.personId() + "@example.org", WRONG)
                            .statusCode())
                    .isEqualTo(401);
        }

        assertThat(sprayer.signIn(email, Running.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void guessed_tokens_are_throttled_and_a_good_one_still_works() {
        var token = Running.as(person, () -> Running.bean(ApiTokens.class).make("test", 1, false));
        var guesser = new Visitor();
        for (var i = 0; i < 50; i++) {
            assertThat(guesser.get("/api/v1/nothing", "Authorization", "Bearer plb_guess" + i)
                            .statusCode())
                    .isEqualTo(401);
        }

        var blocked = guesser.get("/api/v1/nothing", "Authorization", "Bearer plb_guess");
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
        assertThat(guesser.get("/api/v1/nothing", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_guesses_from_elsewhere_keeps_nobody_out_of_a_browser_they_used_before() {
        var own = Visitor.signedIn(person);
        var other = Visitor.signedIn(Running.person(Role.ANALYST));
        own.post("/settings", "/logout", java.util.Map.of());
        other.post("/settings", "/logout", java.util.Map.of());
        for (var i = 0; i < 6; i++) {
            new Visitor().signIn(email, WRONG);
        }

        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(other.signIn(email, Running.PASSWORD).statusCode()).isEqualTo(429);
        for (var i = 0; i < 4; i++) {
            assertThat(own.signIn(email, WRONG).statusCode()).isEqualTo(401);
        }
        assertThat(own.signIn(email, Running.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void a_known_browser_has_to_wait_for_its_own_failures_and_is_forgotten_with_the_password() {
        var own = Visitor.signedIn(person);
        own.post("/settings", "/logout", java.util.Map.of());
        for (var i = 0; i < 5; i++) {
            own.signIn(email, WRONG);
        }
        assertThat(own.signIn(email, Running.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(302);

        Running.asSystem(() -> {
            Running.bean(SignIns.class).open(person.personId(), Running.PASSWORD);
            return 0;
        });
        assertThat(own.signIn(email, Running.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one() {
        var throttle = Running.bean(Throttle.class);
        var network = "2001:db8:%x:%x".formatted(person.hashCode() & 0xffff, System.nanoTime() & 0xffff);
        for (var i = 0; i < 20; i++) {
            throttle.attempt(Throttle.Door.LINK, network + "::" + i);
        }

        assertThat(throttle.attempt(Throttle.Door.LINK, network + ":ffff::1")).isPresent();
        assertThat(throttle.attempt(Throttle.Door.LINK, "2001:db9::1")).isEmpty();
    }
}
