package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/// What each of the people of the demonstration finds on the first page.
class MyWorkIT {
    @Test
    void a_portfolio_manager_finds_words_to_write_and_the_own_portfolio() {
        try (var visit = DemoServer.visit("Portfolio manager")) {
            var page = visit.open("/my-work");

            assertThat(page.locator("#work-due")).containsText("Write what you say of Run & Renew");
            assertThat(page.locator("#work-follow")).containsText("projects: ");
            Browser.shoot(page, "my-work-portfolio-manager");
            Browser.axe(page);
            page.locator("#work-due a").first().click();
            assertThat(page.locator("h1")).containsText("Run & Renew");
        }
    }

    @Test
    void minutes_of_the_demonstration_say_who_wrote_and_who_approved_them() {
        try (var visit = DemoServer.visit("PMO head")) {
            assertThat(visit.open("/meetings/MTG-0001").locator("#minutes"))
                    .containsText("Written by Oskar Brandt. Approved by Eleanor Whitcombe.");
        }
    }
}
