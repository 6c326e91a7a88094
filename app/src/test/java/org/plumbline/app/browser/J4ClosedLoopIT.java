package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.assurance.audit.AuditState;
import org.plumbline.app.assurance.audit.Audits;

/// J4: the closed loop in a real browser on the demonstration: finding, cause, action with coaching and template
/// change, check by somebody else, and the watch that calls the next one a recurrence.
class J4ClosedLoopIT {
    private static final Pattern PROBLEM = Pattern.compile("PRB-[0-9]+");

    private final LocalDate today = LocalDate.now(DemoServer.bean(Clock.class));

    private static void press(Page page, String verb) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(verb).setExact(true))
                .first()
                .click();
    }

    private static void follow(Page page, String link) {
        page.locator("main")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(link))
                .first()
                .click();
    }

    /// Chooses who by typing the name, as people do.
    private static void choose(Page page, String field, String name) {
        var picker = page.locator("#f-" + field + "-ts-control");
        picker.fill(name);
        page.locator(".ts-dropdown [data-selectable]:visible", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
    }

    private static String announced() {
        return DemoServer.asSystem(() -> DemoServer.bean(Audits.class).all().stream()
                .filter(one -> one.state() == AuditState.NOTIFIED)
                .map(one -> one.href())
                .findFirst()
                .orElseThrow());
    }

    private static String name(String role) {
        var email = DemoServer.somebody(role).email();
        return DemoServer.asSystem(() -> {
            var people = DemoServer.bean(org.plumbline.app.organisation.People.class);
            return people.get(people.known(email).orElseThrow()).name();
        });
    }

    @Test
    @Requirement({"R016", "R026", "R027"})
    void from_the_finding_to_the_recurrence() {
        var audit = announced();
        var problem = raise(audit);
        answer(audit);
        plan(problem);
        finish(problem);
        close(problem);
    }

    private String raise(String audit) {
        try (var visit = DemoServer.visit("PMO member")) {
            var page = visit.open("/audits");
            Browser.shoot(page, "audits");
            Browser.axe(page);
            visit.open(audit);
            press(page, "Collect evidence");
            assertThat(page.locator("#line-4").innerText()).containsIgnoringCase("risk");
            page.locator("#line-8").getByText("Raise a finding").click();
            page.locator("#f-kind").selectOption("NONCONFORMITY");
            page.locator("#f-grade").selectOption("MAJOR");
            page.getByLabel("What was found").fill("Nobody read what the pilot learned");
            press(page, "Raise it");
            follow(page, "Issue the report");
            page.getByLabel("Summary").fill("Run as agreed, but for the lessons.");
            press(page, "Issue the report");
            Browser.shoot(page, "audit");
            Browser.axe(page);
            var found = PROBLEM.matcher(page.locator("main").innerText());
            assertThat(found.find()).isTrue();
            return "/problems/" + found.group();
        }
    }

    private static void answer(String audit) {
        try (var visit = DemoServer.visit("Project manager")) {
            var page = visit.open(audit);
            follow(page, "Answer");
            page.getByLabel("accepted").first().check();
            page.getByLabel("Answer of the project").fill("True. We read them on Monday.");
            press(page, "Answer");
            assertThat(page.locator("main").innerText()).contains("True. We read them on Monday.");
        }
    }

    private void plan(String problem) {
        var manager = name("Project manager");
        try (var visit = DemoServer.visit("PMO member")) {
            var page = visit.open(problem);
            follow(page, "Name the cause");
            page.locator("#f-why_0").fill("Nobody knew that there are any");
            page.locator("#f-why_1").fill("Nobody had shown how to find them");
            page.locator("#f-category").selectOption("SKILL");
            page.locator("#f-root").fill("Project managers are not shown how to use the lessons");
            press(page, "Save");
            for (var kind : new String[] {"COACHING", "TEMPLATE"}) {
                follow(page, "Plan an action");
                page.locator("#f-kind").selectOption(kind);
                page.getByLabel("What is done").fill("Lessons: " + kind.toLowerCase(java.util.Locale.ROOT));
                choose(page, "owner", manager);
                page.locator("#f-due").fill(today.plusDays(20).toString());
                page.locator("#f-wait").fill("0");
                press(page, "Plan it");
            }
            assertThat(page.locator("main").innerText())
                    .contains("Lessons: coaching", "Lessons: template", "Asked for at methods:");
            visit.open("/methods/requests");
            assertThat(page.locator("main").innerText()).contains("Change a template: Lessons: template");
        }
    }

    private static void finish(String problem) {
        try (var visit = DemoServer.visit("Project manager")) {
            var page = visit.open(problem);
            for (var i = 0; i < 2; i++) {
                follow(page, "It is done");
                page.locator("#f-words").fill("Done, see the kick-off minutes");
                press(page, "It is done");
            }
            assertThat(page.locator("main").innerText()).contains("Done, to be checked");
            assertThat(page.getByText("Did it work?").count())
                    .as("who owns an action does not check it")
                    .isZero();
        }
    }

    private static void close(String problem) {
        try (var visit = DemoServer.visit("PMO head")) {
            var page = visit.open(problem);
            for (var i = 0; i < 2; i++) {
                follow(page, "Did it work?");
                page.getByLabel("Yes, the cause is gone").check();
                page.locator("#f-words").fill("Two lessons stand in the new plan");
                press(page, "Say so");
            }
            press(page, "Close");
            assertThat(page.locator("main").innerText()).contains("Closed");
            Browser.shoot(page, "problem");
            Browser.axe(page);
            visit.open("/problems/new");
            page.getByLabel("What is wrong").fill("The pilot's lessons were not read again");
            page.locator("#f-class")
                    .selectOption(new com.microsoft.playwright.options.SelectOption()
                            .setLabel("Lessons not used (solved, watched)"));
            press(page, "Report it");
            assertThat(page.locator("main").innerText()).contains("A recurrence: its class was solved before");
            visit.open("/problems/classes");
            assertThat(page.locator("main").innerText()).contains("Recurrence rate", "Lessons not used");
            Browser.shoot(page, "recurrence-watch");
            Browser.axe(page);
            look(visit);
        }
    }

    /// The other pages of the loop.
    private static void look(Visit visit) {
        var page = visit.open("/problems");
        Browser.shoot(page, "problems");
        visit.open("/standards");
        Browser.shoot(page, "standards");
        Browser.axe(page);
        visit.open("/controlling");
        Browser.shoot(page, "controlling-services");
        Browser.axe(page);
        visit.open("/audits/calendar");
        Browser.shoot(page, "audit-calendar");
        visit.open("/improvements");
        Browser.shoot(page, "improvements");
        Browser.axe(page);
        visit.open("/audits/programmes/APR-0002");
        Browser.shoot(page, "audit-programme");
        Browser.axe(page);
    }
}
