package org.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.database.EmbeddedPostgres;

/// Traffic beyond this machine, end to end: TLS with a key store of one's own, and a proxy with TLS before it.
class ProtectedTrafficIT {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String EMAIL = "tls@example.org";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        var passable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = Files.createTempDirectory("plumbline-tls", passable);
    }

    @AfterEach
    void removeFolder() throws IOException {
        EmbeddedPostgres.discard(folder.resolve("data"));
        Files.deleteIfExists(folder.resolve("own.p12"));
        Files.deleteIfExists(folder);
    }

    /// A key and a certificate for localhost that it signed itself, as the guide tells administrators to make one.
    private Path keyStore() throws Exception {
        var file = folder.resolve("own.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "plumbline",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.2",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isZero();
        return file;
    }

    private PlumblineServer start(Map<String, String> environment) {
        var options = new PlumblineServer.Options(folder.resolve("data"), 0, Map.of());
        var server = PlumblineServer.start(options, environment, sentence -> {});
        server.bean(Access.class).asSystem(() -> {
            var id = server.bean(People.class).add(new NewPerson("Tess", EMAIL, null, "Analyst", null, false, true));
            server.bean(SignIns.class).open(id, PASSWORD);
            return id;
        });
        return server;
    }

    private static HttpClient trusting(Path keyStore) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray()));
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(tls)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder at(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpRequest.Builder signIn(String address, String csrf, String... headers) {
        var fields = "email=" + EMAIL + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        return at(address + "/sign-in", headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    private static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        return found.group(1);
    }

    private static void assertBoundToHost(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(name + "="))
                .singleElement()
                .asString()
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=")
                .doesNotContainIgnoringCase("Domain=");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=63072000"));
    }

    @Test
    @Asvs({"3.3.1", "3.3.3", "3.4.1", "12.2.1"})
    void with_a_key_store_of_its_own_everything_goes_over_tls_and_cookies_are_bound_to_the_host() throws Exception {
        var keyStore = keyStore();
        var environment = Map.of(
                "PLUMBLINE_ADDRESS",
                "0.0.0.0",
                "PLUMBLINE_TLS_KEYSTORE",
                keyStore.toString(),
                "PLUMBLINE_TLS_PASSWORD",
                PASSWORD);
        try (var server = start(environment)) {
            var base = server.localAddress();
            var client = trusting(keyStore);
            assertThat(base).startsWith("https://localhost:");

            var page = send(client, at(base + "/sign-in"));
            assertBoundToHost(page, "__Host-origin");
            var arrived = send(client, signIn(base, csrf(page)));
            assertThat(arrived.statusCode()).isEqualTo(302);
            assertBoundToHost(arrived, "__Host-plumbline");
            assertThat(send(client, at(base + "/settings")).statusCode()).isEqualTo(200);

            assertThat(send(client, at("https://127.0.0.2:" + server.port() + "/sign-in"))
                            .statusCode())
                    .as("the address that was stated is listened on")
                    .isEqualTo(200);
            var session = send(client, at(base + "/settings/sessions", "X-Forwarded-For", "203.0.113.9"));
            assertThat(session.body()).doesNotContain("203.0.113.9");
            var plain = HttpClient.newHttpClient();
            assertThat(send(plain, at(base.replace("https:", "http:") + "/sign-in"))
                            .statusCode())
                    .isEqualTo(400);
            assertThatThrownBy(() -> send(plain, at(base + "/sign-in"))).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void a_key_store_that_does_not_open_is_refused_in_a_sentence() throws Exception {
        var keyStore = keyStore();
        for (var password : new String[] {"", "another"}) {
            var environment = Map.of("PLUMBLINE_TLS_KEYSTORE", keyStore.toString(), "PLUMBLINE_TLS_PASSWORD", password);
            assertThatThrownBy(() -> Listening.of(environment, null).settings())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("PLUMBLINE_TLS_PASSWORD");
        }
        Files.writeString(keyStore, "no key store");
        assertThatThrownBy(() -> Listening.of(Map.of("PLUMBLINE_TLS_KEYSTORE", keyStore.toString()), null)
                        .settings())
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("own.p12");
    }

    @Test
    @Asvs("4.1.3")
    void behind_a_proxy_its_word_counts_and_what_comes_past_it_is_turned_away_with_the_remedy() throws Exception {
        var environment = Map.of("PLUMBLINE_ADDRESS", "0.0.0.0", "PLUMBLINE_PUBLIC_ADDRESS", "https://pmo.example.org");
        try (var server = start(environment)) {
            var beyond = "http://127.0.0.2:" + server.port();
            var client = HttpClient.newHttpClient();
            var forwarded = new String[] {
                "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "pmo.example.org"
            };

            var past = send(client, at(beyond + "/sign-in"));
            assertThat(past.statusCode()).isEqualTo(403);
            assertThat(past.body()).contains("https://pmo.example.org", "X-Forwarded-Proto");
            assertThat(past.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(send(client, at(beyond + "/api/v1/projects", "Authorization", "Bearer plb_x"))
                            .headers()
                            .firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).contains("application/problem+json"));
            assertThat(send(client, at(beyond + "/actuator/health")).statusCode())
                    .isEqualTo(200);
            assertThat(send(client, at(server.localAddress() + "/sign-in")).statusCode())
                    .isEqualTo(200);

            var page = send(client, at(beyond + "/sign-in", forwarded));
            assertBoundToHost(page, "__Host-origin");
            var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            var arrived = send(client, signIn(beyond, csrf(page), forwarded).header("Cookie", cookie));
            assertBoundToHost(arrived, "__Host-plumbline");
            var session = arrived.headers().allValues("Set-Cookie").stream()
                    .filter(set -> set.startsWith("__Host-plumbline"))
                    .findFirst()
                    .orElseThrow()
                    .split(";", 2)[0];
            assertThat(send(client, at(beyond + "/settings/sessions", forwarded).header("Cookie", session))
                            .body())
                    .contains("203.0.113.9");
        }
    }
}
