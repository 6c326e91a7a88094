package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

/// A matrix filled without a mouse, as the head of the office does it.
class RaciKeysIT {
    @Test
    @Requirement("R007")
    void arrows_move_letters_write_and_a_second_a_goes_back_with_a_way_out() {
        try (var visit = DemoServer.visit("PMO head").expecting(422)) {
            var page = visit.open("/raci/new");
            page.getByLabel("Name").fill("Matrix of the keyboard");
            page.locator("#f-template").selectOption("Status cycle");
            page.locator("form .form-end button").first().click();
            page.waitForFunction("() => customElements.get('raci-grid')");
            var first = page.locator("tbody tr").nth(0).locator(".raci-cell");
            var second = page.locator("tbody tr").nth(1).locator(".raci-cell");

            first.nth(3).focus();
            page.keyboard().press("Delete");
            page.keyboard().press("ArrowDown");
            assertThat(second.nth(3)).isFocused();
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Delete");
            assertThat(page.locator("#findings")).containsText("Nobody is accountable");
            page.keyboard().press("b");
            assertThat(second.nth(2)).hasValue("AR");
            assertThat(page.locator("#findings")).containsText("Every activity has exactly one role");

            page.keyboard().press("ArrowUp");
            page.keyboard().press("a");
            assertThat(page.locator("raci-grid [role=status]")).containsText("exactly one role is");
            assertThat(first.nth(2)).hasValue("I");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move the A here"))
                    .click();
            assertThat(first.nth(2)).hasValue("A");
            assertThat(first.nth(0)).hasValue("R");
            page.reload();
            assertThat(first.nth(2)).hasValue("A");
            assertThat(first.nth(3)).hasValue("");
            assertThat(second.nth(2)).hasValue("AR");
        }
    }
}
