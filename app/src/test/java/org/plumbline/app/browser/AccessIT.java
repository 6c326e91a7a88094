package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What somebody may not see is not there.
class AccessIT {
    private static final String OWN = "/projects/PRJ-0003";
    private static final String OTHERS = "/projects/PRJ-0005";

    @Test
    void a_project_manager_finds_nothing_where_somebody_elses_project_is() {
        try (var visit = DemoServer.visit("Project manager").expecting(404)) {
            assertThat(visit.status(OWN)).isEqualTo(200);
            for (var part : new String[] {"", "/plan", "/money", "/status"}) {
                assertThat(visit.status(OTHERS + part)).as(part).isEqualTo(404);
                assertThat(visit.page().locator("h1")).hasText("Nothing here");
                assertThat(visit.page().locator("nav a[href='/projects']")).isVisible();
            }
            var search = visit.open("/search?q=heat");
            assertThat(search.locator("main")).not().containsText("Store heating on heat pumps");
        }
    }

    @Test
    void who_has_not_signed_in_is_led_to_the_sign_in_and_then_to_where_they_wanted() {
        var manager = DemoServer.somebody("Project manager");
        try (var visit = Browser.visit(DemoServer.address())) {
            var page = visit.open(OWN);
            page.getByLabel("E-mail address").fill(manager.email());
            page.getByLabel("Password").fill(manager.password());
            Browser.axe(page);
            page.locator("form button").first().click();
            assertThat(page.locator("h1")).containsText("Core ledger replacement");
        }
    }
}
