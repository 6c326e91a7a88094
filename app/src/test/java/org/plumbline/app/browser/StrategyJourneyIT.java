package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

/// From an objective to a ranked list: set, aligned, compared in pairs, scored, and how firm the order is.
class StrategyJourneyIT {
    private static final List<String> PAGES = List.of(
            "/objectives",
            "/objectives/map",
            "/objectives/STR-0004",
            "/alignment",
            "/work-mix",
            "/work-mix/channels",
            "/objectives/reviews",
            "/scoring",
            "/scoring/models",
            "/scoring/models/SCM-0002",
            "/scoring/scores/PRJ-0003");

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void open(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void person(Page page, String field, String name) {
        page.locator("#f-" + field + "-ts-control").fill(name);
        page.locator(".ts-dropdown .option:visible")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private static void confirmed(Page page, String name) {
        press(page, name);
        page.locator("#confirm button[value=yes]").click();
    }

    @Test
    void pages_of_strategy_and_scoring_stand_on_any_screen() {
        try (var visit = DemoServer.visit("PMO head")) {
            for (var path : PAGES) {
                var page = visit.open(path);
                Browser.shoot(page, "strategy" + path.replace('/', '-'));
                Browser.fitsNarrow(page);
                Browser.axe(page);
            }
        }
    }

    @Test
    @Requirement({"R140", "R147"})
    void an_objective_is_set_work_is_aligned_compared_scored_and_ranked() {
        try (var visit = DemoServer.visit("PMO head").expecting(422)) {
            var page = visit.open("/objectives/new");
            page.locator("#f-title").fill("Parcels that nobody waits for");
            page.locator("#f-measure").fill("Parcels handed over in ten minutes");
            page.locator("#f-unit").fill("%");
            page.locator("#f-baseline").fill("40");
            page.locator("#f-target").fill("80");
            page.locator("#f-due").fill("2199-12-31");
            person(page, "owner", "Farida Aziz");
            press(page, "Keep the draft");
            assertThat(page.locator("h1")).containsText("Draft");
            press(page, "Activate");
            assertThat(page.locator("h1")).containsText("Active");
            align(page);
            model(page);
            score(page, "PRJ-0020", "5");
            score(page, "PRJ-0024", "2");
            visit.open("/scoring");
            page.locator("#f-model")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Parcels"));
            press(page, "Draw the line");
            assertThat(page.locator("#register"))
                    .containsText(Pattern.compile("Home energy checks[\\s\\S]*Van routes"));
            assertThat(page.locator(".figures")).containsText("Smallest move that changes the order");
            Browser.shoot(page, "strategy-ranking-parcels");
        }
    }

    private static void align(Page page) {
        page.navigate("/alignment");
        page.locator("#f-item").fill("PRJ-0020");
        press(page, "Choose");
        page.getByLabel("Parcels that nobody waits for").fill("60");
        press(page, "Save");
        assertThat(page.locator("main")).containsText("have to sum to 100");
        page.getByLabel("Scale the shares to 100 percent").check();
        press(page, "Save");
        assertThat(page.locator("main")).containsText("Parcels that nobody waits for");
    }

    private static void model(Page page) {
        page.navigate("/scoring/models/new");
        page.locator("#f-name").fill("Parcels");
        page.locator("#f-method").selectOption("ahp");
        press(page, "Make the draft");
        for (var name : List.of("Speed", "Cost to run", "Fit")) {
            open(page, "Add a criterion");
            page.locator("#f-name").fill(name);
            for (var level = 1; level <= 5; level++) {
                page.locator("#f-anchor_" + level).fill(name + " " + level);
            }
            press(page, "Save");
        }
        compare(page, "2", "-5", "2");
        assertThat(page.locator("#matrix")).containsText("contradicts the others most");
        Browser.shoot(page, "strategy-pairs");
        compare(page, "3", "5", "3");
        assertThat(page.locator("#matrix")).containsText("63.7 %");
        confirmed(page, "Put in force");
        assertThat(page.locator("h1")).containsText("In force");
    }

    private static void compare(Page page, String... grades) {
        open(page, "Compare in pairs");
        for (var i = 0; i < grades.length; i++) {
            page.locator("form select[name^=pair_]").nth(i).selectOption(grades[i]);
        }
        press(page, "Save the comparisons");
    }

    private static void score(Page page, String key, String first) {
        page.navigate("/scoring/scores/" + key);
        open(page, "Parcels");
        open(page, "Fill in my sheet");
        var marks = List.of(first, first.equals("5") ? "2" : "5", "3");
        for (var i = 0; i < marks.size(); i++) {
            page.locator("form select[name^=likely_]").nth(i).selectOption(marks.get(i));
        }
        press(page, "Hand it in");
        open(page, "Parcels");
        open(page, "Agree on the score");
        press(page, "Record the agreed score");
        assertThat(page.locator("main")).containsText("Agreed scores");
    }
}
