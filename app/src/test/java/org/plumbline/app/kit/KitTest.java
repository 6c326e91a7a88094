package org.plumbline.app.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Asvs;
import org.plumbline.app.kit.rating.RagLook;
import org.plumbline.app.kit.record.Job;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.register.Cell;
import org.plumbline.app.kit.register.Column;
import org.plumbline.app.kit.register.Register;
import org.plumbline.app.kit.register.RegisterQuery;
import org.plumbline.app.kit.register.Row;
import org.plumbline.app.kit.shell.Csp;
import org.plumbline.app.kit.shell.NavigationArea;
import org.plumbline.app.kit.shell.NavigationEntry;
import org.plumbline.app.kit.shell.NavigationFolds;
import org.plumbline.app.kit.shell.NavigationSection;
import org.plumbline.app.kit.shell.StyleSheet;
import org.plumbline.app.kit.shell.Theme;
import org.plumbline.engine.status.Rag;
import org.springframework.context.i18n.LocaleContextHolder;

/// What every screen relies on.
class KitTest {
    @BeforeEach
    void reader() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void nobody() {
        LocaleContextHolder.resetLocaleContext();
    }

    private static final Pattern INLINE_CODE = Pattern.compile(
            "<script(?![^>]*(\\bsrc=|application/json))|<style|\\sstyle\\s*=|\\son(?!e\\b)[a-z]+\\s*=|hx-on|javascript:");

    @Test
    void of_many_steps_the_rare_ones_wait_in_a_menu_and_the_last_stands_out() {
        var three = RecordView.of("PRJ-0003", "Ledger")
                .step(RecordView.Step.post("Cancel", "/c"))
                .step(RecordView.Step.open("Edit", "/e"))
                .step(RecordView.Step.open("Report status", "/r"));
        assertThat(three.rare()).isEmpty();
        assertThat(three.near()).hasSize(3);

        var five = RecordView.of("PRJ-0003", "Ledger")
                .step(RecordView.Step.post("Cancel", "/c"))
                .step(RecordView.Step.post("Hold", "/h"))
                .step(RecordView.Step.post("Close", "/s"))
                .step(RecordView.Step.open("Edit", "/e"))
                .step(RecordView.Step.open("Report status", "/r"));
        assertThat(five.rare()).extracting(RecordView.Step::label).containsExactly("Cancel", "Hold", "Close");
        assertThat(five.near()).extracting(RecordView.Step::label).containsExactly("Edit", "Report status");

        var last = RecordView.of("PRP-0001", "Robots")
                .step(RecordView.Step.open("Edit", "/e"))
                .step(RecordView.Step.open("Withdraw", "/w").seldom(true));
        assertThat(last.steps()).extracting(RecordView.Step::label).containsExactly("Withdraw", "Edit");
    }

    @Test
    @Asvs("1.2.1")
    void what_people_type_never_becomes_markup() {
        var evil = "<img src=x onerror=alert(1)>\"'";
        var register = Register.of(
                        "Risks", query(Map.of("q", evil)), List.of(Column.text("name", evil)), Empty.of("-", "-"))
                .rows(
                        List.of(Row.of(
                                "1", Cell.link(evil, "/r?x=\"><b>").sub(evil).tags(evil))),
                        1);

        var page = Gallery.draw("kit/register.jte", Map.of("shell", Gallery.shell("/risks"), "register", register));

        assertThat(page).contains("&lt;img").doesNotContain("<img", "\"><b>");
    }

    @Test
    void no_template_holds_script_style_or_handlers_of_its_own() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();

            assertThat(templates)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(INLINE_CODE
                                    .matcher(Files.readString(file))
                                    .results()
                                    .map(hit -> hit.group()))
                            .as(file.toString())
                            .isEmpty());
        }
    }

    @Test
    void every_script_of_a_page_carries_the_nonce() {
        var page = Pages.empty();

        assertThat(page.split("<script src", -1)).hasSize(page.split("nonce=\"nonce\"", -1).length);
        assertThat(Csp.policy("abc"))
                .contains("default-src 'none'", "script-src 'nonce-abc'")
                .doesNotContain("unsafe-eval");
    }

    @Test
    void a_rating_says_its_word_and_has_its_shape() {
        for (var rag : Rag.values()) {
            var chip = Gallery.draw("kit/rag.jte", Map.of("rag", rag, "small", true));

            assertThat(chip).contains("aria-label=\"" + RagLook.word(rag), RagLook.css(rag));
            assertThat(StyleSheet.text()).contains("." + RagLook.css(rag) + " { --shape:");
        }
    }

    @Test
    void chosen_rows_are_sent_by_a_form_that_proves_where_it_comes_from() {
        var register = StatusWall.register(query(Map.of("show", "late")), true);

        var page = Gallery.draw("kit/register.jte", Map.of("shell", Gallery.shell("/status"), "register", register));

        assertThat(page)
                .contains("name=\"ids\" value=\"PRJ-0003\" form=\"bulk-register\"", "formaction=\"/status/reminders\"")
                .contains("name=\"address\" value=\"/risks?show=late\"")
                .contains("<a class=\"chip\" href=\"/risks?show=late\" aria-current=\"true\"");
    }

    @Test
    void every_kind_of_cell_is_drawn() {
        var cells = Map.<Cell, String>of(
                Cell.number(1250),
                ">1,250<",
                Cell.number(null),
                "—",
                Cell.money(null, "GBP"),
                "—",
                Cell.state("Executing", Tone.ACCENT),
                "state tone-accent",
                Cell.people("Ada", "Mei"),
                "Ada, Mei",
                new Cell.Progress(.4, Tone.CARE),
                "width=\"40\"",
                new Cell.Progress(null, Tone.CARE),
                "—",
                new Cell.Switch(true, "In plan", "/x"),
                "role=\"switch\" aria-checked=\"true\"",
                new Cell.Editable(Cell.text("Mei"), "Manager", "/e"),
                "hx-get=\"/e\"",
                new Cell.Custom(out -> out.writeContent("<b>own</b>")),
                "<b>own</b>");

        cells.forEach((cell, expected) -> assertThat(Gallery.draw(
                        "kit/cell.jte",
                        Map.of("cell", cell, "csrf", Gallery.shell("/").csrf())))
                .contains(expected));
    }

    @Test
    void a_job_is_asked_again_only_while_it_runs() {
        var running = new Job("Import", "Reading", null, Job.State.RUNNING, "/imports/7", null);
        var done = new Job("Import", "12 files read.", null, Job.State.DONE, "/imports/7", "/imports/7/result");

        assertThat(Gallery.draw("kit/job.jte", Map.of("job", running)))
                .contains("hx-get=\"/imports/7\"", "<progress aria");
        assertThat(Gallery.draw("kit/job.jte", Map.of("job", done)))
                .doesNotContain("hx-get")
                .contains("/imports/7/result");
    }

    @Test
    void rows_must_fit_their_columns() {
        var register = Register.of("Risks", query(Map.of()), List.of(Column.text("name", "Name")), Empty.of("-", "-"));

        assertThatThrownBy(() -> register.rows(List.of(Row.of("R1")), 1))
                .hasMessage("row R1 has 0 cells for 1 columns");
    }

    @Test
    void chosen_columns_are_shown_and_the_first_one_always() {
        var columns = List.of(
                Column.text("name", "Name"),
                Column.text("a", "A"),
                Column.text("b", "B").onDemand());
        var plain = Register.of("Risks", query(Map.of()), columns, Empty.of("-", "-"));
        var chosen = Register.of("Risks", query(Map.of("cols", "b")), columns, Empty.of("-", "-"));

        assertThat(plain.shown()).containsExactly(0, 1);
        assertThat(chosen.shown()).containsExactly(0, 2);
        assertThat(plain.toggled(2)).isEqualTo("/risks?cols=name%2Ca%2Cb");
        assertThat(chosen.toggled(2)).isEqualTo("/risks?cols=name");
    }

    @Test
    void the_longest_address_is_the_current_entry() {
        var projects = new NavigationEntry(NavigationArea.DELIVER, "Projects", "/projects", 1);
        var plans = new NavigationEntry(NavigationArea.DELIVER, "Plans", "/projects/plans", 2);
        var home = new NavigationEntry(NavigationArea.HOME, "Home", "/", 1).with("/projects/pla");
        var shell = Gallery.shell("/projects/plans/7");
        var ours = new org.plumbline.app.kit.shell.Shell(
                "en",
                NavigationSection.group(List.of(plans, projects, home)),
                NavigationFolds.of(""),
                "/projects/plans/7",
                null,
                shell.csrf(),
                "n",
                Theme.AUTO,
                null,
                null,
                0,
                null);

        assertThat(ours.isCurrent(plans)).isTrue();
        assertThat(ours.isCurrent(projects)).isFalse();
        assertThat(ours.isCurrent(home)).isFalse();
        assertThat(ours.navigation()).extracting(ours::isOpen).containsExactly(false, true);
    }

    @Test
    void the_style_sheet_starts_with_its_layers_and_is_small() {
        assertThat(StyleSheet.text()).startsWith("/* The order of the cascade").contains("@layer components");
        assertThat(StyleSheet.text().length()).isLessThan(80_000);
        assertThat(StyleSheet.address()).matches("/assets/plumbline-[0-9a-f]{12}\\.css");
    }

    private static RegisterQuery query(Map<String, String> parameters) {
        return RegisterQueryTest.query("/risks", parameters);
    }
}
