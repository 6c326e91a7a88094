package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.organisation.FirstRun;
import org.plumbline.app.organisation.NewPerson;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.SignIns;
import org.plumbline.server.PlumblineServer;

/// An office founds itself in an empty installation: the short way to a signed charter, and on to all that J1 brings:
/// services, who does what without gaps, roadmap and plan, each as a document that is opened and read back.
class J1FoundingIT {
    private static final String PASSWORD = "four grey herons at noon";
    private static final int MOST_SCREENS = 12;
    private static final int MOST_ENTRIES = 60;

    private int screens;
    private int entries;

    @Test
    @Requirement({"R001", "R003", "R007", "R039", "R189"})
    void from_an_empty_installation_to_a_signed_charter_in_twelve_screens_and_on_to_all_its_documents()
            throws IOException {
        var server = DemoServer.start(DemoServer.folder());
        var link = URI.create(server.bean(FirstRun.class).link().orElseThrow()).getPath();
        try (var visit = Browser.visit(DemoServer.address(server))) {
            arrive(visit.open(link));
            sponsor(server);
            found(visit.page());
            advise(visit.page());
            write(visit.page());
        }
        try (var visit = Browser.visit(DemoServer.address(server)).signIn("ingrid@example.org", PASSWORD)) {
            var page = visit.open("/my-work");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign the charter of Harbour office"))
                    .click();
            screen(page, "Harbour office");
            press(page, "Sign the charter");
            assertThat(page.locator("main")).containsText("Approved");
        }
        try (var visit = Browser.visit(DemoServer.address(server)).signIn("mei@example.org", PASSWORD)) {
            var page = visit.open("/offices/OFC-0001/charter");
            screen(page, "Harbour office");
            press(page, "Put it in force");
            assertThat(page.locator("main")).containsText("In force");
            print(page);
            new J1Equipping(page).everything();
        }
        org.assertj.core.api.Assertions.assertThat(screens).as("screens").isBetween(8, MOST_SCREENS);
        org.assertj.core.api.Assertions.assertThat(entries).as("entries").isBetween(20, MOST_ENTRIES);
        server.close();
    }

    /// The charter in force as PDF, with all that was decided on the way.
    private static void print(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("PDF").setExact(true))
                .click());
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            assertThat(page.locator("main")).containsText("not yet confirmed");
            org.assertj.core.api.Assertions.assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Quays are ready when ships come in.")
                    .contains("Does not change what a project reports")
                    .contains("Ingrid Solheim");
        }
    }

    /// Somebody who can sign; as the administrator would invite them.
    private static void sponsor(PlumblineServer server) {
        server.bean(Access.class).asSystem(() -> {
            var id = server.bean(People.class)
                    .add(new NewPerson("Ingrid Solheim", "ingrid@example.org", null, "Director", null, false, true));
            server.bean(SignIns.class).open(id, PASSWORD);
            server.bean(Access.class).grant(id, Role.REQUESTER, ScopeKind.ORGANISATION, null);
            return id;
        });
    }

    private static void arrive(Page page) {
        page.getByLabel("Name of your organisation").fill("Harbour Works");
        page.getByLabel("Your name").fill("Mei Tanaka");
        page.getByLabel("E-mail address").fill("mei@example.org");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("I also lead the PMO").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                .click();
    }

    private void screen(Page page, String heading) {
        assertThat(page.locator("h1")).containsText(heading);
        screens++;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void person(Page page, String field, String name) {
        page.locator("#f-" + field + "-ts-control").fill(name);
        page.locator(".ts-dropdown .option:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        entries++;
    }

    private void found(Page page) {
        screen(page, "Welcome to Plumbline");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Found the office"))
                .click();
        screen(page, "Found an office");
        page.locator("#f-name").fill("Harbour office");
        person(page, "head", "Mei Tanaka");
        person(page, "sponsor", "Ingrid Solheim");
        page.locator("#f-purpose").fill("Quays are ready when ships come in.");
        entries += 2;
        press(page, "Found the office");
    }

    private void advise(Page page) {
        screen(page, "Harbour office");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask the type advisor"))
                .click();
        screen(page, "What type suits");
        for (var question : page.locator("fieldset").all()) {
            question.locator("input[value='4']").check();
            entries++;
        }
        press(page, "Rank the types");
        screen(page, "Harbour office");
        assertThat(page.locator("#turns")).containsText("What would change the ranking");
        press(page, "Choose this type");
        entries++;
        screen(page, "Harbour office");
        assertThat(page.locator("main")).containsText("not yet confirmed");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Set-up"))
                .click();
        screen(page, "Harbour office");
        press(page, "Unpack the starter kit");
    }

    private void write(Page page) {
        screen(page, "Harbour office");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Charter"))
                .click();
        press(page, "Write the first draft");
        screen(page, "Charter of Harbour office");
        press(page, "Save the charter");
        screen(page, "Harbour office");
        press(page, "Send it for review");
        entries++;
        assertThat(page.locator("main")).containsText("In review");
    }
}
