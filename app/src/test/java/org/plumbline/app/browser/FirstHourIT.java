package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Month;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kernel.setting.FiscalYear;
import org.plumbline.app.organisation.FirstRun;

/// The first hour of an installation, step by step as `docs/guide/first-hour.md` tells it, by one person.
class FirstHourIT {
    private static final String LIST = """
            Project name,Project manager,Status,End date,Budget 2026 (€),Budget 2027 (€)
            Aqueduct,Ada Moreno,Amber,2027-06-30,"1,200,000","300,000"
            Sluice,Ada Moreno,Green,2027-03-31,"400,000",
            Weir,,Red,2026-12-31,"90,000","10,000"
            """;

    @Test
    void from_the_printed_link_to_the_first_pack() throws IOException {
        var server = DemoServer.start(DemoServer.folder());
        var link = URI.create(server.bean(FirstRun.class).link().orElseThrow()).getPath();
        try (var visit = Browser.visit(DemoServer.address(server)).expecting(422)) {
            theFirstAdministrator(visit, link);
            assertThat(server.bean(FiscalYear.class).stated()).contains(Month.APRIL);
            bringInWhatYouHave(visit);
            check(visit);
            invite(visit);
            theFirstPeriod(visit);
            theFirstPack(visit);
        }
        try (var visit = Browser.visit(DemoServer.address(server)).expecting(404)) {
            assertThat(visit.status(link)).isEqualTo(404);
        }
        server.close();
    }

    private static void theFirstAdministrator(Visit visit, String link) {
        var page = visit.open(link);
        Browser.shoot(page, "first-run");
        Browser.axe(page);
        page.getByLabel("Name of your organisation").fill("Harbour Works");
        assertThat(page.getByLabel("Fiscal year starts in")).hasValue("JANUARY");
        page.getByLabel("Fiscal year starts in").selectOption("APRIL");
        page.getByLabel("Your name").fill("Mei Tanaka");
        page.getByLabel("New password").fill("short");
        page.getByLabel("E-mail address").fill("mei");
        press(page, "Set up");
        assertThat(page.locator(".form-errors"))
                .containsText("2 fields need your attention; nothing you typed is lost.");
        assertThat(page.getByLabel("Your name")).hasValue("Mei Tanaka");
        assertThat(page.getByLabel("Fiscal year starts in")).hasValue("APRIL");
        page.getByLabel("E-mail address").fill("mei@example.org");
        page.getByLabel("New password").fill("four grey herons at noon");
        page.getByLabel("I also lead the PMO").check();
        press(page, "Set up");
        assertThat(page.locator("h1")).hasText("Welcome to Plumbline");
        assertThat(page.locator("main")).containsText("Import what you have");
        Browser.shoot(page, "doors");
        Browser.axe(page);
        Browser.shoot(visit.open("/projects"), "projects-empty");
        Browser.shoot(visit.open("/status"), "wall-empty");
    }

    private static void bringInWhatYouHave(Visit visit) {
        var page = visit.open("/imports");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("our list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Show what would happen").click();
        page.waitForURL("**/imports/*-*");
        page.locator("#created").waitFor();
        assertThat(page.locator("main")).containsText("2026 in 2026-03");
        Browser.shoot(page, "first-import");
        page.getByText("Import it now").click();
        var confirm = page.locator("#confirm button[value=yes]");
        if (confirm.isVisible()) {
            confirm.click();
        }
        page.getByText("See the projects").waitFor();
        assertThat(page.locator("#checks")).containsText("Equal");
        assertThat(page.locator("#checks")).not().containsText("Differs");
    }

    private static void check(Visit visit) {
        var page = visit.open("/data-quality");
        assertThat(page.locator("#register")).containsText("Weir");
        assertThat(page.locator("#register")).containsText("Sponsor");
        Browser.shoot(page, "first-quality");
    }

    /// Without a mail server the link is shown once.
    private static void invite(Visit visit) {
        var page = visit.open("/admin/people?q=Ada");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ada Moreno"))
                .first()
                .click();
        press(page, "Invite");
        assertThat(page.locator("main")).containsText("e-mail");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit"))
                .first()
                .click();
        page.getByLabel("E-mail address").fill("ada.moreno@example.org");
        page.locator("main form button.btn-primary").first().click();
        press(page, "Invite");
        assertThat(page.locator("#invitation-link")).hasValue(Pattern.compile("http.*/invitation/.+"));
    }

    private static void theFirstPeriod(Visit visit) {
        var page = visit.open("/status/periods");
        press(page, "Open the next period");
        visit.open("/status/review");
        Browser.shoot(page, "first-review");
        assertThat(page.locator("main")).containsText("Aqueduct");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Freeze ")))
                .click();
        page.locator("dialog[open]").getByRole(AriaRole.BUTTON).last().click();
        assertThat(page.locator(".flash")).containsText("is frozen");
    }

    private static void theFirstPack(Visit visit) throws IOException {
        var page = visit.open("/status");
        assertThat(page.locator("main")).containsText("Aqueduct");
        Browser.shoot(page, "first-wall");
        visit.open("/status/periods");
        var pack = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("PPTX").setExact(true))
                .first()
                .click());
        assertThat(words(pack)).contains("Harbour Works", "Aqueduct", "Weir");
    }

    private static String words(Download pack) throws IOException {
        try (var deck = new XMLSlideShow(Files.newInputStream(pack.path()))) {
            return deck.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(XSLFTextShape.class::isInstance)
                    .map(shape -> ((XSLFTextShape) shape).getText())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
