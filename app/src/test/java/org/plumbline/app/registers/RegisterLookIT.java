package org.plumbline.app.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.registers.RegisterField.*;
import static org.plumbline.app.registers.Registrations.HEAD;
import static org.plumbline.app.registers.Registrations.project;
import static org.plumbline.app.registers.Registrations.record;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;

class RegisterLookIT {
    private static final Path SCREENS = Path.of("target", "screens");

    @Test
    void a_record_is_changed_in_place_in_a_browser_and_the_screens_are_kept() {
        var project = project("Harbour crane renewal");
        var risk = record(
                RegisterKind.RISK,
                project.id(),
                Map.of(
                        TITLE,
                        "Crane supplier delivers late",
                        OWNER,
                        HEAD.personId(),
                        PROBABILITY,
                        4,
                        IMPACT,
                        5,
                        RESIDUAL_PROBABILITY,
                        2,
                        RESIDUAL_IMPACT,
                        4,
                        IMPACT_COST,
                        new BigDecimal("250000"),
                        RESPONSE,
                        "MITIGATE",
                        DUE,
                        LocalDate.of(2026, 3, 1),
                        CAUSE,
                        "One supplier, full order book"));
        record(
                RegisterKind.DECISION,
                project.id(),
                Map.of(TITLE, "Which quay first?", NEEDED_BY, LocalDate.of(2027, 1, 1)));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options)) {
            var page = browser.newPage();
            page.setViewportSize(1280, 900);
            page.navigate(Running.url("/sign-in"));
            page.locator("input[name=email]").fill(Running.email(HEAD.name()));
            page.locator("input[name=password]").fill(Running.PASSWORD);
            page.locator("form button").first().click();
            page.waitForURL(url -> !url.contains("sign-in"));

            page.navigate(Running.url("/projects/" + project.key() + "/registers"));
            page.locator("#row-" + risk.key() + " a.editable").nth(1).click();
            page.locator("#row-" + risk.key() + " select[name=priority]").selectOption("HIGH");
            page.locator("#row-" + risk.key() + " .cell-editor button").click();
            page.locator("#row-" + risk.key() + " a.editable >> text=High").waitFor();
            keep(page, "registers-project");
            page.navigate(Running.url("/registers/" + risk.key()));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .textContent())
                    .contains("Crane supplier delivers late");
            keep(page, "registers-record");
            page.navigate(Running.url("/registers/matrix?project=" + project.key()));
            keep(page, "registers-matrix");
            page.navigate(Running.url("/my-work"));
            keep(page, "my-work");
        }
        assertThat(Running.as(HEAD, () -> Registrations.REGISTERS.get(risk.key()))
                        .values())
                .containsEntry(PRIORITY, "HIGH");
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
