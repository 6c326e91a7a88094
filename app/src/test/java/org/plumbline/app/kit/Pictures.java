package org.plumbline.app.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.chart.BubbleChart;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.Chart;
import org.plumbline.app.kit.chart.HeatMap;
import org.plumbline.app.kit.chart.SlipChart;

/// One example of each picture.
final class Pictures {
    private static final List<String> MONTHS = List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun");

    private Pictures() {}

    static List<Chart> all() {
        return List.of(bubbles(), curve(), ratings(), gap(), radar(), slip());
    }

    private static Chart bubbles() {
        return new BubbleChart(
                "Value against risk",
                new BubbleChart.Axis("Risk", 5.0),
                new BubbleChart.Axis("Value", 60.0),
                "cost, £m",
                List.of("do now", "bets", "fillers", "avoid"),
                List.of(
                        new BubbleChart.Bubble("Core ledger replacement", 7.8, 88, 23.7, true, "/projects/3"),
                        new BubbleChart.Bubble("Identity for everyone", 2.2, 81, 2.2, true, null),
                        new BubbleChart.Bubble("Warehouse robots", 6.6, 74, 6.8, true, null),
                        new BubbleChart.Bubble("Meeting rooms", 1.5, 41, 1.2, false, null),
                        new BubbleChart.Bubble("Marketplace </script>", 8.2, 69, 7.5, false, null)));
    }

    private static Chart curve() {
        return CategoryChart.of(
                        CategoryChart.Kind.LINE,
                        "Planned, earned, spent",
                        "£m",
                        MONTHS,
                        List.of(
                                CategoryChart.Series.of("Planned", Tone.MUTED, values(1.0, 3.0, 6.0, 10.0, 14.0, 18.0)),
                                CategoryChart.Series.of("Earned", Tone.ACCENT, values(1.0, 2.5, 5.0, 8.0, null, null)),
                                CategoryChart.Series.of("Spent", Tone.BAD, values(1.2, 3.4, 7.0, 11.0, null, null)),
                                CategoryChart.Series.of(
                                                "Forecast", Tone.BAD, values(null, null, null, 11.0, 16.0, 21.0))
                                        .forecast()))
                .heading("Month")
                .limit("Budget", 18.2);
    }

    private static Chart ratings() {
        return CategoryChart.of(
                CategoryChart.Kind.STACKED,
                "Ratings by month",
                "projects",
                MONTHS,
                List.of(
                        CategoryChart.Series.of("Red", Tone.BAD, values(4, 5, 5, 6, 7, 8)),
                        CategoryChart.Series.of("Amber", Tone.CARE, values(10, 11, 12, 12, 13, 14)),
                        CategoryChart.Series.of("Green", Tone.GOOD, values(46, 44, 43, 42, 40, 38))));
    }

    private static Chart gap() {
        return CategoryChart.of(
                CategoryChart.Kind.BAR,
                "Gap by role",
                "FTE",
                MONTHS,
                List.of(CategoryChart.Series.of("Analysts", Tone.ACCENT, values(1, 2, 3, 5, 2, -1))));
    }

    private static Chart radar() {
        return CategoryChart.of(
                CategoryChart.Kind.RADAR,
                "Maturity",
                "level",
                List.of("Governance", "Risk", "Benefits", "Resources", "Finance"),
                List.of(
                        CategoryChart.Series.of("Prior", Tone.MUTED, values(2, 2, 1, 2, 3)),
                        CategoryChart.Series.of("Now", Tone.ACCENT, values(3, 2, 2, 3, 3)),
                        CategoryChart.Series.of("Target", Tone.GOOD, values(4, 4, 3, 4, 4))
                                .forecast()));
    }

    private static Chart slip() {
        return new SlipChart(
                "Milestone trend",
                List.of(
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 31)),
                List.of(
                        SlipChart.Milestone.of(
                                "Supplier test", days("2026-11-12", "2026-11-12", "2026-12-20", "2027-01-06")),
                        SlipChart.Milestone.of(
                                "In service", days("2027-03-26", "2027-03-26", "2027-05-30", "2027-06-30")),
                        SlipChart.Milestone.of("Design signed", days("2026-07-20", "2026-08-15", "2026-09-01", null))));
    }

    static HeatMap heatMap() {
        var lines = new ArrayList<HeatMap.Line>();
        var loads = Map.of("Analysts", List.of(86, 92, 97, 100, 112, 100), "Testers", List.of(40, 52, 66, 84, 96, 98));
        loads.forEach((role, percents) -> lines.add(new HeatMap.Line(
                role, null, percents.stream().map(HeatMap.Tile::load).toList())));
        return new HeatMap("People, 2027", "% of capacity", List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun"), lines);
    }

    private static List<@Nullable BigDecimal> values(@Nullable Number... numbers) {
        var values = new ArrayList<@Nullable BigDecimal>();
        for (var number : numbers) {
            values.add(number == null ? null : new BigDecimal(number.toString()));
        }
        return values;
    }

    private static List<@Nullable LocalDate> days(@Nullable String... texts) {
        var days = new ArrayList<@Nullable LocalDate>();
        for (var text : texts) {
            days.add(text == null ? null : LocalDate.parse(text));
        }
        return days;
    }
}
