package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What people do with any page without thinking: go back, leave a question, enlarge.
class HabitsIT {
    /// A desk of 1280 by 900 pixels, enlarged twice.
    private static final int HALF_WIDE = 640;

    private static final int HALF_HIGH = 450;

    private static final List<String> PAGES = List.of(
            "/my-work",
            "/projects",
            "/projects/PRJ-0003",
            "/projects/PRJ-0003/status",
            "/projects/PRJ-0003/plan",
            "/status",
            "/status/review",
            "/registers?kind=risk",
            "/imports",
            "/data-quality",
            "/admin/people");

    private static void filter(Page page, String words) {
        page.locator("#register-q").fill(words);
        page.waitForURL(Pattern.compile("q=" + words));
        assertThat(page.locator("#register tbody")).containsText(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
    }

    @Test
    void back_leads_to_the_list_as_it_was_filtered_and_once_more_to_the_whole_one() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/projects");
            var all = page.locator(".register-foot").innerText();
            filter(page, "ledger");
            var few = page.locator(".register-foot").innerText();
            assertThat(few).isNotEqualTo(all);

            page.locator("#register tbody a").first().click();
            assertThat(page.locator("h1")).containsText("ledger");
            page.goBack();
            assertThat(page.locator("#register-q")).hasValue("ledger");
            assertThat(page.locator(".register-foot")).hasText(few);
            page.goBack();
            assertThat(page.locator(".register-foot")).hasText(all);
            assertThat(page.locator("#register-q")).hasValue("");
        }
    }

    @Test
    void a_section_of_the_navigation_stays_as_it_was_folded_and_that_of_the_page_stands_open() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/projects");
            var roles = page.locator("#navigation a[href='/roles']");
            var ideas = page.locator("#navigation a[href='/ideas']");
            assertThat(roles).isHidden();
            page.locator("#navigation [data-section=office] summary").press("Enter");
            assertThat(roles).isVisible();
            page.locator("#navigation [data-section=decide] summary").click();
            assertThat(ideas).isHidden();

            visit.open("/status");
            assertThat(roles).isVisible();
            assertThat(ideas).isHidden();
            visit.open("/ideas");
            assertThat(ideas).isVisible();
            assertThat(ideas).hasAttribute("aria-current", "page");
        }
    }

    @Test
    void a_question_keeps_the_focus_until_it_is_answered_and_gives_it_back() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/status/review");
            var freeze =
                    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Freeze ")));
            freeze.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog[open]")).isVisible();
            for (int i = 0; i < 8; i++) {
                page.keyboard().press(i < 5 ? "Tab" : "Shift+Tab");
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "() => document.activeElement === document.body || !!document.activeElement.closest('dialog[open]')"))
                        .as("key %d", i)
                        .isTrue();
            }
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
            assertThat(freeze).isFocused();
            assertThat(page.locator(".flash")).hasCount(0);
        }
    }

    @Test
    void enlarged_twice_every_page_still_fits_and_leads_on() {
        var complaints = new ArrayList<String>();
        try (var visit = DemoServer.visit("PMO head")) {
            visit.page().setViewportSize(HALF_WIDE, HALF_HIGH);
            for (var path : PAGES) {
                var page = visit.open(path);
                var over = ((Number) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue();
                if (over > 0) {
                    complaints.add(path + " is wider by " + over);
                }
                if (!page.locator("h1").first().isVisible()) {
                    complaints.add(path + " hides its heading");
                }
                var hidden = (Boolean) page.evaluate("""
                        () => {
                          const head = document.querySelector("h1").getBoundingClientRect();
                          return head.top > innerHeight || head.bottom < 0;
                        }""");
                if (hidden) {
                    complaints.add(path + " starts below the first screen");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }
}
