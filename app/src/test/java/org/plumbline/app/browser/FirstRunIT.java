package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.plumbline.app.organisation.FirstRun;

/// An installation on its first day.
class FirstRunIT {
    @Test
    void the_one_time_link_makes_the_first_administrator_who_finds_the_doors_and_then_leads_nowhere()
            throws IOException {
        var server = DemoServer.start(DemoServer.folder());
        var link = URI.create(server.bean(FirstRun.class).link().orElseThrow()).getPath();
        try (var visit = Browser.visit(DemoServer.address(server)).expecting(422)) {
            var page = visit.open(link);
            Browser.shoot(page, "first-run");
            Browser.axe(page);
            page.getByLabel("Name of your organisation").fill("Harbour Works");
            page.getByLabel("Your name").fill("Mei Tanaka");
            page.getByLabel("New password").fill("short");
            page.getByLabel("E-mail address").fill("mei");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                    .click();
            assertThat(page.locator(".form-errors"))
                    .containsText("2 fields need your attention; nothing you typed is lost.");
            assertThat(page.getByLabel("Your name")).hasValue("Mei Tanaka");
            page.getByLabel("E-mail address").fill("mei@example.org");
            page.getByLabel("New password").fill("four grey herons at noon");
            page.getByLabel("I also lead the PMO").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                    .click();
            assertThat(page.locator("h1")).hasText("Welcome to Plumbline");
            assertThat(page.locator("main")).containsText("Import what you have");
            Browser.shoot(page, "doors");
            Browser.axe(page);
            Browser.shoot(visit.open("/projects"), "projects-empty");
            Browser.shoot(visit.open("/status"), "wall-empty");
        }
        try (var visit = Browser.visit(DemoServer.address(server)).expecting(404)) {
            org.assertj.core.api.Assertions.assertThat(visit.status(link)).isEqualTo(404);
        }
        server.close();
    }
}
