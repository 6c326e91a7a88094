package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.Assertions;

/// What an office with a charter does next, by its head: services, roles and who does what, roadmap and plan.
final class J1Equipping {
    private static final String OFFICE = "/offices/OFC-0001";

    private final Page page;

    J1Equipping(Page page) {
        this.page = page;
    }

    void everything() throws IOException {
        charterAsText();
        services();
        roles();
        whoDoesWhat();
        assess();
        roadmap();
        plan();
    }

    private void open(String path) {
        page.navigate(path);
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private void follow(String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void choose(String field, String name) {
        page.locator("#f-" + field + "-ts-control").fill(name);
        page.locator(".ts-dropdown .option:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private byte[] take(String link) throws IOException {
        var file = page.waitForDownload(() -> follow(link));
        return Files.readAllBytes(file.path());
    }

    private static String pdf(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String docx(byte[] content) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private void charterAsText() throws IOException {
        open(OFFICE + "/charter");
        Assertions.assertThat(docx(take("DOCX")))
                .contains("Quays are ready when ships come in.", "Does not change what a project reports");
    }

    /// One service of the catalogue goes live with owner, customer and measure.
    private void services() throws IOException {
        open(OFFICE + "/catalogue");
        page.getByLabel("32 Benchmarking and environmental scan").check();
        press("Take them on as candidates");
        follow("Benchmarking and environmental scan");
        page.getByText("More", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        follow("Edit");
        choose("owner", "Mei Tanaka");
        page.locator("#f-customer").fill("The board of the harbour");
        press("Save");
        press("Go live");
        assertThat(page.locator("main")).containsText("Live");
        open(OFFICE + "/services");
        Assertions.assertThat(docx(take("Catalogue as DOCX")))
                .contains("What we offer", "Benchmarking and environmental scan", "Owner\tMei Tanaka")
                .contains("Customer\tThe board of the harbour");
        Assertions.assertThat(pdf(take("Catalogue as PDF"))).contains("Services of Harbour office", "What we think of");
    }

    private void roles() {
        open("/roles");
        press("Take over the shipped roles");
        hold("PMO head", "Mei Tanaka");
        hold("Project manager", "Mei Tanaka");
        hold("Project sponsor", "Ingrid Solheim");
    }

    private void hold(String role, String person) {
        open("/roles");
        follow(role);
        page.getByText("Give the role to somebody").click();
        choose("person", person);
        press("Give the role");
        assertThat(page.locator("#holders")).containsText(person);
    }

    /// The matrix is complete: each activity has one role that answers, and somebody holds it.
    private void whoDoesWhat() throws IOException {
        open("/raci/new");
        page.locator("#f-name").fill("Monthly report");
        page.locator("#f-template").selectOption("Status cycle");
        press("Make the matrix");
        assertThat(page.locator("#findings")).containsText("complete");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(take("XLSX")))) {
            var sheet = book.getSheetAt(0);
            Assertions.assertThat(sheet.getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("PMO head");
            for (var row = 1; row <= sheet.getLastRowNum(); row++) {
                var answering = 0;
                for (var cell : sheet.getRow(row)) {
                    answering += cell.getColumnIndex() > 0
                                    && cell.getStringCellValue().startsWith("A")
                            ? 1
                            : 0;
                }
                Assertions.assertThat(answering).as("answering in row %d", row).isEqualTo(1);
            }
        }
        Assertions.assertThat(pdf(take("PDF")))
                .contains("Monthly report", "Every activity has exactly one role that answers for it");
    }

    /// The organisation looks at itself: one statement is far below the others.
    private void assess() {
        open(OFFICE + "/assessment");
        for (var question : page.locator("fieldset").all()) {
            question.locator("input[value='4']").check();
        }
        page.locator("fieldset").last().locator("input[value='1']").check();
        press("Keep the answers");
        press("Publish the assessment");
        open(OFFICE + "/roadmap");
        assertThat(page.locator("#gaps")).containsText("Nothing on the roadmap");
    }

    /// An initiative answers the gap, serves an objective, and is agreed with a day of review.
    private void roadmap() throws IOException {
        var next = LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(1);
        follow("Add an initiative");
        page.locator("#f-title").fill("Risks owned and watched");
        page.locator("#f-capability").fill("Foresight");
        page.locator("#f-start").fill(next.toString());
        page.locator("#f-finish").fill(next.plusMonths(5).toString());
        page.locator("#f-gap").selectOption("RISK");
        press("Add");
        open(OFFICE + "/roadmap");
        assertThat(page.locator("#gaps")).not().containsText("Nothing on the roadmap");
        page.locator("#f-note").fill("Agreed with the sponsor.");
        press("Keep it as a version");
        assertThat(page.locator("main")).containsText("Version 1 of the roadmap is kept.");
        try (var show = new XMLSlideShow(new ByteArrayInputStream(take("Roadmap of Harbour office as PPTX")))) {
            Assertions.assertThat(show.getSlides().getFirst().getXmlObject().xmlText())
                    .contains("Risks owned and watched", "Foresight");
        }
        Assertions.assertThat(
                        new String(take("Roadmap of Harbour office as SVG"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Risks owned and watched");
    }

    private void plan() throws IOException {
        open(OFFICE + "/plan");
        Assertions.assertThat(pdf(take("The plan on one page")))
                .contains("Quays are ready when ships come in.", "Benchmarking and environmental scan");
    }
}
