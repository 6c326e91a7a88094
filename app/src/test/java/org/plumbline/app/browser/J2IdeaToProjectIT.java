package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From an idea to an approved project: three questions, screening, business case, gate, money, blueprint, charter.
class J2IdeaToProjectIT {
    private static final String TITLE = "Heat from the cold aisles in the south";

    @Test
    @Requirement({"R087", "R088", "R147"})
    void an_idea_becomes_a_project_that_a_committee_wanted() throws IOException {
        String idea;
        try (var visit = DemoServer.visit("Project manager")) {
            idea = handIn(visit.open("/ideas/new"));
        }
        String proposal;
        String gate;
        try (var visit = DemoServer.visit("PMO member")) {
            proposal = workOut(visit.open(idea));
            write(visit.page(), proposal);
            score(visit.page(), proposal);
            gate = plan(visit.page(), proposal);
        }
        try (var visit = DemoServer.visit("Sponsor")) {
            decide(visit.open("/my-work"), gate);
        }
        try (var visit = DemoServer.visit("PMO head")) {
            begin(visit.open(proposal), proposal, gate);
        }
        try (var visit = DemoServer.visit("Project manager")) {
            assertThat(visit.open(idea).locator("main")).containsText("Converted");
        }
    }

    /// While the title is typed, what is like it and may be seen appears beside the form.
    private static String handIn(Page page) {
        page.getByLabel("Title").pressSequentially("Supplier forms in more languages");
        assertThat(page.locator(".alike")).containsText("Supplier forms in four languages");
        assertThat(page.locator(".alike a").first()).hasAttribute("href", Pattern.compile("/ideas/IDA-[0-9]+"));
        page.getByLabel("Title").fill(TITLE);
        page.getByLabel("1. What is it for?").fill("Stores heated by their own refrigeration");
        page.getByLabel("2. Why is it needed?").fill("Gas is a third of the energy bill");
        page.locator("#f-help_cost").fill("12 % less gas in 20 stores");
        press(page, "Hand it in");
        assertThat(page.locator("h1")).containsText("Submitted");
        return path(page);
    }

    /// Screens the idea, beside what it is like, and works it out.
    private static String workOut(Page page) {
        assertThat(page.locator("main")).containsText("Heat from the cold aisles");
        press(page, "Begin screening");
        follow(page, "Accept");
        press(page, "Accept");
        press(page, "Work it out as a proposal");
        assertThat(page.locator("h1")).containsText(TITLE);
        return path(page);
    }

    private static void write(Page page, String proposal) throws IOException {
        page.navigate(DemoServer.address() + proposal + "/edit");
        page.locator("#f-department").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        choose(page, "sponsor", name("Sponsor"));
        page.locator("#f-start").fill("2027-03");
        page.locator("#f-months").fill("9");
        press(page, "Save");
        page.navigate(DemoServer.address() + proposal + "/case/options/1");
        page.getByLabel("Name").fill("Rebuild 20 stores");
        page.locator("#f-flows")
                .fill("2027\t100000\t0\t0\n2028\t0\t0\t30000\n2029\t0\t0\t40000\n2030\t0\t0\t50000\n2031\t0\t0\t40000");
        press(page, "Save");
        assertThat(page.locator("#options")).containsText("20.5");
        assertThat(page.locator("#options")).containsText("2.6 years");
        Browser.shoot(page, "business-case");
        Browser.axe(page);
        assertContains(page, "PDF", TITLE, "31,164", "2.6 years");
        page.navigate(DemoServer.address() + proposal);
        press(page, "Qualify");
        assertThat(page.locator("h1")).containsText("Qualified");
    }

    private static void score(Page page, String proposal) {
        page.navigate(DemoServer.address() + proposal + "/score");
        follow(page, "Fill in my sheet");
        for (var mark : page.locator("form select[name^=likely_]").all()) {
            mark.selectOption("4");
        }
        press(page, "Hand it in");
        follow(page, "Agree on the score");
        press(page, "Record the agreed score");
        assertThat(page.locator("main")).containsText("Agreed scores");
    }

    private static String plan(Page page, String proposal) {
        page.navigate(DemoServer.address() + proposal + "/gates/new");
        choose(page, "person_0", name("Sponsor"));
        press(page, "Plan the gate");
        var gate = path(page);
        follow(page, "Answer the criteria");
        for (var place = 0; place < 7; place++) {
            page.locator("input[name=value_" + place + "][value='" + (place < 3 ? 1 : 4) + "']")
                    .check();
        }
        press(page, "Save the answers");
        press(page, "Put before the gatekeepers");
        assertThat(page.locator("#criteria")).containsText("a Go is possible");
        return gate;
    }

    private static void decide(Page page, String gate) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vote on " + TITLE))
                .click();
        follow(page, "Vote");
        page.locator("input[name=verdict][value=go]").check();
        page.getByLabel("Why").fill("It pays within three years");
        press(page, "Vote");
        follow(page, "Write down the decision");
        page.locator("#f-reason").fill("Pays within three years, and the south is ready");
        page.locator("#f-tranche").fill("40000");
        press(page, "Decide, for good");
        assertThat(page.locator("#decision")).containsText("Decision: Go");
        org.assertj.core.api.Assertions.assertThat(path(page)).isEqualTo(gate);
    }

    private static void begin(Page page, String proposal, String gate) throws IOException {
        assertThat(page.locator("h1")).containsText("Approved");
        follow(page, "Make it a project");
        assertThat(page.locator("#fits")).containsText("Exact experience");
        var best = page.locator("#fits tbody tr")
                .first()
                .locator("td, th")
                .first()
                .innerText()
                .strip();
        Browser.shoot(page, "conversion");
        press(page, "Make it a project");
        assertThat(page).hasURL(Pattern.compile(".*/projects/PRJ-[0-9]+"));
        assertThat(page.locator("h1")).containsText(TITLE);
        assertThat(page.locator("main")).containsText("charter-PRJ-");
        assertThat(page.locator("main")).containsText(best);
        page.navigate(page.url() + "/plan");
        assertThat(page.locator("main")).containsText("Charter agreed");
        var project = page.url().replaceAll(".*/(PRJ-[0-9]+)/plan", "$1");
        var made = DemoServer.asSystem(() -> DemoServer.bean(Projects.class).get(project));
        org.assertj.core.api.Assertions.assertThat(made.date(ProjectField.BASELINE_FINISH))
                .isNotNull();
        page.navigate(DemoServer.address() + gate);
        Browser.shoot(page, "gate");
        assertContains(page, "PDF", "Decision record", "40,000", "Pays within three years");
        page.navigate(DemoServer.address() + proposal);
        assertThat(page.locator("h1")).containsText("Converted");
        Browser.shoot(page, "proposal");
    }

    private static void assertContains(Page page, String link, String... words) throws IOException {
        var file = page.waitForDownload(() -> page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click());
        try (var pdf = Loader.loadPDF(Files.readAllBytes(file.path()))) {
            org.assertj.core.api.Assertions.assertThat(new PDFTextStripper().getText(pdf))
                    .contains(words);
        }
    }

    private static String name(String role) {
        return DemoServer.bean(JdbcClient.class)
                .sql("select name from organisation.person where email = :email")
                .param("email", DemoServer.somebody(role).email())
                .query(String.class)
                .single();
    }

    private static void choose(Page page, String field, String name) {
        page.locator("#f-" + field + " + .ts-wrapper .ts-control").click();
        page.keyboard().type(name);
        page.locator("#f-" + field + " + .ts-wrapper .ts-dropdown .option:visible")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    private static void press(Page page, String name) {
        page.locator("main, .head")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static void follow(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static String path(Page page) {
        return page.url().substring(DemoServer.address().length());
    }
}
