package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;

/// A scenario from the form to the recorded decision, as the head of the office makes one for the committee.
class ScenarioJourneyIT {
    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void tab(Page page, String name) {
        page.locator(".tabs a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    /// Searches and waits until the state says that it is answered.
    private static void search(Page page, String button) {
        press(page, button);
        assertThat(page.locator("h1")).containsText("Answered", within());
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions within() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
    }

    /// Gives every candidate the same value, and the currency that some are in a rate.
    private static void mend(Page page, String address) {
        tab(page, "Candidates");
        page.locator("#values input[name=value]").fill("50");
        press(page, "Take that value");
        assertThat(page.locator(".flash")).containsText("has a value now");
        assertThat(page.locator("#hindering")).containsText("amounts are never added without a rate");
        page.navigate(address + "/edit");
        page.getByLabel("One currency a line").fill("EUR 0.86");
        press(page, "Save");
        assertThat(page.locator("#hindering")).hasCount(0);
    }

    private static String make(Page page, String name) {
        page.navigate("/scenarios/new");
        page.getByLabel("Name").fill(name);
        page.getByLabel("All proposals that may be chosen").uncheck();
        page.getByLabel("Projects under way, with what they still cost").check();
        page.getByLabel("Currency").fill("GBP");
        page.getByLabel("Budget of each period").fill("9000000");
        press(page, "Make the scenario");
        assertThat(page.locator("h1")).containsText(name);
        return page.url();
    }

    @Test
    @Requirement({"R061", "R160"})
    void a_scenario_is_made_answered_made_impossible_mended_compared_and_adopted() {
        try (var visit = DemoServer.visit("PMO head").expecting(422)) {
            var page = visit.page();
            var address = make(page, "Round of the journey");
            assertThat(page.locator("#hindering")).containsText("has no value");
            mend(page, address);
            capacities(page);

            page.navigate(address);
            search(page, "Find the best choice");
            assertThat(page.locator(".figures")).containsText("proven");
            assertThat(page.locator(".register")).containsText(Pattern.compile("In because|In; a choice without it"));
            Browser.shoot(page, "scenario-result");
            tab(page, "Pictures");
            Browser.shoot(page, "scenario-pictures");

            impossible(page, address);
            mended(page, address);
            compared(page, address);
            adopted(page, address);
        }
    }

    private static void capacities(Page page) {
        tab(page, "Money and people");
        var first = page.locator("#budgets thead th").nth(1).innerText().strip();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "people.csv",
                        "text/csv",
                        ("Role," + first + "\nDeveloper,plenty\n").getBytes(StandardCharsets.UTF_8)));
        press(page, "Take in capacities");
        assertThat(page.locator(".form-errors")).containsText("Row 2, column 2");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "people.csv",
                        "text/csv",
                        ("Role," + first + "\nDeveloper,12\n").getBytes(StandardCharsets.UTF_8)));
        press(page, "Take in capacities");
        assertThat(page.locator(".flash")).containsText("Capacities of 1 role stand");
        assertThat(page.locator("#capacities input[name=fte_0_0]")).hasValue("12");
        Browser.shoot(page, "scenario-limits");
    }

    /// Every project that is left out is made a must, one after the other, until money does not suffice.
    private static void impossible(Page page, String address) {
        page.navigate(address + "?show=out");
        page.locator(".register .cell-title").first().click();
        page.getByLabel("Must do").check();
        page.getByLabel("Reason").fill("promised to the board");
        press(page, "Save");
        page.navigate(address + "/limits");
        page.locator("input[name=budget_all_0]").fill("1");
        press(page, "Save money and people");
        page.navigate(address);
        search(page, "Find the best choice");
        assertThat(page.locator("#conflict")).containsText("Nothing keeps all");
        assertThat(page.locator("#conflict")).containsText("is a must");
        Browser.shoot(page, "scenario-conflict");
    }

    private static void mended(Page page, String address) {
        page.navigate(address + "/limits");
        page.locator("input[name=budget_all_0]").fill("20000000");
        press(page, "Save money and people");
        page.navigate(address);
        search(page, "Find the best choice");
        assertThat(page.locator("#musts")).containsText("promised to the board");
    }

    private static void compared(Page page, String address) {
        page.navigate(address + "/copy");
        page.getByLabel("Name of the copy").fill("The journey with half the money");
        press(page, "Duplicate");
        var copy = page.url();
        page.navigate(copy + "/limits");
        page.locator("input[name=budget_all_1]").fill("4000000");
        press(page, "Save money and people");
        page.navigate(copy);
        search(page, "Find the best choice");
        page.navigate("/scenarios/comparison?of=" + key(address) + "&of=" + key(copy));
        assertThat(page.locator("#compared-figures")).containsText("Value");
        assertThat(page.locator("#compared-limits tbody tr")).hasCount(1);
        Browser.shoot(page, "scenario-comparison");
    }

    private static String key(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static void adopted(Page page, String address) {
        page.navigate(address);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Adopt").setExact(true))
                .click();
        press(page, "Write the decision down");
        assertThat(page.locator(".form-errors")).containsText("Why this one");
        page.getByLabel("Decided by").fill("Portfolio board");
        page.getByLabel("Why this one").fill("It keeps the promise and stays within money.");
        press(page, "Write the decision down");
        assertThat(page.locator("#adoption")).containsText("Portfolio board decided");
        assertThat(page.locator("h1")).containsText("Adopted");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Edit").setExact(true)))
                .hasCount(0);
        var paper = page.waitForDownload(
                () -> page.getByText("Scenario paper (PDF)").click());
        assertThat(paper.suggestedFilename()).matches(Pattern.compile("scenario-SCN-.*\\.pdf"));
    }

    @Test
    void a_candidate_is_dragged_out_and_comes_back_by_keyboard() {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.page();
            var address = make(page, "Round with a picture");
            mend(page, address);
            page.navigate(address);
            search(page, "Find the best choice");
            tab(page, "Pictures");
            var token =
                    page.locator(".trial-half[data-wanted=must] .trial-token").first();
            drag(page, token, page.locator(".trial-half[data-wanted=must_not]"));
            assertThat(page.locator(".flash")).containsText("is tried as a must-not");
            // Which one lies on top where several do is the browser's choice.
            var key = page.locator(".flash").innerText().strip().split(" ", -1)[0];
            page.navigate(address);
            assertThat(page.locator("h1")).containsText("Answered", within());
            assertThat(page.locator("#row-" + key)).containsText("Out");
            tab(page, "Pictures");
            page.locator("#trial summary").click();
            page.locator("#try-" + key + " button[value=free]").press("Enter");
            assertThat(page.locator(".flash")).containsText("is free again");
        }
    }

    private static void drag(Page page, Locator token, Locator to) {
        // The picture shows itself when its script has come.
        token.waitFor();
        var from = token.boundingBox();
        var target = to.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(target.x + target.width / 2, target.y + target.height / 2);
        page.mouse().up();
    }
}
