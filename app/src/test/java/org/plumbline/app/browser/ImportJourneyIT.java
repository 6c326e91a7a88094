package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// J9: somebody leaves another tool; files are dropped, looked at, answered for and taken in.
class ImportJourneyIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void files_are_shown_before_they_are_taken_in_and_agree_afterwards() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/imports");
            Browser.shoot(page, "imports");
            page.locator("input[type=file]").setInputFiles(new FilePayload[] {
                table(),
                new FilePayload("broken.mpp", "application/octet-stream", "no plan".getBytes(StandardCharsets.UTF_8))
            });
            page.getByText("Show what would happen").click();
            page.waitForURL("**/imports/*-*");
            page.locator("#created").waitFor();

            assertThat(page.locator("#created").innerText()).isEqualTo("3");
            assertThat(page.locator("#problems").innerText())
                    .contains("broken.mpp")
                    .contains("End date");
            Browser.shoot(page, "import-dry-run");
            Browser.axe(page);
            Browser.fitsNarrow(page);
            answersThatAreNotKeptAreNotLeftOutInSilence(page);
            page.getByText("Import it now").click();
            var confirm = page.locator("#confirm button[value=yes]");
            if (confirm.isVisible()) {
                confirm.click();
            }
            page.getByText("See the projects").waitFor();

            assertThat(page.locator("#checks").innerText()).contains("Projects").contains("Equal");
            Browser.shoot(page, "import-done");
            page.getByText("See the projects").click();
            page.waitForURL("**/projects");
            visit.open("/projects?q=Aqueduct+" + mark);
            assertThat(page.locator("main").innerText()).contains("Aqueduct " + mark);
            lateMeansTheSameOnEveryList(visit, page);
        }
    }

    private void lateMeansTheSameOnEveryList(Visit visit, Page page) {
        for (var list : new String[] {"/projects", "/status"}) {
            visit.open(list + "?show=late&q=" + mark);
            assertThat(page.locator("#register").innerText())
                    .as("late on " + list)
                    .contains("Weir " + mark, "Late 1")
                    .doesNotContain("Aqueduct");
        }
    }

    private static void answersThatAreNotKeptAreNotLeftOutInSilence(Page page) {
        var address = page.url();
        page.locator("details.card summary").first().click();
        page.locator("select[name=field_0]").first().selectOption("");
        page.getByText("Import it now").click();
        assertThat(page.locator("#confirm").innerText()).contains("not kept yet");
        page.navigate(address);
    }

    private FilePayload table() {
        var text = """
                Project name,Department,RAG,Status comment,Start date,End date,Whole life cost (£m),Region
                Aqueduct %s,Water,Amber,Ground is soft,2026-01-05,2027-06-30,12.5,North
                Sluice %s,Water,Green,Fine,2026-03-01,2025-06-30,TBC,South
                Weir %s,Water,Green,Fine,2024-03-01,2025-06-30,1,South
                """.formatted(mark, mark, mark);
        return new FilePayload("portfolio.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
