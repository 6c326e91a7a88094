package org.plumbline.app.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.STSlideLayoutType;
import org.plumbline.app.Running;
import org.plumbline.app.Visitor;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.engine.status.Rag;

/// The organisation's own presentation: given once, and every pack is laid out on it.
class PackTemplateIT {
    private static final String OWN_WORDS = "Northbridge, for internal use";

    private final World world = new World();
    private final PackTemplates templates = Running.bean(PackTemplates.class);

    @AfterEach
    void drop() {
        Running.as(world.head, () -> {
            templates.drop();
            return true;
        });
    }

    /// A presentation of an odd size with a sample slide, words of its own on the master and one layout to be found
    /// only.
    private static byte[] corporate() throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension(780, 540));
            var master = show.getSlideMasters().getFirst();
            for (var layout : master.getSlideLayouts()) {
                if (layout.getType() != SlideLayout.TITLE_AND_CONTENT) {
                    layout.getXmlObject().setType(STSlideLayoutType.CUST);
                    layout.getXmlObject().getCSld().setName("Picture wall");
                }
            }
            master.createTextBox().setText(OWN_WORDS);
            show.createSlide(master.getSlideLayouts()[0]).createTextBox().setText("SAMPLE of last year");
            show.write(out);
            return out.toByteArray();
        }
    }

    private PeriodView frozen() {
        var month = world.month();
        world.handIn(world.lateProject("Template test"), month, World.body(Rag.RED, null));
        return world.freeze(month);
    }

    @Test
    void a_pack_is_laid_out_on_the_organisations_own_presentation() throws IOException {
        var period = frozen();

        Running.as(world.head, () -> templates.use("corporate.pptx", corporateOrFail()));

        var deck = Visitor.signedIn(world.head).bytes("/api/v1/periods/" + period.key() + "/pack.pptx");
        try (var show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            assertThat(show.getPageSize()).isEqualTo(new Dimension(780, 540));
            assertThat(show.getSlideMasters().getFirst().getShapes())
                    .anySatisfy(shape ->
                            assertThat(((XSLFTextShape) shape).getText()).isEqualTo(OWN_WORDS));
            assertThat(show.getSlides())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(slide -> assertThat(slide.getShapes())
                            .filteredOn(XSLFTextShape.class::isInstance)
                            .noneMatch(
                                    shape -> ((XSLFTextShape) shape).getText().contains("SAMPLE")));
        }
        assertThat(Running.as(world.head, templates::current))
                .hasValueSatisfying(used -> assertThat(used.setBy()).isEqualTo(world.head.name()));
    }

    private static byte[] corporateOrFail() {
        try {
            return corporate();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void without_it_slides_have_the_house_look_again() throws IOException {
        var period = frozen();
        Running.as(world.head, () -> templates.use("corporate.pptx", corporateOrFail()));

        drop();

        var deck = Visitor.signedIn(world.head).bytes("/api/v1/periods/" + period.key() + "/pack.pptx");
        try (var show = new XMLSlideShow(new ByteArrayInputStream(deck))) {
            assertThat(show.getPageSize()).isEqualTo(new Dimension(960, 540));
        }
    }

    @Test
    void what_is_no_presentation_is_refused_with_what_to_do_and_nothing_changes() {
        var text = "hello".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Running.as(world.head, () -> templates.use("notes.txt", text)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(ReportingRules.TEMPLATE_UNREADABLE));
        assertThat(Running.as(world.head, templates::current)).isEmpty();
    }

    @Test
    void only_who_freezes_may_choose_it() {
        assertThatThrownBy(() -> Running.as(world.manager, () -> templates.use("corporate.pptx", corporateOrFail())))
                .isInstanceOf(Forbidden.class);
        assertThat(Visitor.signedIn(world.manager).get("/status/template").statusCode())
                .isEqualTo(403);
        assertThat(Visitor.signedIn(world.head).get("/status/template").body()).contains("No template yet");
    }
}
