package org.plumbline.app.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plumbline.app.office.Founding.HEAD;
import static org.plumbline.app.office.Founding.office;
import static org.plumbline.app.office.Founding.part;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.plumbline.app.Requirement;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.office.internal.RoadmapTable;

class RoadmapIT {
    private final Roadmaps roadmaps = Running.bean(Roadmaps.class);
    private final Baseline baseline = Running.bean(Baseline.class);
    private final OfficeView office = office(OfficeFacts.HEAD, Founding.id(HEAD));
    private final LocalDate today = LocalDate.now(Running.bean(java.time.Clock.class));

    private PartView initiative(String title, String... facts) {
        return part(office, PartKind.INITIATIVE, title, facts);
    }

    private RoadmapView adopt(String note) {
        return Running.as(HEAD, () -> roadmaps.adopt(office.id(), note, today.plusMonths(6)));
    }

    private void assessed(int capacity) {
        Running.as(HEAD, () -> {
            var answers = new EnumMap<BaselineQuestion, Integer>(BaselineQuestion.class);
            for (var question : BaselineQuestion.values()) {
                answers.put(question, question == BaselineQuestion.CAPACITY ? capacity : 4);
            }
            baseline.answer(office.id(), "First look", answers);
            baseline.publish(office.id(), today);
            return true;
        });
    }

    private String gaps() {
        return Running.as(
                HEAD,
                () -> roadmaps.gaps(office.id()).stream()
                        .map(gap -> gap.question() + " " + gap.level() + " " + gap.answers())
                        .toList()
                        .toString());
    }

    @Test
    @Requirement("R189")
    void a_gap_of_the_assessment_stands_open_until_an_initiative_of_the_roadmap_answers_it() {
        assessed(2);

        assertThat(gaps()).isEqualTo("[CAPACITY 2 []]");

        initiative("Capacity of key people", "gap", "CAPACITY");
        assertThat(gaps()).isEqualTo("[CAPACITY 2 [Capacity of key people]]");
    }

    @Test
    @Requirement("R189")
    void a_version_stays_as_it_was_agreed_and_shows_what_moved_came_and_went_since() {
        var moving = initiative("Gates", "start", "2027-01-01", "finish", "2027-03-31");
        var going = initiative("Rooms", "start", "2027-02-01", "finish", "2027-04-30");
        adopt("Agreed with the board");

        Founding.change(moving, "finish", "2027-04-10");
        Founding.move(HEAD, going, PartCommand.DROP, "reason", "No money");
        initiative("Coaching", "start", "2027-05-01", "finish", "2027-09-30");

        var version = Running.as(HEAD, () -> roadmaps.version(office.id(), 1));
        assertThat(version.entries()).extracting(RoadmapView.Entry::title).containsExactly("Gates", "Rooms");
        assertThat(version.horizon()).isEqualTo(LocalDate.of(2027, 4, 30));
        var changes = RoadmapChange.between(version.entries(), Running.as(HEAD, () -> roadmaps.standing(office.id())));
        assertThat(changes)
                .extracting(change -> change.entry().title() + " " + change.kind() + " " + change.slipDays())
                .containsExactly("Gates MOVED 10", "Coaching ADDED 0", "Rooms GONE 0");
    }

    @Test
    void a_roadmap_without_days_without_reason_or_without_a_later_review_is_not_agreed() {
        initiative("Undated");

        assertThat(Founding.rule(() -> adopt("Agreed"))).isEqualTo("ROADMAP_EMPTY");
        initiative("Dated", "start", "2027-01-01", "finish", "2027-03-31");
        assertThat(Founding.rule(() -> adopt(" "))).isEqualTo("ROADMAP_NOTE");
        assertThat(Founding.rule(() -> Running.as(HEAD, () -> roadmaps.adopt(office.id(), "Agreed", today))))
                .isEqualTo("ROADMAP_REVIEW");
    }

    @Test
    @Requirement("R189")
    void whoever_heads_the_office_is_told_when_the_roadmap_is_to_be_looked_at_again() {
        initiative("Gates", "start", "2027-01-01", "finish", "2027-03-31");
        Running.as(
                HEAD,
                () -> roadmaps.adopt(
                        office.id(),
                        "Agreed",
                        today.minusDays(40),
                        today.minusDays(1),
                        roadmaps.standing(office.id())));

        var waiting = Visitor.signedIn(HEAD).get("/my-work").body();

        assertThat(waiting).contains("Look at the roadmap of " + office.name() + " again");
        assertThat(Running.bean(RoadmapTable.class).dueOn(today.minusDays(2))).doesNotContain(office.id());
    }

    @Test
    @Requirement("R189")
    void the_page_draws_it_and_the_same_goes_out_as_picture_and_as_slides_with_native_shapes() throws Exception {
        initiative("Gates & <boards>", "capability", "Deciding", "start", "2027-01-01", "finish", "2027-03-31");
        var visitor = Visitor.signedIn(HEAD);
        var page = office.href() + "/roadmap";

        assertThat(visitor.get(page).body())
                .contains("<svg", "Gates &amp; &lt;boards&gt;", "Deciding", "As a table", "No published assessment");
        assertThat(new String(bytes(visitor, page + ".svg"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Gates &amp; &lt;boards&gt;");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes(visitor, page + ".png")))
                        .getWidth())
                .isGreaterThan(1900);
        try (var show = new XMLSlideShow(new ByteArrayInputStream(bytes(visitor, page + ".pptx")))) {
            assertThat(show.getSlides()).hasSize(2);
            assertThat(show.getSlides().getFirst().getXmlObject().xmlText())
                    .contains("Gates &amp; &lt;boards>", "Deciding", "Roadmap of " + office.name());
        }
    }

    private static byte[] bytes(Visitor visitor, String address) {
        return visitor.bytes(address);
    }
}
