package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.setting.MailServers;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row 7: invitation and reset links are random, hashed, used once and soon void; the letters arrive by real SMTP.
class WaysInIT {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String CHOSEN = "seven purple tractors hum";

    private final Actor admin = Running.person(Role.ADMINISTRATOR);
    private final Invitations invitations = Running.bean(Invitations.class);
    private final JdbcClient jdbc = Running.bean(JdbcClient.class);

    @BeforeAll
    static void mailServer() {
        MAIL.start();
        Running.asSystem(() -> {
            Running.bean(MailServers.class)
                    .set(
                            new MailServers.MailServer(
                                    "127.0.0.1",
                                    MAIL.getSmtp().getPort(),
                                    MailServers.Security.NONE,
                                    null,
                                    "pmo@example.org"),
                            null);
            return 0;
        });
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private static UUID newcomer() {
        return Running.asSystem(() -> {
            var name = "Newcomer " + UUID.randomUUID();
            return Running.bean(People.class)
                    .add(new NewPerson(name, Running.email(name), null, null, null, false, true));
        });
    }

    private Invitations.Letter invite(UUID person) {
        return Running.as(admin, () -> invitations.invite(person));
    }

    private static String path(String link) {
        return link.replaceFirst("https?://[^/]+", "");
    }

    @Test
    void an_invited_person_chooses_a_password_and_is_in() {
        var person = newcomer();
        var letter = invite(person);
        var visitor = new Visitor();
        var path = path(letter.link());

        assertThat(visitor.post(path, path, Map.of("new_password", "too short")).statusCode())
                .isEqualTo(422);
        var accepted = visitor.post(path, path, Map.of("new_password", CHOSEN));

        assertThat(accepted.statusCode()).isEqualTo(302);
        assertThat(visitor.get("/settings/tokens").statusCode()).isEqualTo(200);
        assertThat(new Visitor().signIn(letter.to(), CHOSEN).statusCode()).isEqualTo(302);
    }

    @Test
    void of_many_clicks_at_once_on_a_link_one_comes_in() {
        var path = path(invite(newcomer()).link());
        var visitors = IntStream.range(0, 8).mapToObj(i -> new Visitor()).toList();
        var proofs = visitors.stream().map(visitor -> visitor.csrf(path)).toList();

        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> visitors.get(i)
                        .postRaw(path, Map.of("new_password", CHOSEN + " " + i, "_csrf", proofs.get(i)))
                        .statusCode())
                .toList();

        assertThat(answers).containsOnlyOnce(302).containsOnly(302, 404);
    }

    @Test
    @Asvs("6.4.1")
    void an_invitation_works_once_and_a_later_one_voids_it() {
        var person = newcomer();
        var first = path(invite(person).link());
        var second = path(invite(person).link());
        var visitor = new Visitor();

        assertThat(visitor.get(first).statusCode()).isEqualTo(404);
        assertThat(visitor.post(second, second, Map.of("new_password", CHOSEN)).statusCode())
                .isEqualTo(302);

        assertThat(new Visitor().get(second).statusCode()).isEqualTo(404);
        assertThatThrownBy(() -> invite(person)).isInstanceOf(Refusal.class);
    }

    @Test
    @Asvs("6.4.1")
    void a_revoked_or_late_invitation_is_void() {
        var revoked = newcomer();
        var revokedPath = path(invite(revoked).link());
        Running.as(admin, () -> {
            invitations.revoke(revoked);
            return 0;
        });
        assertThat(new Visitor().get(revokedPath).statusCode()).isEqualTo(404);

        var late = newcomer();
        var latePath = path(invite(late).link());
        jdbc.sql("update organisation.one_time_link set expires_at = now() where person_id = :person")
                .param("person", late)
                .update();
        assertThat(new Visitor().get(latePath).statusCode()).isEqualTo(404);
    }

    @Test
    void only_administrators_invite() {
        var person = newcomer();

        assertThatThrownBy(() -> Running.as(Running.person(Role.PMO_HEAD), () -> invitations.invite(person)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void the_database_never_holds_a_link() {
        var letter = invite(newcomer());
        var word = letter.link().substring(letter.link().lastIndexOf('/') + 1);

        assertThat(word).hasSize(43);
        assertThat(jdbc.sql("select count(*) from organisation.one_time_link l where l::text like '%' || :word || '%'")
                        .param("word", word)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Asvs({"6.4.3", "7.4.3"})
    void a_forgotten_password_is_reset_by_mail_and_ends_other_sessions() {
        var person = Running.person(Role.ANALYST);
        var email = Running.email(person.name());
        var elsewhere = Visitor.signedIn(person);
        var visitor = new Visitor();

        var asked = visitor.post("/reset", "/reset", Map.of("email", email));
        assertThat(asked.statusCode()).isEqualTo(200);
        var path = path(letterTo(email));
        assertThat(visitor.get(path).body()).contains(person.name());
        assertThat(visitor.post(path, path, Map.of("new_password", CHOSEN)).statusCode())
                .isEqualTo(302);

        assertThat(elsewhere.get("/settings/tokens").statusCode()).isEqualTo(302);
        assertThat(new Visitor().signIn(email, Running.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(new Visitor().signIn(email, CHOSEN).statusCode()).isEqualTo(302);
        assertThat(new Visitor().get(path).statusCode()).isEqualTo(404);
    }

    private static String letterTo(String email) {
        org.awaitility.Awaitility.await().until(() -> count(email) > 0);
        try {
            for (var message : MAIL.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().equals(email)) {
                    var link = Pattern.compile("https?://\\S+").matcher((String) message.getContent());
                    assertThat(link.find()).isTrue();
                    return link.group();
                }
            }
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("no letter to " + email);
    }

    private static long count(String email) {
        return java.util.Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().equals(email);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .count();
    }

    @Test
    void asking_for_a_reset_tells_nothing_and_is_throttled() {
        var person = Running.person(Role.ANALYST);
        var visitor = new Visitor();
        var known = visitor.post("/reset", "/reset", Map.of("email", Running.email(person.name())));
        var unknown = visitor.post("/reset", "/reset", Map.of("email", "nobody@example.org"));
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body().replaceAll("nonce=\"[^\"]*\"|hx-headers='[^']*'|value=\"[^\"]*\"", ""))
                .isEqualTo(known.body().replaceAll("nonce=\"[^\"]*\"|hx-headers='[^']*'|value=\"[^\"]*\"", ""));

        for (var i = 0; i < 18; i++) {
            visitor.post("/reset", "/reset", Map.of("email", "x" + i + "@example.org"));
        }
        var blocked = visitor.post("/reset", "/reset", Map.of("email", "y@example.org"));
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat(blocked.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void guessed_links_are_throttled() {
        var guesser = new Visitor();
        for (var i = 0; i < 20; i++) {
            assertThat(guesser.get("/reset/guess" + i).statusCode()).isEqualTo(404);
        }

        assertThat(guesser.get("/reset/guess").statusCode()).isEqualTo(422);
    }

    @Test
    void a_link_in_a_letter_never_follows_the_host_a_request_claims() {
        var letter = invite(newcomer());

        assertThat(letter.link()).startsWith(Running.url("/invitation/"));
        assertThat(letter.text()).contains(letter.link());
    }

    @Test
    void the_first_run_is_over_once_somebody_can_sign_in() {
        assertThat(Running.bean(FirstRun.class).isDue()).isFalse();
        assertThat(Running.bean(FirstRun.class).link()).isEmpty();
        assertThat(new Visitor().get("/first-run/whatever").statusCode()).isEqualTo(404);
    }
}
