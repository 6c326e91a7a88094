package org.plumbline.app.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Row 8: what a provider says counts only signed, for us, fresh, and bound to issuer and subject.
class ProviderIT {
    private static final MockOAuth2Server SERVER = new MockOAuth2Server();
    private static final String CLIENT = "plumbline";

    private final Actor person = Running.person(Role.ANALYST);
    private final String email = Running.email(person.name());

    @BeforeAll
    static void start() throws Exception {
        SERVER.start(java.net.InetAddress.getLoopbackAddress(), 0);
    }

    @AfterAll
    static void stop() {
        use("", false);
        SERVER.shutdown();
    }

    @BeforeEach
    void provider() {
        use(issuer(), false);
    }

    @AfterEach
    void none() {
        use("", false);
    }

    private static String issuer() {
        return SERVER.issuerUrl("staff").toString();
    }

    private static void use(String issuer, boolean provisions) {
        Running.asSystem(() -> {
            Running.bean(IdentityProvider.class).set(issuer, CLIENT, "a secret", "Staff account", provisions);
            return 0;
        });
    }

    private HttpResponse<String> comeBack(
            Visitor visitor, String subject, List<String> audience, Map<String, ?> claims) {
        SERVER.enqueueCallback(new DefaultOAuth2TokenCallback("staff", subject, "JWT", audience, claims, 600));
        var toProvider = visitor.get("/sign-in/oidc/provider");
        assertThat(toProvider.statusCode()).isEqualTo(302);
        var asked = location(toProvider);
        assertThat(asked).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        var back = visitor.get(asked);
        return visitor.get(location(back));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static Map<String, Object> vouched(String email, boolean isVerified) {
        var claims = new HashMap<String, Object>();
        claims.put("email", email);
        claims.put("email_verified", isVerified);
        claims.put("name", "Somebody");
        return claims;
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/settings").statusCode() == 200;
    }

    @Test
    @Asvs("10.5.2")
    void a_verified_address_binds_the_sign_in_and_from_then_on_the_subject_counts() {
        var subject = UUID.randomUUID().toString();
        var first = new Visitor();
        comeBack(first, subject, List.of(CLIENT), vouched(email, true));
        assertThat(isIn(first)).isTrue();
        assertThat(first.get("/settings").body()).contains(person.name());

        var later = new Visitor();
        comeBack(later, subject, List.of(CLIENT), vouched("renamed@example.org", false));
        assertThat(later.get("/settings").body()).contains(person.name());

        var thief = new Visitor();
        comeBack(thief, UUID.randomUUID().toString(), List.of(CLIENT), vouched(email, true));
        assertThat(isIn(thief)).isFalse();
    }

    @Test
    void an_unverified_address_binds_nothing() {
        var visitor = new Visitor();

        var answer = comeBack(visitor, UUID.randomUUID().toString(), List.of(CLIENT), vouched(email, false));

        assertThat(location(answer)).endsWith("/sign-in?provider=unknown");
        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    @Asvs({"9.2.3", "10.5.1", "10.5.3", "10.5.4"})
    void another_audience_issuer_or_nonce_is_refused() {
        var otherAudience = vouched(email, true);
        otherAudience.put("aud", List.of("another-program"));
        assertThat(location(comeBack(new Visitor(), "x", List.of("another-program"), otherAudience)))
                .endsWith("/sign-in?provider=failed");

        var otherIssuer = vouched(email, true);
        otherIssuer.put("iss", "https://evil.example");
        assertThat(location(comeBack(new Visitor(), "x", List.of(CLIENT), otherIssuer)))
                .endsWith("/sign-in?provider=failed");

        var otherNonce = vouched(email, true);
        otherNonce.put("nonce", "of another sign-in");
        assertThat(location(comeBack(new Visitor(), "x", List.of(CLIENT), otherNonce)))
                .endsWith("/sign-in?provider=failed");
    }

    @Test
    @Asvs("9.1.2")
    void another_algorithm_than_agreed_is_refused() throws Exception {
        var elliptic = new MockOAuth2Server(OAuth2Config.Companion.fromJson("""
                {"tokenProvider": {"keyProvider": {"algorithm": "ES256"}}}
                """));
        elliptic.start(java.net.InetAddress.getLoopbackAddress(), 0);
        try {
            use(elliptic.issuerUrl("staff").toString(), false);
            elliptic.enqueueCallback(
                    new DefaultOAuth2TokenCallback("staff", "x", "JWT", List.of(CLIENT), vouched(email, true), 600));
            var visitor = new Visitor();
            var back = location(visitor.get(location(visitor.get("/sign-in/oidc/provider"))));

            assertThat(location(visitor.get(back))).endsWith("/sign-in?provider=failed");
            assertThat(isIn(visitor)).isFalse();
        } finally {
            elliptic.shutdown();
        }
    }

    @Test
    @Asvs("10.2.1")
    void an_answer_to_somebody_elses_question_is_refused() {
        SERVER.enqueueCallback(
                new DefaultOAuth2TokenCallback("staff", "x", "JWT", List.of(CLIENT), vouched(email, true), 600));
        var asker = new Visitor();
        var back = location(asker.get(location(asker.get("/sign-in/oidc/provider"))));

        var other = new Visitor();
        assertThat(location(other.get(back))).endsWith("/sign-in?provider=failed");
        assertThat(isIn(other)).isFalse();
        asker.get(back);
        assertThat(isIn(asker)).isTrue();
    }

    @Test
    void a_deactivated_person_stays_outside_though_the_provider_knows_them() {
        var subject = UUID.randomUUID().toString();
        comeBack(new Visitor(), subject, List.of(CLIENT), vouched(email, true));
        Running.bean(JdbcClient.class)
                .sql("update organisation.sign_in set is_active = false where person_id = :person")
                .param("person", person.personId())
                .update();
        use(issuer(), true);

        var visitor = new Visitor();
        comeBack(visitor, subject, List.of(CLIENT), vouched(email, true));

        assertThat(isIn(visitor)).isFalse();
    }

    @Test
    void unknown_people_come_in_as_requesters_only_where_the_setting_says_so() {
        var unknown = "newcomer." + UUID.randomUUID() + "@example.org";
        var refused = new Visitor();
        var answer = comeBack(refused, unknown, List.of(CLIENT), vouched(unknown, true));
        assertThat(location(answer)).endsWith("/sign-in?provider=unknown");
        assertThat(refused.get("/sign-in?provider=unknown").body()).contains("Ask your administrator");

        use(issuer(), true);
        var visitor = new Visitor();
        comeBack(visitor, unknown, List.of(CLIENT), vouched(unknown, true));
        assertThat(isIn(visitor)).isTrue();
        var id = Running.bean(People.class).known(unknown).orElseThrow();
        assertThat(Running.bean(Access.class).grantsOf(id))
                .extracting(grant -> grant.role())
                .containsExactly(Role.REQUESTER);
    }

    @Test
    void the_secret_is_stored_encrypted() {
        var stored = Running.bean(JdbcClient.class)
                .sql("select value from kernel.setting where name = 'oidc.client-secret'")
                .query(String.class)
                .single();

        assertThat(stored).startsWith("sealed1:").doesNotContain("a secret");
    }

    @Test
    void an_issuer_that_does_not_answer_is_told_at_once() {
        var visitor = Visitor.signedIn(Running.person(Role.ADMINISTRATOR));

        var silent = visitor.post(
                "/admin/provider",
                "/admin/provider",
                Map.of("issuer", "http://127.0.0.1:1/none", "client_id", "x", "label", "Keep me"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("does not answer", "Keep me");

        var plain = visitor.post(
                "/admin/provider", "/admin/provider", Map.of("issuer", "http://login.example.org", "client_id", "x"));
        assertThat(plain.statusCode()).isEqualTo(422);
    }

    @Test
    void an_address_whose_domain_the_provider_vouches_for_counts_where_the_standard_claim_is_not_given() {
        for (var word : List.<Object>of(false, "0", "no")) {
            var stranger = new Visitor();
            comeBack(stranger, UUID.randomUUID().toString(), List.of(CLIENT), vouchedByDomain(word));
            assertThat(isIn(stranger)).as(word.toString()).isFalse();
        }
        var contradicted = new HashMap<>(vouchedByDomain(true));
        contradicted.put("email_verified", false);
        var denied = new Visitor();
        comeBack(denied, UUID.randomUUID().toString(), List.of(CLIENT), contradicted);
        assertThat(isIn(denied)).isFalse();

        var own = new Visitor();
        comeBack(own, UUID.randomUUID().toString(), List.of(CLIENT), vouchedByDomain(true));
        assertThat(isIn(own)).isTrue();
    }

    private Map<String, Object> vouchedByDomain(Object word) {
        return Map.of("email", email, "xms_edov", word, "name", "Somebody");
    }
}
