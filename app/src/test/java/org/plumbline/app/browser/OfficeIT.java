package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/// An office is founded in the browser.
class OfficeIT {
    @Test
    void an_office_is_founded_shown_in_list_and_network_and_its_history_says_by_whom() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/offices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Found an office"))
                    .first()
                    .click();
            Browser.shoot(page, "office-new");
            Browser.fitsNarrow(page);
            Browser.axe(page);
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("Harbour office");
            page.getByLabel("Type", new Page.GetByLabelOptions().setExact(true)).selectOption("CONTROLLING");
            page.getByLabel("Purpose").fill("Quays are ready when ships come in.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Found the office"))
                    .click();
            assertThat(page.locator("h1")).containsText("Harbour office");
            visit.open("/offices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Harbour office"))
                    .click();
            assertThat(page.locator("main")).containsText("Quays are ready when ships come in.");
            assertThat(page.locator("aside")).containsText("Marguerite Thiam");
            Browser.shoot(page, "office-page");
            Browser.fitsNarrow(page);
            Browser.axe(page);
            Browser.shoot(visit.open("/offices/network"), "office-network");
            assertThat(page.locator(".diagram").first()).containsText("Harbour office");
            Browser.fitsNarrow(page);
            Browser.axe(page);
        }
    }
}
