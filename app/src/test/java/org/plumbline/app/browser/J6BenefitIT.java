package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitKind;
import org.plumbline.app.benefits.BenefitProfile;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Doam;
import org.plumbline.app.benefits.Grain;
import org.plumbline.app.benefits.Reading;
import org.plumbline.app.benefits.Reminders;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectCommand;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kit.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void what_came_of_a_benefit_is_seen_to_the_evidence() {
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

    private static UUID person(String role) {
        return DemoServer.bean(JdbcClient.class)
                .sql("select id from organisation.person where email = :email")
                .param("email", DemoServer.somebody(role).email())
                .query(UUID.class)
                .single();
    }

    /// A project that ends in five months, and a benefit of it that somebody claimed; the sponsor owns it.
    private BenefitView claimed() {
        var owner = person("Sponsor");
        var manager = person("Project manager");
        return DemoServer.asSystem(() -> {
            var facts = Map.<ProjectField, Object>of(
                    ProjectField.NAME,
                    "Parcels at the till",
                    ProjectField.GOAL,
                    "Hand parcels over where people pay",
                    ProjectField.OWNER,
                    owner,
                    ProjectField.SPONSOR,
                    owner,
                    ProjectField.MANAGER,
                    manager,
                    ProjectField.BUDGET,
                    new BigDecimal("90000"),
                    ProjectField.CURRENCY,
                    "GBP",
                    ProjectField.START,
                    today.minusMonths(6),
                    ProjectField.BASELINE_FINISH,
                    today.plusMonths(5),
                    ProjectField.FORECAST_FINISH,
                    today.plusMonths(5));
            var project = DemoServer.bean(Projects.class)
                    .create(new NewProject(
                            ProjectKind.PROJECT,
                            ProjectState.EXECUTING,
                            facts,
                            Map.of(),
                            List.of(),
                            ProjectView.Source.HERE));
            return DemoServer.bean(Benefits.class).claim(profile(owner, project));
        });
    }

    private BenefitProfile profile(UUID owner, ProjectView project) {
        var answers = Arrays.stream(Doam.Question.values())
                .collect(Collectors.toMap(one -> one, one -> new Doam.Answer(true, "Counted each month")));
        return new BenefitProfile(
                "Shorter queues at the parcel desk",
                BenefitKind.CASH,
                "Parcels are handed over at any till",
                "Customers",
                new BenefitProfile.Measure(
                        "Hours at the parcel desk",
                        "hours",
                        Reading.LATEST,
                        new BigDecimal("900"),
                        today.minusMonths(7),
                        "Rota of spring",
                        new BigDecimal("300"),
                        today.plusMonths(20)),
                new BenefitProfile.Place(
                        owner,
                        null,
                        null,
                        List.of(new BenefitProfile.Share(project.id(), BigDecimal.valueOf(100))),
                        Set.of()),
                new Doam(answers),
                80,
                "GBP",
                Grain.MONTH,
                false);
    }

    @Test
    void a_benefit_goes_from_the_map_to_the_bank() {
        var benefit = claimed();
        var project = benefit.profile().place().projects().getFirst();
        var first = YearMonth.from(today).plusMonths(2);
        try (var visit = DemoServer.visit("PMO head")) {
            plan(visit.open(benefit.href()), benefit, first);
            map(visit.open("/benefits/maps"), benefit);
            finishes(project, today.plusMonths(7));
            var page = visit.open(benefit.href() + "/plan");
            assertThat(page.locator("main").innerText())
                    .contains(
                            "Shifted with its projects",
                            "+2",
                            "finishes in " + YearMonth.from(today.plusMonths(7)) + " instead of "
                                    + YearMonth.from(today.plusMonths(5)),
                            Formats.monthShort(first.plusMonths(2)));
            Browser.shoot(page, "benefits-plan");
            closes(project);
            visit.open(benefit.href());
            assertThat(page.locator("h1").innerText()).contains("Realising");
            Browser.shoot(page, "benefits-profile");
            Browser.axe(page);
        }
        bank(benefit, first.minusMonths(5));
    }

    private static void plan(Page page, BenefitView benefit, YearMonth first) {
        press(page, "Validate");
        page.navigate(DemoServer.address() + benefit.href() + "/plan/edit");
        page.locator("#f-first").fill(first.toString());
        page.locator("#f-amount").fill("20000");
        press(page, "Spread it evenly");
        press(page, "Agree the plan");
        assertThat(page.locator("h1").innerText()).contains("Planned");
    }

    private static void map(Page page, BenefitView benefit) {
        page.getByLabel("Title").fill("From the till to the bank");
        press(page, "Begin a map");
        page.locator("#f-record").selectOption("BENEFIT " + benefit.id());
        press(page, "Put it on the map");
        assertThat(page.locator("main").innerText()).contains("no project leads to this benefit");
    }

    private static void finishes(UUID project, LocalDate day) {
        DemoServer.asSystem(() -> {
            var projects = DemoServer.bean(Projects.class);
            var now = projects.get(project);
            return projects.change(now.id(), now.version(), Map.of(ProjectField.FORECAST_FINISH, day));
        });
    }

    private static void closes(UUID project) {
        DemoServer.asSystem(() -> {
            var projects = DemoServer.bean(Projects.class);
            projects.move(project, ProjectCommand.CLOSE_DOWN);
            return projects.move(project, ProjectCommand.CLOSE);
        });
    }

    /// The project closed five months sooner than planned, and the plan with it: three periods are over. The owner is
    /// reminded of them once, sends a sheet, and four fifths of what was planned came.
    private static void bank(BenefitView benefit, YearMonth begin) {
        var reminders = DemoServer.bean(Reminders.class);
        assertThat(DemoServer.asSystem(reminders::tell)).isPositive();
        assertThat(DemoServer.asSystem(reminders::tell)).isZero();
        try (var visit = DemoServer.visit("Sponsor")) {
            assertThat(visit.open("/notifications").locator("main").innerText())
                    .contains(benefit.key() + " waits for what came in " + Formats.monthShort(begin));
            var page = visit.open("/benefits/actuals");
            var rows = new StringBuilder("Benefit,Period,Reading,Amount,Evidence,Version\n");
            var month = begin;
            for (var amount : List.of(20_000, 16_000, 12_000)) {
                rows.append("%s,%s,700,%d,Rota of the month,0%n".formatted(benefit.key(), month, amount));
                month = month.plusMonths(1);
            }
            page.locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "desk.csv", "text/csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
            press(page, "Show what would change");
            assertThat(page.locator("#changes tbody tr").count()).isEqualTo(3);
            Browser.shoot(page, "benefits-sheet");
            press(page, "Record all of it");
            visit.open(benefit.href());
            assertThat(page.locator("main").innerText())
                    .containsPattern("80\\h?%")
                    .contains("48");
        }
    }
}
