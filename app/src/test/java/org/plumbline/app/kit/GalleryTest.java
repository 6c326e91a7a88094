package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/// Whole pages made of the kit, kept to be looked at.
class GalleryTest {
    @BeforeEach
    void reader() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_status_wall_of_sixty_projects_is_one_small_page() {
        var page = StatusWall.page();

        Gallery.keep("status", page);
        assertThat(page).contains("Core ledger replacement", "false green", "+96 d", "£131.2m");
        assertThat(page.length()).isLessThan(400_000);
    }

    @Test
    void a_record_shows_state_next_steps_facts_and_who_did_what() {
        var page = Pages.record();

        Gallery.keep("record", page);
        assertThat(page)
                .contains("Executing", "data-confirm=\"Put PRJ-0003 on hold?\"", "<del>26 Mar 2027</del>", "Undo")
                .contains("name=\"_csrf\" value=\"token\"");
    }

    @Test
    void a_form_with_errors_comes_back_filled_and_every_message_is_tied_to_its_field() {
        var page = Pages.form();

        Gallery.keep("form", page);
        assertThat(page)
                .contains("value=\"lots\"", "2 fields need your attention", "href=\"#f-budget\"")
                .contains("aria-describedby=\"f-budget-error\" aria-invalid=\"true\"", "id=\"f-budget-error\"")
                .contains("aria-describedby=\"f-name-hint\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void an_empty_register_says_what_would_be_there_and_offers_the_next_step() {
        var page = Pages.empty();

        Gallery.keep("empty", page);
        assertThat(page).contains("href=\"/imports\"", "<progress max=\"100\" value=\"40\"");
    }

    @Test
    void every_picture_has_its_figures_as_a_table() {
        var page = Pages.charts();

        Gallery.keep("charts", page);
        assertThat(page.split("<plumb-chart", -1)).hasSize(Pictures.all().size() + 1);
        assertThat(page.split("Show the figures as a table", -1))
                .hasSize(Pictures.all().size() + 1);
        for (var chart : Pictures.all()) {
            assertThat(chart.table().rows())
                    .isNotEmpty()
                    .allSatisfy(
                            row -> assertThat(row).hasSameSizeAs(chart.table().head()));
            assertThat(Gallery.draw("kit/chart.jte", Map.of("chart", chart))).contains("<caption");
        }
        assertThat(page).doesNotContain("Marketplace </script>").contains("Marketplace \\u003c/script\\u003e");
    }

    @Test
    void signing_in_needs_no_navigation() {
        var page = Pages.signIn();

        Gallery.keep("sign-in", page);
        assertThat(page).contains("autocomplete=\"current-password\"").doesNotContain("id=\"navigation\"");
    }
}
