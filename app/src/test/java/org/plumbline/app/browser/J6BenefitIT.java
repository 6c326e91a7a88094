package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;

/// J6: from the map to the bank, in a real browser on the demonstration.
class J6BenefitIT {
    private final LocalDate today = LocalDate.now(DemoServer.bean(Clock.class));

    private static BenefitView benefit(String title) {
        return DemoServer.asSystem(
                        () -> DemoServer.bean(Benefits.class).list(new BenefitFilter(null, null, null, title)))
                .getFirst();
    }

    private static void press(Page page, String verb) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(verb).setExact(true))
                .first()
                .click();
    }

    @Test
    @Requirement("R122")
    void a_map_is_drawn_and_its_boxes_are_linked_with_the_mouse() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/benefits/maps/MAP-0001");
            assertThat(page.locator("main").innerText())
                    .contains("Counter staff hand parcels over", "nobody answers for this change");
            Browser.shoot(page, "benefits-map");
            Browser.axe(page);

            visit.open("/benefits/maps");
            page.getByLabel("Title").fill("Drawn by hand");
            press(page, "Begin a map");
            for (var box : new String[][] {{"CHANGE", "Staff scan at once"}, {"ENABLER", "New scanners"}}) {
                page.locator("#f-column").selectOption(box[0]);
                page.locator("#f-title").fill(box[1]);
                press(page, "Add the box");
                page.locator("main svg").first().waitFor();
            }
            var from = page.locator("benefit-map svg text", new Page.LocatorOptions().setHasText("New scanners"));
            var to = page.locator("benefit-map svg text", new Page.LocatorOptions().setHasText("Staff scan"));
            from.first().scrollIntoViewIfNeeded();
            page.waitForFunction("() => customElements.get('benefit-map') !== undefined");
            var start = Objects.requireNonNull(from.first().boundingBox());
            var end = Objects.requireNonNull(to.first().boundingBox());
            page.mouse().move(start.x + 5, start.y + 5);
            page.mouse().down();
            page.mouse().move(start.x - 60, start.y);
            page.mouse().move(end.x + 5, end.y + 5);
            page.mouse().up();

            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Links"))
                    .waitFor();
            assertThat(page.getByLabel("Weight from New scanners to Staff scan at once")
                            .inputValue())
                    .isEqualTo("1");
        }
    }

    @Test
    void a_benefit_shifts_with_its_project_and_what_came_of_another_is_seen_to_the_evidence() {
        var planned = benefit("Less refunded for copied goods");
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open("/benefits");
            Browser.shoot(page, "benefits");
            Browser.axe(page);
            visit.open("/benefits/figures");
            assertThat(page.locator("main").innerText()).contains("Realised", "Value leak", "At risk", "claimed more");
            Browser.shoot(page, "benefits-figures");
            Browser.axe(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Value statement"))
                    .first()
                    .click();
            assertThat(page.locator("main").innerText()).contains("Confirmed by finance", "Report of");
            Browser.shoot(page, "benefits-value");
            var late = benefit("Fewer questions about rules and forms");
            visit.open(late.href() + "/actuals");
            assertThat(page.locator("main").innerText()).contains("Missing", "Report of");
            Browser.shoot(page, "benefits-actuals");
            Browser.axe(page);

            var project = planned.profile().place().projects().getFirst();
            DemoServer.asSystem(() -> {
                var projects = DemoServer.bean(Projects.class);
                var now = projects.get(project);
                var finish = now.date(ProjectField.FORECAST_FINISH);
                var later = (finish == null ? today : finish).plusMonths(2);
                return projects.change(now.id(), now.version(), Map.of(ProjectField.FORECAST_FINISH, later));
            });
            visit.open(planned.href() + "/plan");
            Browser.shoot(page, "benefits-plan");
            visit.open(planned.href());
            Browser.shoot(page, "benefits-profile");
            Browser.axe(page);
        }
    }

    @Test
    void the_form_for_what_came_names_only_months_that_are_over() {
        var late = benefit("Fewer questions about rules and forms");
        try (var visit = DemoServer.visit("PMO member")) {
            var page = visit.open(late.href() + "/actuals");
            var last = YearMonth.from(today).minusMonths(1).toString();
            assertThat(page.locator("#f-period option[value='" + last + "']").count())
                    .isEqualTo(1);
            assertThat(page.locator("#f-period option[value='" + YearMonth.from(today) + "']")
                            .count())
                    .isZero();
            page.locator("#f-period").selectOption(last);
            page.locator("#f-quantity").fill("160");
            page.locator("#f-evidence").fill("Check of the week");
            press(page, "Record it");

            assertThat(page.locator("main").innerText()).contains("Check of the week");
        }
    }
}
