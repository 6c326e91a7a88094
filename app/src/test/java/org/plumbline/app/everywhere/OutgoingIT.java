package org.plumbline.app.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.organisation.IdentityProvider;

/// Row 9: nothing anybody enters makes the server open a connection to this machine, however the address is written;
/// a listener of ours counts. Its control is a server that may talk to this machine, which does.
class OutgoingIT {
    /// Ways to write this machine's address, or one at which clouds hand out credentials.
    private static final List<String> HOSTS = List.of(
            "127.0.0.1",
            "127.1",
            "127.0.1",
            "127.255.255.254",
            "2130706433",
            "0x7f000001",
            "0x7f.0.0.1",
            "0x7f.1",
            "017700000001",
            "0177.0.0.1",
            "0177.1",
            "127.0.0.1.",
            "localhost",
            "localhost.",
            "LOCALHOST",
            "LocalHost",
            "ip6-localhost",
            "0",
            "0.0.0.0",
            "0.1",
            "0x0",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::127.0.0.1]",
            "[0:0:0:0:0:ffff:127.0.0.1]",
            "[64:ff9b::127.0.0.1]",
            "[2002:7f00:1::]",
            "[fe80::1]",
            "[fe80::1%25lo]",
            "[ff02::1]",
            "[fd00:ec2::254]",
            "169.254.169.254",
            "0xa9fea9fe",
            "2852039166",
            "[::ffff:169.254.169.254]",
            "100.100.100.200",
            "192.0.0.192",
            "224.0.0.1",
            "255.255.255.255",
            "１２７.0.0.1",
            "①②⑦.0.0.1",
            "127。0。0。1",
            "ｌｏｃａｌｈｏｓｔ");
    /// Whole addresses around the listener's; `%d` is its port.
    private static final List<String> ADDRESSES = List.of(
            "http://example.org@127.0.0.1:%d/",
            "https://example.org@127.0.0.1:%d/",
            "https://127.0.0.1:%d#@example.org/",
            "https://127.0.0.1:%d?@example.org/",
            "https://127.0.0.1:%d\\@example.org/",
            "https://example.org:80@127.0.0.1:%d/",
            "https://user:word@localhost:%d/",
            "http:127.0.0.1:%d/",
            "http:/127.0.0.1:%d/",
            "//127.0.0.1:%d/",
            "HTTP://127.0.0.1:%d/",
            "ftp://127.0.0.1:%d/",
            "file://127.0.0.1:%d/etc/passwd",
            "jar:http://127.0.0.1:%d/a.jar!/",
            "gopher://127.0.0.1:%d/_a",
            "ldap://127.0.0.1:%d/a",
            "dict://127.0.0.1:%d/a",
            "netdoc://127.0.0.1:%d/a",
            "https://127.0.0.1:%d/%%2e%%2e/",
            "https://127.0.0.1:%d/\r\nHost: example.org",
            " https://127.0.0.1:%d/",
            "https://localhost:%d/.well-known/../",
            "https://[::1]:%d/realms/staff",
            "https://[::ffff:127.0.0.1]:%d/");

    private static final OwnServer OWN = new OwnServer();

    private final AtomicInteger hits = new AtomicInteger();
    private ServerSocket listener;

    OutgoingIT() throws IOException {
        listener = new ServerSocket(0);
    }

    @BeforeEach
    void listen() {
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try (var _ = listener.accept()) {
                    hits.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void hangUp() throws IOException {
        listener.close();
    }

    @AfterAll
    static void stop() {
        OWN.close();
    }

    private List<String> addresses() {
        var port = listener.getLocalPort();
        return Stream.concat(
                        HOSTS.stream()
                                .flatMap(host -> Stream.of(
                                        "http://%s:%d/".formatted(host, port), "https://%s:%d/".formatted(host, port))),
                        ADDRESSES.stream().map(form -> form.formatted(port)))
                .toList();
    }

    @Test
    @Asvs("1.3.6")
    void no_way_to_write_an_issuer_leads_back_here() {
        var visitor = OWN.signedIn();
        var page = OWN.base() + "/admin/provider";
        var taken = new ArrayList<String>();
        for (var address : addresses()) {
            var answer = visitor.post(page, page, Map.of("issuer", address, "client_id", "plumbline"));
            if (answer.statusCode() != 422) {
                taken.add(answer.statusCode() + " for " + address);
            }
        }
        assertThat(taken).isEmpty();
        assertThat(addresses()).hasSizeGreaterThan(60);
        assertThat(hits).hasValue(0);
    }

    @Test
    void nor_does_a_mail_server_at_a_port_that_is_none_of_mail() {
        var visitor = OWN.signedIn();
        var page = OWN.base() + "/admin/mail";
        for (var host : HOSTS) {
            visitor.post(page, page, mailAt(host.replaceAll("[\\[\\]]", "")));
            visitor.post(page, page + "/test", Map.of());
        }
        assertThat(hits).hasValue(0);
    }

    private Map<String, String> mailAt(String host) {
        return Map.of(
                "host",
                host,
                "port",
                Integer.toString(listener.getLocalPort()),
                "security",
                "NONE",
                "from",
                "pmo@example.org");
    }

    @Test
    void nor_does_text_that_is_drawn_on_pages_and_in_papers() {
        var visitor = OWN.signedIn();
        var here = "http://127.0.0.1:" + listener.getLocalPort() + "/";
        var text =
                "<img src=\"%1$sa.png\"><link rel=stylesheet href=%1$sb.css> ![x](%1$sc.png) url(%1$sd)".formatted(here)
                        + "<!DOCTYPE x SYSTEM \"%1$se.dtd\"> =WEBSERVICE(\"%1$sf\") ${%1$sg}".formatted(here);
        var project = OWN.base() + "/projects/" + OWN.project();
        var version =
                visitor.get(project + "/edit").body().replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        var facts = Map.of("name", text, "goal", text, "description", text, "version", version);
        assertThat(visitor.post(project + "/edit", project, facts).statusCode()).isEqualTo(302);
        visitor.post(OWN.base() + "/offices/new", OWN.base() + "/offices", Map.of("name", text, "purpose", text));
        for (var address : Address.all(OWN.server().bean(ServletContext.class))) {
            if (address.reads() && !address.pattern().contains("logout")) {
                var filled = address.filled(address.variables().stream()
                        .map(name -> address.pattern().startsWith("/offices") ? "OFC-0001" : OWN.project())
                        .toList());
                assertThat(visitor.get(OWN.base() + filled).statusCode()).isLessThan(500);
            }
        }
        assertThat(visitor.get(project).body()).contains("a.png");
        assertThat(hits).hasValue(0);
    }

    @Test
    void the_control_a_server_that_may_talk_to_this_machine_is_heard() {
        var issuer = "http://127.0.0.1:" + listener.getLocalPort() + "/";
        var administrator = Visitor.signedIn(Running.person(Role.ADMINISTRATOR));
        administrator.post("/admin/provider", "/admin/provider", Map.of("issuer", issuer, "client_id", "plumbline"));
        assertThat(hits).hasPositiveValue();
        assertThat(Running.bean(IdentityProvider.class).current()).isEmpty();
    }
}
