package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// One person at one browser. Whatever goes wrong behind the page fails the test when the visit ends: an error in the
/// console, an exception in a script, something that the content policy turned away, a request to another machine, an
/// answer that says the server failed.
final class Visit implements AutoCloseable {
    private static final Set<String> HOME = Set.of("localhost", "127.0.0.1");

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> awaited = new HashSet<>();
    private boolean isAway;

    Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(40_000);
        context.onRequest(request -> stayHome(request.url()));
        context.onResponse(this::judge);
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> faults.add("script: " + error.error()));
        context.addInitScript("""
                addEventListener("securitypolicyviolation",
                  (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`))""");
        page = context.newPage();
    }

    private void stayHome(String url) {
        var address = URI.create(url.split("[|{}]", 2)[0]);
        if (address.getHost() != null && !HOME.contains(address.getHost())) {
            faults.add("left this machine: " + url);
        }
    }

    private void judge(Response response) {
        var status = response.status();
        if (status >= 400 && !awaited.contains(status)) {
            faults.add(status + " from " + response.request().method() + " " + response.url());
        }
    }

    /// An answer that refuses is judged by its status already, and a connection that a test takes away is no fault.
    private void listen(ConsoleMessage message) {
        if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource") && !isAway) {
            faults.add("console: " + message.text());
        }
    }

    /// Says that answers with this status belong to the story.
    Visit expecting(int status) {
        awaited.add(status);
        return this;
    }

    /// Takes the connection away, or gives it back.
    void connected(boolean isConnected) {
        isAway = !isConnected;
        context.setOffline(!isConnected);
    }

    /// One more tab of the same browser.
    Page tab(String path) {
        var tab = context.newPage();
        tab.navigate(path);
        return tab;
    }

    Page page() {
        return page;
    }

    /// Opens a page that answers.
    Page open(String path) {
        var answer = Objects.requireNonNull(page.navigate(path));
        assertThat(answer.status()).as("GET %s", path).isEqualTo(200);
        return page;
    }

    /// Opens a page and gives back how it answered.
    int status(String path) {
        return Objects.requireNonNull(page.navigate(path)).status();
    }

    /// Signs in on the sign-in page and lands where the application leads.
    Visit signIn(DemoServer.SignIn person) {
        return signIn(person.email(), person.password());
    }

    Visit signIn(String email, String password) {
        open("/sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("main button[type=submit], form[action='/sign-in'] button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("what went wrong behind the pages").isEmpty();
    }
}
