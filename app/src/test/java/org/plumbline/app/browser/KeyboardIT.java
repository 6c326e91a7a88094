package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everything within reach without a mouse.
class KeyboardIT {
    @Test
    void the_first_key_offers_the_way_to_the_content() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/projects");
            page.keyboard().press("Tab");
            assertThat(page.locator("a.skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
        }
    }

    @Test
    void a_register_is_sorted_by_the_keyboard() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/projects");
            page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Finish"))
                    .getByRole(AriaRole.LINK)
                    .focus();
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Finish")))
                    .hasAttribute("aria-sort", "ascending");
            assertThat(page).hasURL(Pattern.compile("sort=finish"));
        }
    }

    @Test
    void control_k_finds_a_project_and_the_arrows_open_it() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/my-work");
            page.waitForFunction("() => customElements.get('search-palette')");
            page.keyboard().press("Control+k");
            assertThat(page.locator("search-palette input")).isFocused();
            page.keyboard().type("core ledger repl");
            var hit = page.locator(".palette-hits a", new Page.LocatorOptions().setHasText("Core ledger replacement"))
                    .first();
            assertThat(hit).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(hit).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Core ledger replacement");
        }
    }
}
