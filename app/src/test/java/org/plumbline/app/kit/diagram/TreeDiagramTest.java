package org.plumbline.app.kit.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.app.kit.diagram.TreeDiagram.Box;
import org.plumbline.app.kit.diagram.TreeDiagram.Placed;
import org.xml.sax.InputSource;

class TreeDiagramTest {
    private static Box box(String id, @Nullable String parent) {
        return new Box(id, parent, "Box " + id, null, null, false);
    }

    private static boolean meet(Placed one, Placed other) {
        return Math.abs(one.x() - other.x()) < TreeDiagram.WIDTH && Math.abs(one.y() - other.y()) < TreeDiagram.HEIGHT;
    }

    private static void isReadable(List<Box> boxes) {
        var drawing = new TreeDiagram("t", boxes).drawn();
        assertThat(drawing.boxes()).hasSize(boxes.size());
        for (var one : drawing.boxes()) {
            assertThat(one.x()).isBetween(0, drawing.width() - TreeDiagram.WIDTH);
            assertThat(one.y()).isBetween(0, drawing.height() - TreeDiagram.HEIGHT);
            for (var other : drawing.boxes()) {
                assertThat(one.equals(other) || !meet(one, other))
                        .as(one + " lies on " + other)
                        .isTrue();
            }
        }
    }

    @Test
    void no_box_lies_on_another_in_trees_of_three_to_three_hundred() {
        isReadable(List.of(box("a", null), box("b", "a"), box("c", "a")));
        for (var seed = 1; seed <= 20; seed++) {
            var random = new SplittableRandom(seed);
            var boxes = new ArrayList<Box>();
            for (var i = 0; i < 15 * seed; i++) {
                boxes.add(box("n" + i, i == 0 || random.nextInt(40) == 0 ? null : "n" + random.nextInt(i)));
            }
            isReadable(boxes);
        }
    }

    @Test
    void a_circle_and_an_unknown_parent_hang_nothing_up() {
        isReadable(List.of(box("a", "b"), box("b", "a"), box("c", "nobody"), box("d", "c")));
    }

    @Test
    void a_parent_stands_over_the_middle_of_its_children() {
        var drawing = new TreeDiagram(
                        "t", List.of(box("a", null), box("b", "a"), box("c", "a"), box("d", "c"), box("e", "b")))
                .drawn();
        var x = drawing.boxes().stream()
                .collect(java.util.stream.Collectors.toMap(one -> one.box().id(), Placed::x));
        assertThat(x.getOrDefault("a", 0) * 2).isEqualTo(x.getOrDefault("b", 0) + x.getOrDefault("c", 0));
    }

    @Test
    void the_file_is_well_formed_whatever_names_hold() throws Exception {
        var file = new TreeDiagram(
                        "<&>", List.of(new Box("a", null, "</text><script>x</script>\u0001", "A & B", null, true)))
                .file();

        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file)));
        assertThat(read.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(read.getElementsByTagName("script").getLength()).isZero();
    }
}
