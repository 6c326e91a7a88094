package org.plumbline.app.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;

/// Rows 4, 24 and 25: at no address of the product does anybody read a word of what they may not see, and nobody reads
/// anything without having signed in.
class EveryAddressIT {
    private static final List<String> ASKING = List.of("q", "search", "title", "name", "sort", "portfolio", "project");
    /// What everybody may open: the way in, and what carries no facts.
    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/reset",
            "/reset/{word}",
            "/invitation/{word}",
            "/first-run/{word}",
            "/theme",
            "/calendar/{word}.ics");

    private static final Secret SECRET = new Secret();
    private static final Map<String, String> POINTING =
            Map.of("project", SECRET.project.id().toString(), "period", SECRET.period, "as_of", "2099-01-01");
    private static final List<Address> ADDRESSES = Address.all(Running.bean(ServletContext.class));

    /// What an address is asked beside itself.
    private enum Asking {
        NOTHING,
        /// All questions together.
        AT_ONCE,
        /// Each question alone.
        EACH
    }

    @Test
    @Asvs("8.2.2")
    void who_sees_all_else_reads_no_word_of_the_secret_whatever_is_asked() {
        assertThat(leaks(Running.person(Role.PMO_HEAD), Asking.EACH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMINISTRATOR", "TEAM_MEMBER", "REQUESTER"})
    @Asvs("8.2.2")
    void nobody_outside_reads_a_word_of_the_secret(Role role) {
        assertThat(leaks(Running.person(role), Asking.AT_ONCE)).isEmpty();
    }

    @Test
    void nor_does_who_answers_for_its_portfolio_or_programme_without_being_named_on_it() {
        var manager = Running.person(Role.PORTFOLIO_MANAGER, ScopeKind.PORTFOLIO, SECRET.portfolio.id());
        Running.asSystem(() -> {
            Running.bean(Access.class)
                    .grant(manager.personId(), Role.PROGRAMME_MANAGER, ScopeKind.PROGRAMME, SECRET.programme.id());
            return true;
        });
        assertThat(leaks(manager, Asking.AT_ONCE)).isEmpty();
    }

    @Test
    void the_control_whoever_is_named_on_it_reads_it_at_many_addresses() {
        assertThat(leaks(SECRET.insider, Asking.NOTHING)).hasSizeGreaterThan(15);
    }

    @Test
    @Asvs("8.2.1")
    void without_signing_in_every_address_leads_to_the_sign_in() {
        var stranger = new Visitor();
        var answers = new TreeSet<String>();
        for (var address : ADDRESSES) {
            if (OPEN.contains(address.pattern()) || address.pattern().startsWith("/assets/")) {
                continue;
            }
            var path = filled(address).getFirst();
            var request = stranger.request(path).method(address.method(), HttpRequest.BodyPublishers.noBody());
            var answer = stranger.send(request);
            var where = answer.headers().firstValue("Location").orElse("");
            var isTurnedAway = answer.statusCode() == 401
                    || answer.statusCode() == 403
                    || (answer.statusCode() == 302 && where.contains("/sign-in"))
                    || (answer.statusCode() == 303 && where.contains("/sign-in"));
            if (!isTurnedAway || answer.body().contains(Secret.WORD)) {
                answers.add(address.method() + " " + path + " " + answer.statusCode() + " " + where);
            }
        }
        assertThat(answers).isEmpty();
        assertThat(ADDRESSES).as("addresses of the product").hasSizeGreaterThan(120);
    }

    /// Where the word is read, or the server fails.
    private static Set<String> leaks(Actor person, Asking asking) {
        var visitor = Visitor.signedIn(person);
        var session = String.join(
                "; ",
                visitor.cookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
        var leaks = new ConcurrentSkipListSet<String>();
        try (var client = HttpClient.newHttpClient()) {
            questions().entrySet().parallelStream().forEach(one -> {
                var path = one.getKey();
                // What is not there is not there however it is asked: all questions at once say so as well.
                var isThere = ask(client, session, path, leaks) != 404;
                if (isThere && asking == Asking.EACH) {
                    one.getValue().forEach(question -> ask(client, session, path + "?" + question, leaks));
                } else if (asking != Asking.NOTHING) {
                    ask(client, session, path + "?" + String.join("&", one.getValue()), leaks);
                }
            });
        }
        return leaks;
    }

    /// Asks one address, notes where the word is read or the server fails, and gives back the status.
    private static int ask(HttpClient client, String session, String path, Set<String> leaks) {
        var request = HttpRequest.newBuilder(java.net.URI.create(Running.url(path)))
                .header("Cookie", session)
                .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                leaks.add(answer.statusCode() + " at " + path);
            }
            if (text(answer).toLowerCase(Locale.ROOT).contains(Secret.WORD)) {
                leaks.add(path);
            }
            return answer.statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Every address that reads, with every question that could lead to the secret.
    private static Map<String, Set<String>> questions() {
        var questions = new LinkedHashMap<String, Set<String>>();
        for (var address : ADDRESSES) {
            if (address.reads()) {
                filled(address)
                        .forEach(path -> questions
                                .computeIfAbsent(path, key -> new LinkedHashSet<>())
                                .addAll(questions(address)));
            }
        }
        return questions;
    }

    private static List<String> questions(Address address) {
        var names = new TreeSet<>(address.parameters());
        // A handler that declares all it reads answers every other question like none.
        if (address.isOpen()) {
            names.addAll(ASKING);
        }
        var questions = new ArrayList<String>();
        names.forEach(name -> questions.add(name + "=" + Secret.BAIT));
        POINTING.forEach((name, value) -> {
            if (address.isOpen() || address.parameters().contains(name)) {
                questions.add(name + "=" + value);
            }
        });
        return questions;
    }

    /// What may stand for a variable; where nothing of the secret may, anything that the pattern takes.
    private static List<String> admitted(Address address, String variable) {
        var all = SECRET.values(variable);
        var fitting =
                all.stream().filter(value -> address.admits(variable, value)).toList();
        return fitting.isEmpty() ? all : fitting;
    }

    private static List<String> filled(Address address) {
        var choices = List.of(List.<String>of());
        for (var variable : address.variables()) {
            var longer = new ArrayList<List<String>>();
            for (var values : choices) {
                for (var value : admitted(address, variable)) {
                    var more = new ArrayList<>(values);
                    more.add(value);
                    longer.add(List.copyOf(more));
                }
            }
            choices = List.copyOf(longer);
        }
        return choices.stream().map(address::filled).toList();
    }

    /// All text of an answer, also inside workbooks, decks and documents.
    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.contains("pdf")) {
            try (var document = Loader.loadPDF(answer.body())) {
                return new PDFTextStripper().getText(document);
            }
        }
        if (!type.contains("openxmlformats")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        var file = Files.createTempFile("plumbline-everywhere", ".zip");
        Files.write(file, answer.body());
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return text.toString();
    }
}
