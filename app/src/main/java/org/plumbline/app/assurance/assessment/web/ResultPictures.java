package org.plumbline.app.assurance.assessment.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel;
import org.plumbline.app.assurance.assessment.AssessmentResult;
import org.plumbline.app.assurance.assessment.Comparison;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.chart.CategoryChart;
import org.plumbline.app.kit.chart.HeatMap;

/// Results as pictures, each with its figures as a table: the radar of groups, and the ladder of levels.
public final class ResultPictures {
    private static final int FULL = 8;
    private static final int FAINT = 3;

    private ResultPictures() {}

    /// Prior, now and target by group.
    static CategoryChart radar(AssessmentResult result, @Nullable Comparison comparison) {
        var series = new ArrayList<CategoryChart.Series>();
        if (comparison != null) {
            var before = new HashMap<String, @Nullable BigDecimal>();
            comparison.lines().forEach(line -> before.put(line.code(), line.prior()));
            var values = new ArrayList<@Nullable BigDecimal>();
            result.groups().forEach(group -> values.add(before.get(group.code())));
            series.add(CategoryChart.Series.of(t("Before"), Tone.MUTED, values));
        }
        var now = new ArrayList<@Nullable BigDecimal>();
        result.groups().forEach(group -> now.add(group.score()));
        series.add(CategoryChart.Series.of(t("Now"), Tone.ACCENT, now));
        if (result.groups().stream().anyMatch(group -> group.target() != null)) {
            var targets = new ArrayList<@Nullable BigDecimal>();
            result.groups().forEach(group -> targets.add(group.target()));
            series.add(CategoryChart.Series.of(t("Target"), Tone.GOOD, targets).forecast());
        }
        return CategoryChart.of(
                        CategoryChart.Kind.RADAR,
                        t("Where each group stands, from 0 to {0}", result.most()),
                        "",
                        result.groups().stream()
                                .map(AssessmentResult.Group::name)
                                .toList(),
                        series)
                .heading(t("Group"))
                .decimals(2);
    }

    /// The levels of each group: reached, next with what blocks it, and fulfilled above a gap.
    static HeatMap ladder(AssessmentModel model, AssessmentResult result) {
        var columns = IntStream.rangeClosed(1, model.most())
                .mapToObj(level -> level + " " + model.levelName(level))
                .toList();
        var lines = result.groups().stream()
                .map(group -> new HeatMap.Line(
                        group.name(),
                        "#" + group.code(),
                        IntStream.rangeClosed(1, model.most())
                                .mapToObj(level -> tile(group, level))
                                .toList()))
                .toList();
        return new HeatMap(t("Levels reached"), t("Group"), columns, lines);
    }

    private static HeatMap.Tile tile(AssessmentResult.Group group, int level) {
        if (level <= group.level()) {
            return new HeatMap.Tile(t("reached"), FULL, Tone.GOOD, null, null);
        }
        if (level == group.level() + 1) {
            var open = group.blocking().size();
            return new HeatMap.Tile(
                    plural(open, "{0} blocks", "{0} block"), FAINT, Tone.CARE, "#" + group.code(), null);
        }
        if (group.skipped().contains(level)) {
            return new HeatMap.Tile(
                    t("does not count"), 1, Tone.MUTED, null, t("Fulfilled, but a lower level is not reached yet."));
        }
        return new HeatMap.Tile("", 0, Tone.PLAIN, null, null);
    }

    /// A group with what blocks its next level, as the page lists it.
    ///
    /// @param note what is special about it; empty for nothing
    public record Blocked(String code, String name, String level, String next, List<Line> lines, String note) {
        public Blocked {
            lines = List.copyOf(lines);
        }
    }

    /// A question that blocks.
    ///
    /// @param state where it stands, and where it would have to
    public record Line(String code, String text, String state, String evidence) {}

    /// What keeps each group from its next level, the lowest first.
    static List<Blocked> blocked(AssessmentModel model, AssessmentResult result) {
        var all = new ArrayList<Blocked>();
        for (var group : result.groups().stream()
                .sorted(java.util.Comparator.comparingInt(AssessmentResult.Group::level))
                .toList()) {
            if (group.level() < model.most()) {
                var lines = group.blocking().stream()
                        .map(code -> line(model, result, code, group.level() + 1))
                        .toList();
                var note = group.skipped().isEmpty()
                        ? ""
                        : t(
                                "Level {0} is fulfilled and does not count before level {1} is reached.",
                                group.skipped().getFirst(), group.level() + 1);
                all.add(new Blocked(
                        group.code(),
                        group.name(),
                        group.level() + " " + model.levelName(group.level()),
                        group.level() + 1 + " " + model.levelName(group.level() + 1),
                        lines,
                        note));
            }
        }
        return all;
    }

    private static Line line(AssessmentModel model, AssessmentResult result, String code, int next) {
        var item = result.item(code);
        var question = model.byCode().get(code);
        var value = item.map(AssessmentResult.Item::value).orElse(null);
        var needed =
                model.rule() == org.plumbline.app.assurance.assessment.ModelRule.STAGED ? AssessmentModel.MET : next;
        return new Line(
                code,
                item.map(AssessmentResult.Item::text).orElse(code),
                value == null ? t("nobody could say") : t("{0}, needs {1}", Formats.number(value, 1), needed),
                question == null ? "" : question.evidence());
    }
}
