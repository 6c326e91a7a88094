package org.plumbline.app.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Visitor;

/// Whatever is sent to whatever address, by somebody who may do everything: the answer is never a fault of the server,
/// and never speaks of its insides. On a server of its own, since some of what is sent is taken.
/// More of it: `-Dplumbline.hostile=200000 -Dplumbline.seed=7`.
class HostileInputIT {
    private static final int COUNT = Integer.getInteger("plumbline.hostile", 3_000);
    private static final long SEED = Long.getLong("plumbline.seed", 1L);
    private static final Pattern NAME = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");
    private static final Pattern INSIDE =
            Pattern.compile("\\bat (org|java)\\.[a-z.]+|[a-z]Exception\\b|org\\.postgresql|SQLSTATE");

    private static final OwnServer OWN = new OwnServer();

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<String> names = new ArrayList<>();
    private final List<Address> addresses = Address.all(OWN.server().bean(ServletContext.class));
    private Visitor visitor = OWN.signedIn();
    private String csrf = visitor.csrf(OWN.base() + "/settings");

    @AfterAll
    static void stop() {
        OWN.close();
    }

    @Test
    @Asvs("16.5.1")
    void nothing_sent_makes_the_server_fail_or_tell_of_its_insides() {
        learnNames();
        assertThat(names).hasSizeGreaterThan(60);
        var faults = new TreeMap<String, String>();
        var answers = new TreeMap<Integer, Integer>();
        for (var i = 0; i < COUNT; i++) {
            var address = addresses.get(random.nextInt(addresses.size()));
            var what = new StringBuilder();
            var answer = visitor.send(request(address, what));
            answers.merge(answer.statusCode(), 1, Integer::sum);
            if (answer.statusCode() >= 500 || INSIDE.matcher(answer.body()).find()) {
                faults.putIfAbsent(address.method() + " " + address.pattern(), answer.statusCode() + " " + what);
            }
            stayIn(answer);
        }
        assertThat(faults).as("answers by status: " + answers).isEmpty();
        assertThat(answers.getOrDefault(200, 0)).as("pages that answered").isGreaterThan(COUNT / 20);
    }

    /// The names of the fields that the product's own pages send.
    private void learnNames() {
        var found = new TreeSet<>(List.of("q", "sort", "page", "size", "as_of", "period", "portfolio", "dry_run"));
        for (var address : addresses) {
            found.addAll(address.parameters());
            if (address.reads()) {
                var path = address.filled(
                        address.variables().stream().map(name -> OWN.project()).toList());
                NAME.matcher(visitor.get(OWN.base() + path).body())
                        .results()
                        .forEach(match -> found.add(match.group(1)));
            }
        }
        found.remove("_csrf");
        names.addAll(found);
    }

    private HttpRequest.Builder request(Address address, StringBuilder what) {
        var values = address.variables().stream()
                .map(variable -> variable.equals("key") && random.nextInt(2) == 0 ? OWN.project() : hostilePart())
                .toList();
        var fields = new TreeMap<String, String>();
        for (var i = random.nextInt(5); i >= 0; i--) {
            fields.put(names.get(random.nextInt(names.size())), HostileValues.any(random));
        }
        address.parameters().stream()
                .filter(name -> random.nextInt(3) > 0)
                .forEach(name -> fields.put(name, HostileValues.any(random)));
        var path = address.filled(values);
        what.append(path).append(' ').append(fields);
        if (what.length() > 600) {
            what.setLength(600);
        }
        return address.reads()
                ? visitor.request(OWN.base() + path + "?" + encoded(fields))
                : sending(address, path, fields);
    }

    private HttpRequest.Builder sending(Address address, String path, Map<String, String> fields) {
        if (address.pattern().startsWith("/api/") && random.nextInt(3) > 0) {
            return visitor.request(OWN.base() + path, "Content-Type", "application/json", "X-CSRF-TOKEN", csrf)
                    .method(address.method(), BodyPublishers.ofString(HostileValues.json(random, names)));
        }
        if (random.nextInt(6) == 0) {
            return visitor.request(
                            OWN.base() + path, "Content-Type", "multipart/form-data; boundary=x", "X-CSRF-TOKEN", csrf)
                    .method(address.method(), BodyPublishers.ofString(multipart(fields)));
        }
        return visitor.request(
                        OWN.base() + path, "Content-Type", "application/x-www-form-urlencoded", "X-CSRF-TOKEN", csrf)
                .method(address.method(), BodyPublishers.ofString("_csrf=" + csrf + "&" + encoded(fields)));
    }

    private String multipart(Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(random.nextInt(3) == 0 ? "\"; filename=\"../" + name + ".xlsx" : "")
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        return random.nextInt(4) == 0
                ? body.toString()
                : body.append("--x--\r\n").toString();
    }

    private String hostilePart() {
        return encoded(HostileValues.any(random).replaceAll(".{300}.*", "long"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String encoded(Map<String, String> fields) {
        var pairs = new ArrayList<String>();
        fields.forEach((name, value) ->
                pairs.add(encoded(name) + "=" + encoded(value.substring(0, Math.min(1_500, value.length())))));
        return String.join("&", pairs);
    }

    /// Signs in again where something sent has ended the session.
    private void stayIn(HttpResponse<String> answer) {
        var where = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() == 401 || where.contains("/sign-in")) {
            visitor = OWN.signedIn();
            csrf = visitor.csrf(OWN.base() + "/settings");
        }
    }
}
