package org.plumbline.app.kit.chart;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;

/// Things between two axes with a size, in four named quarters: value against risk.
///
/// @param across the axis to the right
/// @param up the axis upwards
/// @param size what a larger bubble means: "cost, £m"
/// @param quarters top left, top right, bottom left, bottom right; empty where the quarters have no names
public record BubbleChart(String title, Axis across, Axis up, String size, List<String> quarters, List<Bubble> bubbles)
        implements Chart {

    public BubbleChart {
        quarters = List.copyOf(quarters);
        bubbles = List.copyOf(bubbles);
    }

    /// One axis.
    ///
    /// @param middle where the quarters meet; null for the middle of what is shown
    public record Axis(String label, @Nullable Double middle) {}

    /// One thing.
    ///
    /// @param chosen filled, where the others are only outlined
    public record Bubble(
            String name,
            double across,
            double up,
            double size,
            boolean chosen,
            @Nullable String href) {}

    @Override
    public String caption() {
        return t("across: {0} · up: {1} · size: {2}", across.label(), up.label(), size);
    }

    @Override
    public Table table() {
        return new Table(
                List.of(t("Name"), across.label(), up.label(), size, t("Chosen")),
                bubbles.stream()
                        .map(b -> List.of(
                                b.name(),
                                number(b.across()),
                                number(b.up()),
                                number(b.size()),
                                b.chosen() ? t("yes") : t("no")))
                        .toList());
    }

    @Override
    public Map<String, Object> picture() {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("kind", "bubble");
        picture.put("across", axis(across));
        picture.put("up", axis(up));
        picture.put("size", size);
        picture.put("quarters", quarters);
        var drawn = new ArrayList<Map<String, Object>>();
        for (var bubble : bubbles) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", bubble.name());
            one.put("at", List.of(bubble.across(), bubble.up(), bubble.size()));
            one.put("chosen", bubble.chosen());
            if (bubble.href() != null) {
                one.put("href", bubble.href());
            }
            drawn.add(one);
        }
        picture.put("bubbles", drawn);
        return picture;
    }

    private static Map<String, Object> axis(Axis axis) {
        return axis.middle() == null
                ? Map.of("label", axis.label())
                : Map.of("label", axis.label(), "middle", axis.middle());
    }

    private static String number(double value) {
        return Formats.number(BigDecimal.valueOf(value), 1);
    }
}
