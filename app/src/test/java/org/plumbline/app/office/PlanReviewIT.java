package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.OTHER;
import static org.plumbline.app.office.Founding.change;
import static org.plumbline.app.office.Founding.id;
import static org.plumbline.app.office.Founding.move;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;
import static org.plumbline.app.office.Founding.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Plans are drafted together, agreed to, kept fresh, and fit one page.
class PlanReviewIT {
    private static final PlanReview REVIEW = Running.bean(PlanReview.class);
    private final LocalDate today = LocalDate.now(Running.bean(Clock.class));

    @Test
    @Requirement("R077")
    void a_plan_is_commented_line_by_line_and_signed_by_named_people_with_a_log() {
        var office = Founding.working();
        var objective = part(office, PartKind.OBJECTIVE, "Fewer false greens");
        part(
                office,
                PartKind.ACTIVITY,
                "Check greens",
                "objective",
                objective.id().toString());
        var visitor = Visitor.signedIn(HEAD);
        var page = office.href() + "/plan/review";
        visitor.post(page, page + "/comments", Map.of("line", objective.key(), "text", "Why five and not three?"));
        visitor.post(page, page, Map.of("title", "The plan of 2027", "people", id(OTHER)));
        var asked = Running.as(HEAD, () -> Founding.PARTS.of(office.id(), PartKind.AGREEMENT))
                .getFirst();
        assertThat(refused(() -> move(HEAD, asked, PartCommand.AGREE))).contains("ONLY_NAMED");
        move(OTHER, asked, PartCommand.AGREE, "comment", "With a review in June");

        var log = Running.as(HEAD, () -> REVIEW.log(office.id()));

        assertThat(Running.as(HEAD, () -> REVIEW.lines(office.id())))
                .extracting(
                        line -> line.part().title(),
                        PlanReview.Line::depth,
                        line -> line.said().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Fewer false greens", 0, 1),
                        org.assertj.core.groups.Tuple.tuple("Check greens", 1, 0));
        assertThat(log)
                .hasSize(2)
                .allSatisfy(word -> assertThat(word.isAgreed()).isTrue());
        assertThat(log).extracting(PlanReview.Word::said).contains("With a review in June", "Agreed");
        assertThat(log).extracting(PlanReview.Word::on).containsOnly(today);
        assertThat(visitor.get(page).body())
                .contains("Why five and not three?", "The plan of 2027", "Charter, version 1", OTHER.name());
        assertThat(refused(() -> Running.as(HEAD, () -> REVIEW.ask(office.id(), "Nobody", List.of(), null))))
                .contains("NO_SIGNER");
    }

    @Test
    @Requirement("R078")
    void nobody_overlooks_a_mandate_that_is_over_or_a_plan_that_nobody_touched() {
        var office = office(
                OfficeFacts.HEAD,
                id(HEAD),
                OfficeFacts.MANDATE_UNTIL,
                today.minusDays(3).toString(),
                OfficeFacts.PLAN_DAYS,
                "30");
        var objective = part(office, PartKind.OBJECTIVE, "Fewer false greens");
        var visitor = Visitor.signedIn(HEAD);
        assertThat(visitor.get("/my-work").body())
                .contains("The mandate of " + office.name() + " is over: renew it")
                .doesNotContain("The plan of " + office.name());

        Running.bean(JdbcClient.class)
                .sql("update office.part set changed_at = now() - interval '40 days' where id = :id")
                .param("id", objective.id())
                .update();

        assertThat(visitor.get("/my-work").body())
                .contains("The plan of " + office.name() + " was not changed for 40 days");
        assertThat(visitor.get(office.href()).body())
                .contains("The mandate ended on", "it is to be looked at every 30");
        change(objective, "note", "Looked at");
        Running.as(
                HEAD,
                () -> Founding.OFFICES.change(
                        office.id(),
                        office.version(),
                        Map.of(OfficeFacts.MANDATE_UNTIL, today.plusYears(1).toString())));
        assertThat(visitor.get("/my-work").body()).doesNotContain(office.name());
    }

    @Test
    @Requirement("R086")
    void the_work_plan_fits_one_page_however_much_there_is() throws java.io.IOException {
        var office = office(OfficeFacts.PURPOSE, "Projects of the harbour end when they promised to. ".repeat(30));
        IntStream.range(0, 12).forEach(i -> {
            part(
                    office,
                    PartKind.OBJECTIVE,
                    "Objective " + i + " " + "long ".repeat(30),
                    "metric",
                    "Days",
                    "target",
                    "5");
            part(office, PartKind.ACTIVITY, "Activity " + i + " " + "long ".repeat(40), "owner", id(HEAD));
            part(office, PartKind.MANDATE, "Does not do " + i + " " + "long ".repeat(30), "side", "DOES_NOT");
        });

        var bytes = Visitor.signedIn(HEAD).bytes(office.href() + "/one-page.pdf");

        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            "Why we are here", "What we want to reach", "Objective 0", "What we do for it", HEAD.name())
                    .contains("What we do not do")
                    .doesNotContain("OBJ-", "null");
        }
    }
}
