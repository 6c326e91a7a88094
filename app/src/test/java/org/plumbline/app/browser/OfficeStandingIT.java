package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How the demonstration's office stands: perception over three years, role, stage, means, spokes, plan.
class OfficeStandingIT {
    private static final Map<String, String> PAGES = Map.of(
            "perception", "Perception index",
            "positioning", "wants to be Value partner",
            "evolution", "What each stage asks for",
            "coverage", "Capability coverage",
            "budget", "4100",
            "flows", "Status, risks and questions to decide",
            "launch", "Days from a changed goal to a changed plan",
            "plan/review", "Sign-off log");

    @Test
    void pages_of_the_office_show_three_years_of_it_on_any_screen() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/offices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tallis & Wren project office"))
                    .first()
                    .click();
            var home = java.net.URI.create(page.url()).getPath();
            PAGES.forEach((path, words) -> {
                visit.open(home + "/" + path);
                assertThat(page.locator("main")).containsText(words);
                Browser.shoot(page, "office-" + path.replace('/', '-'));
                Browser.fitsNarrow(page);
                Browser.axe(page);
            });
            visit.open(home + "/perception");
            assertThat(page.locator("main")).containsText("How the office was seen");
        }
    }

    @Test
    void a_survey_is_written_and_a_closed_one_read_on_any_screen() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/surveys/new");
            Browser.shoot(page, "survey-new");
            Browser.axe(page);
            visit.open("/surveys/SVY-0003");
            assertThat(page.locator("main")).containsText("By group");
            Browser.shoot(page, "survey-results");
            Browser.fitsNarrow(page);
            Browser.axe(page);
            visit.open("/surveys/SVY-0004/answer");
            Browser.shoot(page, "survey-ballot");
            Browser.fitsNarrow(page);
            Browser.axe(page);
        }
    }
}
