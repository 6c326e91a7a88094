package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

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

    private static final Map<String, String> VALUE = Map.of(
            "statement", "What standards save",
            "answers", "Does it bring more than it costs?",
            "map", "Value map of",
            "reputation", "Contribution to the result",
            "capture", "Ledger by week");

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
    void the_value_of_the_office_is_shown_on_any_screen() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/offices");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tallis & Wren project office"))
                    .first()
                    .click();
            var home = java.net.URI.create(page.url()).getPath();
            VALUE.forEach((path, words) -> look(visit, home + "/value/" + path, words));
            visit.open(home + "/review");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Showcase: How the shelf labels"))
                    .click();
            look(visit, java.net.URI.create(page.url()).getPath(), "We lost a supplier and not the year.");
            look(visit, "/cockpit/office", "Risks of the office");
            look(visit, "/roles/jobs", "Lead project manager");
            look(visit, "/roles/authority", "Balanced matrix");
            look(visit, "/roles/approvals", "Nothing waits");
        }
    }

    @Test
    @Requirement("R117")
    void a_sponsor_sees_on_one_page_what_needs_a_decision_and_how_the_own_projects_stand() {
        try (var visit = DemoServer.visit("Sponsor")) {
            look(visit, "/cockpit/sponsor", "My projects");
        }
    }

    /// What changed, what is red, what must I decide: on one page, in fewer words than anybody reads in five minutes
    /// (1,000, at 200 a minute), without a click.
    @Test
    @Requirement("R117")
    void five_minutes_are_enough_for_a_sponsor() {
        try (var visit = DemoServer.visit("Sponsor")) {
            var page = visit.open("/cockpit/sponsor");

            var said = page.locator("main").innerText();
            var words = said.strip().split("\\s+").length;

            Assertions.assertThat(said).contains("Waiting for your decision", "Since ", "False greens");
            Assertions.assertThat(page.locator("#projects tbody tr").count()).isPositive();
            Assertions.assertThat(words).as(said).isBetween(60, 1_000);
        }
    }

    private static void look(Visit visit, String address, String words) {
        var page = visit.open(address);
        assertThat(page.locator("main")).containsText(words);
        Browser.shoot(page, "office" + address.replaceAll("[^a-z]+", "-"));
        Browser.fitsNarrow(page);
        Browser.axe(page);
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
