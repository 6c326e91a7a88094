package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/// What a page puts forward is what its reader came for, and what is refused says where.
class MainStepIT {
    @Test
    void a_running_project_asks_for_its_report_and_keeps_its_end_in_a_menu() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/projects/PRJ-0003");
            assertThat(page.locator(".head .btn-primary")).hasText("Report status");

            var more = page.locator(".head summary");
            var end = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the project"));
            assertThat(end).isHidden();
            more.focus();
            page.keyboard().press("Enter");
            assertThat(end).isVisible();
            page.keyboard().press("Escape");
            assertThat(end).isHidden();
            assertThat(more).isFocused();

            more.click();
            end.click();
            assertThat(page.locator("#confirm")).containsText("It ends now");
            page.locator("#confirm")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Go back"))
                    .click();
            assertThat(page.locator("#confirm")).isHidden();
            page.reload();
            assertThat(page.locator("h1")).containsText("Executing");
        }
    }

    @Test
    void each_open_question_of_a_survey_is_marked_and_what_was_said_stays() {
        try (var visit = DemoServer.visit("PMO head").expecting(422)) {
            var page = visit.open("/surveys/SVY-0004/answer");
            var questions = page.locator("fieldset.field").count();
            page.locator("fieldset.field").first().locator("input").first().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answers"))
                    .click();
            assertThat(page.locator("fieldset.field-wrong")).hasCount(questions - 1);
            assertThat(page.locator("fieldset.field").first().locator("input").first())
                    .isChecked();
        }
    }

    @Test
    void every_bar_of_a_survey_carries_its_answer() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/surveys/SVY-0003");
            var picture = page.locator("plumb-chart .chart-canvas svg").first();
            assertThat(picture).containsText("Cannot say");
            assertThat(picture.textContent()).contains("Yes", "Partly", "No");
        }
    }

    @Test
    void where_nothing_can_be_taken_in_no_button_offers_it() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/imports");
            page.locator("input[type=file]")
                    .setInputFiles(
                            new FilePayload("holiday.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));
            page.getByText("Show what would happen").click();
            page.waitForURL("**/imports/*-*");
            assertThat(page.locator("#problems")).containsText("A picture");
            assertThat(page.locator(".head .btn-primary")).hasText("Bring other files");
        }
    }
}
