package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

/// J7: a release of the method is led in by waves; a wave waits for its readiness, the use is measured, and a
/// unit that does not use it gets a problem and a coaching.
class J7AdoptionIT {
    private final YearMonth last = YearMonth.now(DemoServer.bean(Clock.class)).minusMonths(1);

    private static void press(Page page, String verb) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(verb).setExact(true))
                .first()
                .click();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    @Test
    @Requirement({"R002", "R008", "R019"})
    void a_release_goes_from_wave_to_wave_and_low_use_leads_to_coaching() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/initiatives/CHI-0001");
            assertThat(main(page)).contains("release 3", "Status report", "Risk register");
            Browser.shoot(page, "change");
            visit.open("/initiatives/CHI-0001/waves");
            assertThat(main(page)).contains("Deployed", "Introduced", "1 of 3");
            Browser.shoot(page, "change-board");
            Browser.axe(page);

            visit.open("/initiatives/CHI-0001/waves/3");
            press(page, "Start the wave");
            assertThat(page.locator("body").innerText()).contains("is not ready");
            for (var evidence : new String[] {"Attendance of the mornings", "Opening of the finance day"}) {
                page.locator("input[name=evidence]").first().fill(evidence);
                press(page, "It is ready");
            }
            press(page, "Start the wave");
            assertThat(main(page)).contains("Running", "Introduced");

            visit.open("/initiatives/CHI-0001/readiness");
            assertThat(main(page)).contains("Mean, 1 to 5", "Readiness over the waves");
            Browser.shoot(page, "change-readiness");
            visit.open("/initiatives/CHI-0001/resistance");
            assertThat(main(page)).contains("A baseline before the first shop", "Answer");
            Browser.shoot(page, "change-resistance");
            visit.open("/initiatives/CHI-0001/groups");
            Browser.shoot(page, "change-groups");
            measured(visit, page);
        }
    }

    private void measured(Visit visit, Page page) {
        visit.open("/adoption?month=" + last);
        assertThat(main(page)).contains("Adoption in", "%");
        Browser.shoot(page, "adoption");
        Browser.axe(page);
        page.locator("#heat a").first().click();
        assertThat(main(page)).contains("Last touched");
        Browser.shoot(page, "adoption-projects");
        visit.open("/problems?q=Low+use");
        assertThat(main(page)).contains("Low use of the way of working");
        visit.open("/coaching");
        assertThat(main(page)).contains("low adoption");
    }
}
