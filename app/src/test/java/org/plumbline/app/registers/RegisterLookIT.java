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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;

class RegisterLookIT {
    private static final Path SCREENS = Path.of("target", "screens");

    private static RegisterView crane(UUID projectId) {
        var values = new EnumMap<RegisterField, Object>(RegisterField.class);
        values.put(TITLE, "Crane supplier delivers late");
        values.put(OWNER, HEAD.personId());
        values.put(PROBABILITY, 4);
        values.put(IMPACT, 5);
        values.put(RESIDUAL_PROBABILITY, 2);
        values.put(RESIDUAL_IMPACT, 4);
        values.put(IMPACT_COST, new BigDecimal("250000"));
        values.put(RESPONSE, "MITIGATE");
        values.put(DUE, LocalDate.of(2026, 3, 1));
        return record(RegisterKind.RISK, projectId, values);
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    private static void signIn(Page page) {
        page.setViewportSize(1280, 900);
        page.navigate(Running.url("/sign-in"));
        page.locator("input[name=email]").fill(Running.email(HEAD.name()));
        page.locator("input[name=password]").fill(Running.PASSWORD);
        page.locator("form button").first().click();
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    @Test
    void a_record_is_changed_in_place_in_a_browser_and_the_screens_are_kept() {
        var project = project("Harbour crane renewal");
        var risk = crane(project.id());
        var row = "#row-" + risk.key();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright.chromium().launch(options())) {
            var page = browser.newPage();
            signIn(page);

            page.navigate(Running.url("/projects/" + project.key() + "/registers"));
            page.locator(row + " a.editable").nth(1).click();
            page.locator(row + " select[name=priority]").selectOption("HIGH");
            page.locator(row + " .cell-editor button").click();
            page.locator(row + " a.editable >> text=High").waitFor();
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
