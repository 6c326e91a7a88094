package org.plumbline.app.reporting.pack.pptx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.STSlideLayoutType;
import org.plumbline.app.reporting.pack.NorthbridgePack;
import org.plumbline.app.reporting.pack.pptx.PackTemplateRejected.Reason;

class TemplateIntakeTest {
    @Test
    void a_corporate_template_lends_size_and_layouts_and_loses_its_samples() throws IOException {
        var deck = PptxPack.render(NorthbridgePack.of(12), template(show -> {}));

        try (var show = PptxPackTest.open(deck)) {
            assertThat(show.getPageSize().getWidth()).isEqualTo(720);
            assertThat(show.getSlides())
                    .allSatisfy(slide -> assertThat(slide.getSlideLayout().getType())
                            .isIn(SlideLayout.TITLE, SlideLayout.TITLE_ONLY));
        }
        assertThat(PptxPackTest.text(deck)).doesNotContain("SAMPLE");
        assertThat(names(deck)).noneMatch(name -> name.startsWith("ppt/media"));
        PptxPackTest.staysOnTheSlide(deck);
    }

    @Test
    void a_template_with_a_title_and_content_layout_only_will_do() throws IOException {
        var deck = PptxPack.render(NorthbridgePack.of(3), template(show -> {
            var master = show.getSlideMasters().getFirst();
            for (var layout : master.getSlideLayouts()) {
                if (layout.getType() != SlideLayout.TITLE_AND_CONTENT) {
                    layout.getXmlObject().setType(STSlideLayoutType.CUST);
                    layout.getXmlObject().getCSld().setName("Picture wall");
                }
            }
        }));

        assertThat(PptxPackTest.titles(deck)).contains("Decisions needed");
        assertThat(PptxPackTest.text(deck)).doesNotContain("Click to edit");
    }

    @Test
    void what_is_no_presentation_is_turned_down() throws IOException {
        rejected("hello".getBytes(StandardCharsets.UTF_8), Reason.BROKEN);
        rejected(new byte[0], Reason.BROKEN);
        rejected(zip("readme.txt", new byte[] {1}), Reason.NOT_A_PRESENTATION);
        rejected(zip("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8)), Reason.NOT_A_PRESENTATION);
        rejected(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, Reason.OLD_OR_ENCRYPTED);
    }

    @Test
    void a_template_cut_off_in_the_middle_is_broken() throws IOException {
        var whole = template(show -> {});
        var half = Arrays.copyOf(whole, whole.length / 2);

        rejected(half, Reason.BROKEN);
    }

    @Test
    void macros_controls_and_bombs_are_turned_down() throws IOException {
        var good = template(show -> {});

        rejected(with(good, "ppt/vbaProject.bin", new byte[] {1}), Reason.MACROS);
        rejected(with(good, "ppt/activeX/activeX1.xml", new byte[] {1}), Reason.ACTIVE_CONTENT);
        rejected(with(good, "ppt/media/bomb.bin", new byte[130_000_000]), Reason.TOO_LARGE);
    }

    @Test
    void a_master_that_would_fetch_a_picture_from_elsewhere_is_turned_down() throws IOException {
        var spying = template(show -> show.getSlideMasters()
                .getFirst()
                .getPackagePart()
                .addRelationship(
                        URI.create("http://tracker.invalid/pixel.png"),
                        TargetMode.EXTERNAL,
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"));

        rejected(spying, Reason.EXTERNAL_CONTENT);
    }

    private static void rejected(byte[] template, Reason reason) {
        assertThatThrownBy(() -> PptxPack.render(NorthbridgePack.empty(), template))
                .isInstanceOfSatisfying(
                        PackTemplateRejected.class,
                        no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private interface Change {
        void on(XMLSlideShow show);
    }

    /// POI's own 4:3 template with a sample slide that must not travel on.
    private static byte[] template(Change change) throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            var slide = show.createSlide();
            slide.createTextBox().setText("SAMPLE: do not show");
            slide.createPicture(show.addPicture(pixel(), PictureType.PNG));
            show.getNotesSlide(slide);
            change.on(show);
            show.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pixel() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] with(byte[] zip, String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var target = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                target.write(in.readAllBytes());
            }
            target.putNextEntry(new ZipEntry(name));
            target.write(content);
        }
        return out.toByteArray();
    }

    private static List<String> names(byte[] zip) throws IOException {
        var names = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
