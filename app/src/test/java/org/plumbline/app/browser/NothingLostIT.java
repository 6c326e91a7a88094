package org.plumbline.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody typed survives a session that ended, another tab that was faster, and a lost connection.
class NothingLostIT {
    private final Actor person = Running.person(Role.PMO_HEAD);
    private final String name = "Harbour office " + UUID.randomUUID().toString().substring(0, 8);

    private Visit visit() {
        return Browser.visit(Running.url("")).signIn(Running.email(person.name()), Running.PASSWORD);
    }

    private static Locator button(Page page, String label) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private static Locator field(Page page, String name) {
        return page.locator("main form.form [name=" + name + "]");
    }

    private void endSessions() {
        Running.bean(JdbcClient.class)
                .sql("delete from organisation.browser_session where principal_name = :person")
                .param("person", person.personId().toString())
                .update();
    }

    private void fill(Page page) {
        field(page, "name").fill(name);
        field(page, "type").selectOption("CONTROLLING");
        field(page, "purpose").fill("Quays are ready when ships come in.\nAnd cranes too.");
    }

    private void assertFilled(Page page) {
        assertThat(field(page, "name")).hasValue(name);
        assertThat(field(page, "type")).hasValue("CONTROLLING");
        assertThat(field(page, "purpose")).hasValue("Quays are ready when ships come in.\nAnd cranes too.");
    }

    @Test
    void a_session_that_ended_during_a_long_form_costs_a_sign_in_and_nothing_else() {
        try (var visit = visit()) {
            var page = visit.open("/offices/new");
            fill(page);
            endSessions();
            button(page, "Found the office").click();
            page.getByLabel("E-mail address").fill(Running.email(person.name()));
            page.getByLabel("Password").fill(Running.PASSWORD);
            button(page, "Sign in").click();

            page.waitForURL("**/offices/new");
            assertFilled(page);
            assertThat(page.locator(".draft-note")).containsText("What you typed before is back");
            Browser.shoot(page, "form-after-session-ended");
            button(page, "Found the office").click();
            assertThat(page.locator("#flash")).containsText("is founded");

            assertThat(field(visit.open("/offices/new"), "name")).hasValue("");
            assertThat(page.locator(".draft-note")).hasCount(0);
        }
    }

    @Test
    void what_was_typed_is_shown_to_nobody_else_who_signs_in_at_the_same_tab() {
        try (var visit = visit()) {
            fill(visit.open("/offices/new"));
            endSessions();
            button(visit.page(), "Found the office").click();
            var other = Running.person(Role.PMO_HEAD);
            visit.page().getByLabel("E-mail address").fill(Running.email(other.name()));
            visit.page().getByLabel("Password").fill(Running.PASSWORD);
            button(visit.page(), "Sign in").click();
            visit.page().waitForURL("**/offices/new");
            assertThat(field(visit.page(), "name")).hasValue("");
        }
    }

    @Test
    void whoever_is_overtaken_by_another_tab_keeps_what_was_typed_and_sees_what_stands_there_now() {
        try (var visit = visit().expecting(422)) {
            var page = visit.open("/offices/new");
            fill(page);
            button(page, "Found the office").click();
            assertThat(page.locator("#flash")).containsText("is founded");
            var edit = page.url().replaceFirst("/setup.*", "/edit");
            page.navigate(edit);
            var other = visit.tab(edit);
            field(other, "purpose").fill("Ships turn round in a day.");
            button(other, "Save").click();
            assertThat(other.locator("#flash")).containsText("Saved");

            field(page, "name").fill(name + " North");
            button(page, "Save").click();
            assertThat(page.locator(".form-errors")).containsText("Somebody else changed this meanwhile");
            assertThat(page.locator("#f-purpose-error")).containsText("Now it reads: Ships turn round in a day.");
            assertThat(field(page, "name")).hasValue(name + " North");
            Browser.shoot(page, "form-overtaken");
            field(page, "purpose").fill("Ships turn round in a day. And cranes too.");
            button(page, "Save").click();
            assertThat(page.locator("#flash")).containsText("Saved");
            assertThat(page.locator("main")).containsText("Ships turn round in a day. And cranes too.");
            assertThat(page.locator("h1")).containsText(name + " North");
        }
    }

    @Test
    void without_a_connection_a_form_and_a_list_say_so_and_go_on_when_it_is_back() {
        try (var visit = visit()) {
            var page = visit.open("/offices/new");
            fill(page);
            visit.connected(false);
            button(page, "Found the office").click();
            assertThat(page.locator("#notice")).containsText("The server cannot be reached");
            Browser.shoot(page, "form-offline");
            assertFilled(page);
            visit.connected(true);
            button(page, "Found the office").click();
            assertThat(page.locator("#flash")).containsText("is founded");

            visit.open("/offices");
            visit.connected(false);
            page.locator(".filter-words").pressSequentially("no such office");
            assertThat(page.locator("#notice")).containsText("The server cannot be reached");
            visit.connected(true);
            page.locator(".filter-words").fill(name);
            page.waitForURL("**q=*");
            assertThat(page.locator("#main")).containsText(name);
            assertThat(page.locator("#notice")).isEmpty();
        }
    }
}
