package org.plumbline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.plumbline.app.kernel.Actor;

/// Somebody with a browser without scripts: keeps cookies, sends forms with the proof of origin of the page before,
/// follows no redirect by itself. Each comes from a network address of their own, so that throttles of one test never
/// meet another's.
public final class Visitor {
    private static final AtomicInteger ADDRESSES = new AtomicInteger(1);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    public Visitor() {
        this(freshAddress());
    }

    public Visitor(String address) {
        try {
            client = HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .localAddress(InetAddress.getByName(address))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A loopback address that no test used before.
    public static String freshAddress() {
        var number = ADDRESSES.incrementAndGet();
        return "127.0.%d.%d".formatted(1 + number / 250, 1 + number % 250);
    }

    /// Signed in with the password that all people of tests have.
    public static Visitor signedIn(Actor person) {
        var visitor = new Visitor();
        var answer = visitor.signIn(Running.email(person.name()), Running.PASSWORD);
        if (answer.statusCode() != 302) {
            throw new AssertionError("could not sign in: " + answer.statusCode() + " " + answer.body());
        }
        return visitor;
    }

    public HttpResponse<String> signIn(String email, String password) {
        return post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// The bytes of a file.
    public byte[] bytes(String path) {
        try {
            var answer = client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Sends a form as the page at `page` would.
    public HttpResponse<String> post(String page, String path, Map<String, String> fields, String... headers) {
        var all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", csrf(page));
        return postRaw(path, all, headers);
    }

    /// Sends a form without the proof of origin.
    public HttpResponse<String> postRaw(String path, Map<String, String> fields, String... headers) {
        var body = new ArrayList<String>();
        fields.forEach((name, value) -> body.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", body))));
    }

    /// The proof of origin that a page's forms carry.
    public String csrf(String page) {
        var found = CSRF.matcher(get(page).body());
        if (!found.find()) {
            throw new AssertionError("no form on " + page);
        }
        return found.group(1);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        var uri = URI.create(path.startsWith("http") ? path : Running.url(path));
        var request = HttpRequest.newBuilder(uri);
        return headers.length == 0 ? request : request.headers(headers);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }
}
