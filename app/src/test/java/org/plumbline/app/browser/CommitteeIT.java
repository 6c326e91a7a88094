package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

/// A committee from its terms to a meeting's outcome, as the head of the office does it.
class CommitteeIT {
    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void open(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @Test
    @Requirement({"R066", "R156"})
    void a_committee_is_set_up_meets_decides_and_its_decision_stands_in_the_register() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/bodies");
            open(page, "Set a body up");
            open(page, "Portfolio board");
            setUp(page);
            page.locator(".tabs a").nth(1).click();
            page.locator("form[action$='/rhythm'] button").last().click();
            assertThat(page.locator(".flash")).containsText("meetings are planned");
            Browser.shoot(page, "body-meetings");
            page.locator("form[action$='/meetings'] #f-day")
                    .fill(LocalDate.now(DemoServer.bean(Clock.class)).toString());
            press(page, "Plan the meeting");
            page.locator("#waiting tr", new Page.LocatorOptions().setHasText("DEC-"))
                    .locator("input[type=checkbox]")
                    .first()
                    .check();
            press(page, "Put the chosen on the agenda");
            assertThat(page.locator("#agenda .matters li")).not().hasCount(0);
            open(page, "Record who was there");
            press(page, "Record who was there");
            assertThat(page.locator(".figures")).containsText("may decide");
            Browser.shoot(page, "meeting-held");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Outcome").setExact(true))
                    .first()
                    .click();
            page.getByLabel("Approved").check();
            page.getByLabel("What was said to it").fill("As the manager proposed.");
            press(page, "Keep the outcome");
            assertThat(page.locator("#agenda")).containsText("As the manager proposed.");
            page.locator("#agenda .matters a").first().click();
            assertThat(page).hasURL(Pattern.compile("/registers/"));
        }
    }

    private static void setUp(Page page) {
        page.getByLabel("Name").fill("Board of the journey");
        press(page, "Set the body up");
        assertThat(page.locator("h1")).containsText("Board of the journey");

        page.locator("#seat .ts-control").first().click();
        page.keyboard().type("a");
        page.locator(".ts-dropdown .option:visible").first().click();
        page.locator("#f-post").selectOption("CHAIR");
        press(page, "Take the seat");
        assertThat(page.locator("#members")).containsText("Chair");
        Browser.shoot(page, "body");
    }
}
