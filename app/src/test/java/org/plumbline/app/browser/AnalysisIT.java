package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.registers.RegisterField;
import org.plumbline.app.registers.RegisterFilter;
import org.plumbline.app.registers.RegisterKind;
import org.plumbline.app.registers.Registers;

/// The engine on screen: computed dates, checks, and what would move if something changed.
class AnalysisIT {
    @Test
    void a_delay_is_tried_followed_into_other_projects_undone_and_kept_as_a_note() {
        try (var visit = DemoServer.visit("PMO head")) {
            var home = "/projects/" + giver() + "/analysis";
            var page = visit.open(home);
            assertThat(page.locator("main").innerText()).contains("Computed finish", "Driven by");
            look(page, "analysis");
            look(visit.open(home + "/checks"), "analysis-checks");
            assertThat(page.locator("tbody tr").count()).isEqualTo(14);

            visit.open(home + "/what-if");
            var finish = finish(page);
            page.locator("#delay-days").fill("60");
            submit(page, "Delay everything still to do");
            assertThat(finish(page)).isNotEqualTo(finish);
            assertThat(page.locator("#others").innerText()).contains("moves that task", "+");
            assertThat(page.locator("#milestones").innerText()).contains("With the change");
            look(page, "analysis-what-if");

            page.locator("#undo").click();
            assertThat(finish(page)).isEqualTo(finish);
            page.goBack();
            keepAndDiscard(page);
            visit.open(home + "/what-if");
            assertThat(finish(page)).as("the plan is as it was").isEqualTo(finish);
        }
    }

    @Test
    void earned_value_and_the_chance_of_the_end_stand_beside_what_they_are_made_of() {
        try (var visit = DemoServer.visit("PMO head")) {
            var home = "/projects/" + giver() + "/analysis";
            var page = visit.open(home + "/earned-value");
            assertThat(page.locator("main").innerText())
                    .contains("Planned value", "Earned value", "CPI", "SPI(t)", "EAC = BAC / CPI", "As of");
            look(page, "analysis-earned-value");
            visit.open(home + "/risk");
            var likely = page.locator("main").innerText();
            assertThat(likely).contains("P50", "P80", "10,000 iterations", "85 % to 130 %", "What drives the end");
            assertThat(page.locator("#drivers tbody tr").count()).isGreaterThan(2);
            look(page, "analysis-risk");
            page.getByRole(AriaRole.LINK, named("First of its kind")).click();
            assertThat(page.locator("main").innerText()).contains("75 % to 170 %");
        }
    }

    private static void keepAndDiscard(Page page) {
        page.locator("#f-name").fill("A quarter of delay");
        page.getByRole(AriaRole.BUTTON, named("Keep the scenario")).click();
        page.locator("#scenarios").waitFor();
        assertThat(page.locator("#scenarios").innerText())
                .containsPattern("A quarter of delay\\s+Finish .* \\(\\+\\d+ d\\)");
        page.getByRole(AriaRole.BUTTON, named("Discard A quarter of delay")).click();
        assertThat(page.locator("main").innerText()).contains("is discarded").doesNotContain("Kept scenarios");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void submit(Page page, String form) {
        page.locator("form[aria-label='" + form + "'] button").click();
        page.locator("#undo").waitFor();
    }

    private static String finish(Page page) {
        return page.locator(".figures")
                .nth(1)
                .locator(".figure-value summary")
                .first()
                .innerText();
    }

    private static void look(Page page, String name) {
        Browser.shoot(page, name);
        Browser.fitsNarrow(page);
        Browser.axe(page);
    }

    /// A project for which another waits.
    private static String giver() {
        return DemoServer.asSystem(() -> {
            var open = RegisterFilter.all().of(RegisterKind.DEPENDENCY).show(RegisterFilter.Show.OPEN);
            var given = DemoServer.bean(Registers.class).list(open).rows().stream()
                    .map(record -> record.reference(RegisterField.OTHER_PROJECT))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return DemoServer.bean(Projects.class).get(given).key();
        });
    }
}
