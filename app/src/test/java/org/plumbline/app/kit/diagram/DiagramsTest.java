package org.plumbline.app.kit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kit.diagram.Drawing.Look;
import org.plumbline.app.kit.diagram.Drawing.Mark;
import org.xml.sax.InputSource;

class DiagramsTest {
    private static Box box(String id, @Nullable String parent) {
        return new Box(id, parent, "Box " + id, List.of("A line", "Another line"), "/b/" + id, Look.BOX);
    }

    /// Frames of the boxes, without bands and scales.
    private static List<Rectangle> frames(Drawing drawing) {
        return drawing.pieces().stream()
                .flatMap(piece -> piece.marks().stream())
                .filter(mark -> mark instanceof Mark.Rect rect && rect.radius() > 0)
                .map(Mark.Rect.class::cast)
                .map(rect -> new Rectangle(rect.x(), rect.y(), rect.width(), rect.height()))
                .toList();
    }

    private static void isReadable(Drawing drawing, int boxes) {
        var frames = frames(drawing);
        var page = new Rectangle(0, 0, drawing.width(), drawing.height());
        assertThat(frames).hasSize(boxes);
        for (var i = 0; i < frames.size(); i++) {
            assertThat(page.contains(frames.get(i)))
                    .as(frames.get(i) + " lies off the page")
                    .isTrue();
            for (var other : frames.subList(i + 1, frames.size())) {
                assertThat(frames.get(i).intersects(other))
                        .as(frames.get(i) + " lies on " + other)
                        .isFalse();
            }
        }
    }

    /// No line of words runs into another one or out of the picture.
    private static void isLegible(Drawing drawing) {
        var page = new Rectangle(0, 0, drawing.width(), drawing.height());
        var words = new ArrayList<Rectangle>();
        drawing.pieces().stream()
                .flatMap(piece -> piece.marks().stream())
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .forEach(text -> {
                    var width = Glyphs.of(text.letters().isBold())
                            .width(text.words(), text.letters().size());
                    words.add(new Rectangle(text.x(), text.y() - 8, (int) width, 10));
                });
        for (var i = 0; i < words.size(); i++) {
            assertThat(page.contains(words.get(i)))
                    .as(words.get(i) + " runs out")
                    .isTrue();
            for (var other : words.subList(i + 1, words.size())) {
                assertThat(words.get(i).intersects(other))
                        .as(words.get(i) + " meets " + other)
                        .isFalse();
            }
        }
    }

    @Test
    void no_box_lies_on_another_in_trees_of_three_to_three_hundred() {
        isReadable(new TreeDiagram("t", List.of(box("a", null), box("b", "a"), box("c", "a"))).drawn(), 3);
        for (var seed = 1; seed <= 20; seed++) {
            var random = new SplittableRandom(seed);
            var boxes = new ArrayList<Box>();
            for (var i = 0; i < 15 * seed; i++) {
                boxes.add(box("n" + i, i == 0 || random.nextInt(40) == 0 ? null : "n" + random.nextInt(i)));
            }
            isReadable(new TreeDiagram("t", boxes).drawn(), boxes.size());
        }
    }

    @Test
    void a_circle_and_an_unknown_parent_hang_nothing_up() {
        var boxes = List.of(box("a", "b"), box("b", "a"), box("c", "nobody"), box("d", "c"));

        isReadable(new TreeDiagram("t", boxes).drawn(), 4);
    }

    @Test
    void a_parent_stands_over_the_middle_of_its_children() {
        var frames = frames(new TreeDiagram("t", List.of(box("a", null), box("b", "a"), box("c", "a"))).drawn());

        var top = frames.stream().mapToInt(frame -> frame.y).min().orElseThrow();
        var parent = frames.stream().filter(frame -> frame.y == top).findFirst().orElseThrow();
        var middle = frames.stream()
                .filter(frame -> frame.y > top)
                .mapToDouble(Rectangle::getCenterX)
                .average()
                .orElseThrow();
        assertThat(parent.getCenterX()).isEqualTo(middle);
    }

    @Test
    void a_hub_with_sixty_spokes_and_a_process_of_twelve_steps_stay_readable() {
        var spokes = new ArrayList<Box>();
        for (var i = 0; i < 60; i++) {
            spokes.add(box("s" + i, "hub"));
        }
        var star = new StarDiagram("t", box("hub", null), spokes).drawn();
        var steps = new ArrayList<FlowDiagram.Step>();
        for (var i = 0; i < 12; i++) {
            steps.add(new FlowDiagram.Step(
                    "A step with a rather long name, number " + i,
                    "Role " + i % 4,
                    "a paper of more words than fit above one box of it",
                    "what comes of it, in more words than fit below",
                    null));
        }
        var flow = new FlowDiagram("t", steps).drawn();

        isReadable(star, 61);
        isLegible(star);
        isReadable(flow, 12);
        isLegible(flow);
        assertThat(flow.table().rows()).hasSize(12);
    }

    private static Drawing roadmap(int items) {
        var random = new SplittableRandom(7);
        var today = LocalDate.of(2026, 11, 22);
        var all = new ArrayList<RoadmapDiagram.Item>();
        for (var i = 0; i < items; i++) {
            var start = today.plusDays(random.nextInt(900) - 300);
            var span = new RoadmapDiagram.Span(start, start.plusDays(random.nextInt(300)));
            var before = i % 3 == 0
                    ? new RoadmapDiagram.Span(
                            span.start().minusDays(30), span.finish().minusDays(20))
                    : null;
            all.add(new RoadmapDiagram.Item(
                    "Capability " + i % 5, "Initiative number " + i, "closes a gap", span, before, Look.AHEAD, "/i"));
        }
        return new RoadmapDiagram("Road & map", all, today).drawn();
    }

    @Test
    void sixty_initiatives_of_a_roadmap_run_into_nothing() {
        isLegible(roadmap(60));
        isLegible(roadmap(1));
    }

    @Test
    void the_file_is_well_formed_whatever_names_hold() throws Exception {
        var name = "</text><script>x</script>\u0001\ud800";
        var drawing = new TreeDiagram(
                        "<&>\"", List.of(new Box("a", null, name, List.of("A & B"), "\"><script>", Look.WANTING)))
                .drawn();

        for (var text : List.of(SvgText.file(drawing), drawing.svg())) {
            var read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
            assertThat(read.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(read.getElementsByTagName("script").getLength()).isZero();
        }
        assertThat(DrawingFile.PPTX.of(drawing)).isNotEmpty();
        assertThat(DrawingFile.PNG.of(drawing)).isNotEmpty();
    }

    @Test
    void the_picture_is_painted_in_colours_twice_as_fine_as_on_a_page() throws Exception {
        var drawing = roadmap(6);

        var image = ImageIO.read(new ByteArrayInputStream(DrawingFile.PNG.of(drawing)));

        assertThat(image.getWidth()).isEqualTo(2 * drawing.width());
        assertThat(image.getHeight()).isEqualTo(2 * drawing.height());
        var dark = 0;
        var accent = 0;
        for (var x = 0; x < image.getWidth(); x++) {
            for (var y = 0; y < image.getHeight(); y++) {
                var colour = image.getRGB(x, y) & 0xffffff;
                dark += colour == 0x1d2530 ? 1 : 0;
                accent += colour == 0xdcecee ? 1 : 0;
            }
        }
        assertThat(dark).as("letters").isGreaterThan(200);
        assertThat(accent).as("bars").isGreaterThan(1000);
    }

    @Test
    void the_slides_hold_native_shapes_with_words_for_screen_readers_and_the_table() throws Exception {
        var drawing = new TreeDiagram("Who oversees whom", List.of(box("a", null), box("b", "a"))).drawn();

        try (var show = new XMLSlideShow(new ByteArrayInputStream(DrawingFile.PPTX.of(drawing)))) {
            var picture = show.getSlides().getFirst();
            var boxes = picture.getShapes().stream()
                    .filter(XSLFAutoShape.class::isInstance)
                    .map(XSLFAutoShape.class::cast)
                    .toList();
            assertThat(boxes).extracting(XSLFAutoShape::getText).anyMatch(text -> text.contains("Box b\nA line"));
            assertThat(picture.getXmlObject().xmlText()).contains("descr=\"Box b: A line, Another line\"");
            assertThat(show.getSlides().getLast().getShapes())
                    .filteredOn(XSLFTable.class::isInstance)
                    .first()
                    .satisfies(table -> assertThat(
                                    ((XSLFTable) table).getCell(2, 1).getText())
                            .isEqualTo("Box a"));
        }
    }

    @Test
    void weights_of_lines_that_leave_one_box_lie_beside_each_other() {
        var cells = new ArrayList<ColumnDiagram.Cell>();
        var lines = new ArrayList<ColumnDiagram.Line>();
        for (var i = 0; i < 6; i++) {
            cells.add(new ColumnDiagram.Cell(0, box("t" + i, null)));
            lines.add(new ColumnDiagram.Line("f", "t" + i, "1" + i + " %", Look.LINE));
        }
        cells.add(new ColumnDiagram.Cell(1, box("f", null)));

        var drawing = new ColumnDiagram("Map", List.of("To", "From"), cells, lines, List.of("a", "b", "c")).drawn();

        var labels = drawing.pieces().stream()
                .flatMap(piece -> piece.marks().stream())
                .filter(mark -> mark instanceof Mark.Text text && text.words().endsWith(" %"))
                .map(Mark.Text.class::cast)
                .toList();
        assertThat(labels).hasSize(6);
        assertThat(labels.stream().map(Mark.Text::y).distinct()).hasSize(6);
        isLegible(drawing);
    }
}
