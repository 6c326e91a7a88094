package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.server.PlumblineServer;

/// From an empty installation to a second person who signs in: the first administrator by the printed link, then an
/// invitation handed over, roles, and the pages of administration.
@TestMethodOrder(MethodOrderer.MethodName.class)
class WaysInIT {
    private static final String ADMINISTRATOR = "mei.tanaka@example.org";
    private static final String PASSWORD = "seven purple tractors hum";

    private static PlumblineServer server;

    @BeforeAll
    static void emptyInstallation() throws IOException {
        var folder = Files.createTempDirectory(
                "plumbline-empty", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        server = PlumblineServer.start(
                new PlumblineServer.Options(Path.of(folder.toString(), "data"), 0, Map.of()), sentence -> {});
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Visit visit() {
        return Browser.visit("http://localhost:" + server.port());
    }

    private static void look(Page page, String name) {
        Browser.shoot(page, name);
        Browser.fitsNarrow(page);
        Browser.axe(page);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Test
    void a_the_printed_link_makes_the_first_administrator_and_works_once() {
        var firstRun = server.bean(FirstRun.class);
        var link = firstRun.link().orElseThrow().replaceFirst("https?://[^/]+", "");
        try (var visit = visit().expecting(422)) {
            assertThat(visit.open("/sign-in").locator("p[role=status]").innerText())
                    .contains("Plumbline printed a link where it was started");
            var page = visit.open(link);
            look(page, "first-run");

            page.getByLabel("Name of your organisation").fill("Northwind Utilities");
            page.getByLabel("Your name").fill("Mei Tanaka");
            page.getByLabel("E-mail address").fill(ADMINISTRATOR);
            page.getByLabel("New password").fill("too short");
            press(page, "Set up");
            assertThat(page.getByLabel("Your name").inputValue()).isEqualTo("Mei Tanaka");
            assertThat(page.content()).contains("A password needs at least 15 characters");
            look(page, "first-run-refused");

            page.getByLabel("New password").fill(PASSWORD);
            page.getByLabel("I also lead the PMO").check();
            press(page, "Set up");
            page.waitForURL(url -> !url.contains("first-run"));
        }
        assertThat(firstRun.link()).isEmpty();
        try (var visit = visit().expecting(404)) {
            assertThat(visit.status(link)).isEqualTo(404);
            assertThat(visit.page().locator("main").innerText()).contains("Plumbline is set up already");
            assertThat(visit.open("/sign-in").content()).doesNotContain("Nobody can sign in yet");
        }
    }

    @Test
    void b_somebody_invited_by_a_link_handed_over_chooses_a_password_and_comes_back_later() {
        String link;
        try (var visit = visit()) {
            visit.signIn(ADMINISTRATOR, PASSWORD);
            var page = visit.open("/admin/people/new");
            look(page, "person-new");
            page.getByLabel("Name").fill("Tom Okafor");
            page.getByLabel("E-mail address").fill("tom.okafor@example.org");
            page.getByLabel("Job title").fill("Project manager");
            press(page, "Add the person");
            page.locator("#f-role").selectOption("PROJECT_MANAGER");
            press(page, "Give the role");
            assertThat(page.locator("#roles").innerText()).contains("Project manager", "the whole organisation");
            look(page, "person");

            press(page, "Invite");
            link = page.locator("#invitation-link").inputValue();
            look(page, "person-invitation");
        }
        try (var visit = visit()) {
            var page = visit.open(link.replaceFirst("https?://[^/]+", ""));
            look(page, "invitation");
            page.getByLabel("New password").fill("eleven quiet rivers bend");
            press(page, "Keep the password and sign in");
            page.waitForURL(url -> !url.contains("invitation"));
            look(visit.open("/settings"), "settings");
        }
        comeBack();
    }

    private static void comeBack() {
        try (var visit = visit().expecting(401)) {
            var page = visit.open("/sign-in?to=/settings/sessions");
            look(page, "sign-in");
            page.getByLabel("E-mail address").fill("tom.okafor@example.org");
            page.getByLabel("Password").fill("not this one at all");
            press(page, "Sign in");
            assertThat(page.content()).contains("do not belong together");
            look(page, "sign-in-refused");
            page.getByLabel("Password").fill("eleven quiet rivers bend");
            press(page, "Sign in");
            page.waitForURL("**/settings/sessions");
            assertThat(page.locator("#flash").innerText()).contains("The last time was");
            look(page, "sessions");
        }
    }

    @Test
    void c_the_pages_of_administration_are_fit_to_be_seen() {
        try (var visit = visit()) {
            visit.signIn(ADMINISTRATOR, PASSWORD);
            for (var path : new String[] {
                "/admin/people",
                "/admin/people/import",
                "/admin/departments",
                "/admin/installation",
                "/admin/mail",
                "/admin/provider",
                "/admin/audit",
                "/settings/tokens"
            }) {
                look(visit.open(path), path.substring(1).replace('/', '-'));
            }
        }
    }
}
