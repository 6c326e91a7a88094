package org.plumbline.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// The status wall on paper: one sheet of A3, whatever the size of the portfolio.
class WallSheetIT {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final float A3_WIDE = 1190.55f;
    private static final float A3_HIGH = 841.89f;
    private static final Pattern KEY = Pattern.compile("(PRJ|OPS)-[0-9]{4}(?=/status\")");

    private static String print(Page page, String name) throws IOException {
        Files.createDirectories(SCREENS);
        var bytes = page.pdf(new Page.PdfOptions()
                .setPath(SCREENS.resolve(name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
        try (var paper = Loader.loadPDF(bytes)) {
            assertThat(paper.getNumberOfPages()).as(name).isEqualTo(1);
            var sheet = paper.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isCloseTo(A3_WIDE, Offset.offset(2f));
            assertThat(sheet.getHeight()).isCloseTo(A3_HIGH, Offset.offset(2f));
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    @Test
    void the_wall_of_the_demonstration_is_one_sheet_that_names_every_running_project() throws IOException {
        try (var visit = DemoServer.visit("PMO head")) {
            var wall = visit.open("/status?size=all&group=none");
            var names = KEY.matcher(wall.content())
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            assertThat(wall.getByText("One sheet to print (A3)").count()).isEqualTo(1);
            var text = print(visit.open("/status/sheet"), "wall-sheet");
            Browser.shoot(visit.page(), "wall-sheet");
            Browser.axe(visit.page());

            assertThat(names).hasSizeGreaterThan(50).allMatch(text.replace(" ", "")::contains);
            assertThat(text).contains("Decisions waiting").containsPattern("oldest [0-9]+ day");
        }
    }

    @Test
    void two_hundred_projects_still_are_one_sheet_in_smaller_tiles() throws IOException {
        var word = UUID.randomUUID().toString().substring(0, 6);
        var head = Running.person(Role.PMO_HEAD);
        for (int i = 1; i <= 200; i++) {
            project(head, "Renewal " + i + " of the " + word + " estate", i);
        }
        try (var visit = Browser.visit(Running.url("")).signIn(Running.email(head.name()), Running.PASSWORD)) {
            var text = print(visit.open("/status/sheet?q=" + word), "wall-sheet-200");

            assertThat(text).contains("Renewal 1 of", "Renewal 100 of", "Renewal 200 of");
        }
    }

    private static void project(Actor head, String name, int late) {
        var facts = Map.<ProjectField, Object>of(
                ProjectField.NAME,
                name,
                ProjectField.BASELINE_FINISH,
                LocalDate.of(2199, 6, 30),
                ProjectField.FORECAST_FINISH,
                LocalDate.of(2199, 6, 30).plusDays(late % 50));
        Running.as(
                head,
                () -> Running.bean(Projects.class)
                        .create(new NewProject(
                                ProjectKind.PROJECT,
                                ProjectState.EXECUTING,
                                facts,
                                Map.of(),
                                List.of(),
                                ProjectView.Source.HERE)));
    }
}
