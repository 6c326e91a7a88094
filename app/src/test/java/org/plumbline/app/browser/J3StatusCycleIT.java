package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.Periods;

/// The status cycle from the manager's desk to the committee's table.
class J3StatusCycleIT {
    private static final String PROJECT = "PRJ-0003";
    private static final String NAME = "Core ledger replacement";
    private static final String SENTENCE = "The supplier delivers tranche three on Friday, signed by both sides.";
    private static final String REASON = "The steering group moved the finish; the paper follows this week.";

    @Test
    void a_status_goes_from_the_manager_through_the_office_to_the_committee() throws IOException {
        var period = period();
        writeTheUpdate();
        returnIt();
        mendIt();
        validateAndFreeze();
        try (var visit = DemoServer.visit("PMO head")) {
            var wall = visit.open("/status?as_of=" + period.toDay() + "&q=ledger");
            assertThat(row(wall, NAME)).containsText("Amber");
            assertThat(row(wall, NAME)).not().containsText("false green");
            readTheDeck(pack(visit, "pptx"));
            readThePaper(pack(visit, "pdf"));
            readTheBook(pack(visit, "xlsx"));
        }
    }

    private static PeriodView period() {
        return DemoServer.asSystem(
                () -> DemoServer.bean(Periods.class).current().orElseThrow());
    }

    private static void writeTheUpdate() {
        try (var visit = DemoServer.visit("Project manager").expecting(422)) {
            var page = visit.page();
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("My work").setExact(true)))
                    .isVisible();
            visit.open("/projects/" + PROJECT + "/status");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report status for November 2026"))
                    .click();
            answer(page, "Is it on track?", "Yes");
            answer(page, "Is it on budget?", "Yes");
            answer(page, "Are there issues?", "No");
            assertThat(page.locator("main")).containsText("The facts say Red overall.");
            page.getByLabel("Overall").selectOption("GREEN");
            page.getByLabel("In a sentence").fill(SENTENCE);
            page.getByLabel("Reason, where you rate it better").fill("");
            submit(page);
            assertThat(page.locator(".form-errors")).containsText("reason");
            assertThat(page.getByLabel("In a sentence")).hasValue(SENTENCE);
            page.getByLabel("Reason, where you rate it better").fill(REASON);
            submit(page);
            assertThat(page.locator(".flash")).containsText("Submitted for November 2026");
            assertThat(page.locator("main")).containsText("false green");
        }
    }

    private static void returnIt() {
        try (var visit = DemoServer.visit("PMO member")) {
            var page = visit.open("/status/review");
            var row = row(page, NAME);
            assertThat(row).containsText("false green");
            row.locator("summary").click();
            row.getByLabel("What has to be mended").fill("Green needs the signed change. Amber until then.");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Return with this note"))
                    .click();
            assertThat(page.locator(".flash")).containsText("returned with your note");
        }
    }

    private static void mendIt() {
        try (var visit = DemoServer.visit("Project manager")) {
            var page = visit.open("/projects/" + PROJECT + "/status");
            assertThat(page.locator("main")).containsText("Amber until then.");
            visit.open("/projects/" + PROJECT + "/status/update");
            assertThat(page.getByLabel("In a sentence")).hasValue(SENTENCE);
            page.getByLabel("Overall").selectOption("AMBER");
            submit(page);
            assertThat(page.locator(".flash")).containsText("Submitted");
        }
    }

    private static void validateAndFreeze() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/status/review");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Validate " + NAME))
                    .click();
            assertThat(row(page, NAME)).containsText("Validated");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Freeze November 2026"))
                    .click();
            page.locator("dialog[open]").getByRole(AriaRole.BUTTON).last().click();
            assertThat(page.locator(".flash")).containsText("November 2026 is frozen");
        }
    }

    private static void answer(Page page, String question, String word) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(word)
                .check();
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save and submit"))
                .click();
    }

    private static Locator row(Page page, String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    /// From the wall: what takes long to make comes by a page of its own.
    private static Download pack(Visit visit, String kind) {
        var page = visit.open("/status");
        return page.waitForDownload(() -> {
            page.locator("details.menu", new Page.LocatorOptions().setHasText("Committee pack"))
                    .evaluate("menu => { menu.open = true; }");
            page.locator("a[href$='pack." + kind + "']").click();
        });
    }

    private static InputStream open(Download download) throws IOException {
        return Files.newInputStream(download.path());
    }

    private static void readTheDeck(Download download) throws IOException {
        try (var deck = new XMLSlideShow(open(download))) {
            var text = deck.getSlides().stream()
                    .flatMap(slide -> slide.getShapes().stream())
                    .filter(XSLFTextShape.class::isInstance)
                    .map(shape -> ((XSLFTextShape) shape).getText())
                    .collect(Collectors.joining("\n"));
            assertThat(text).contains("November 2026", NAME);
            assertThat(deck.getSlides())
                    .anySatisfy(slide -> assertThat(slide.getRelations()).anyMatch(XSLFChart.class::isInstance));
        }
    }

    private static void readThePaper(Download download) throws IOException {
        try (var paper = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            var text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertThat(text).contains("November 2026", NAME, SENTENCE);
        }
    }

    private static void readTheBook(Download download) throws IOException {
        try (var book = new XSSFWorkbook(open(download))) {
            var cells = StreamSupport.stream(book.spliterator(), false)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Object::toString)
                    .collect(Collectors.joining("\n"));
            assertThat(cells).contains(NAME);
        }
    }
}
