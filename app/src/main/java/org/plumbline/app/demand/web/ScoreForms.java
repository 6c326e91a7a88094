package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.Mark;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringParts;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;

/// The sheet on which marks are given, by one person or agreed on by all.
final class ScoreForms {
    private ScoreForms() {}

    /// @param computed marks that nobody gives, by root
    static FormModel draw(
            String address, String verb, ScoringModel model, Map<UUID, Mark> marks, Map<UUID, Mark> computed) {
        var form =
                FormModel.post(address, verb, Field.hidden("model", model.id().toString()));
        for (var criterion : model.criteria()) {
            if (!computed.containsKey(criterion.root())) {
                form = form.section(
                        heading(model, criterion),
                        t("With doubt, say also how low and how high it may be."),
                        fields(model, criterion, marks.get(criterion.root())));
            }
        }
        return form;
    }

    private static String heading(ScoringModel model, Criterion criterion) {
        return model.method() == ScoringMethod.WSJF
                ? criterion.name()
                : t("{0}, weight {1}", criterion.name(), Formats.percent(criterion.weight(), 0));
    }

    private static Field[] fields(ScoringModel model, Criterion criterion, @Nullable Mark mark) {
        var options = options(model, criterion);
        var doubt = mark == null || mark.low().compareTo(mark.high()) == 0 ? null : mark;
        return new Field[] {
            Field.select("likely_" + criterion.root(), t("{0}: mark", criterion.name()), options)
                    .value(mark == null ? null : text(mark.likely())),
            Field.select("low_" + criterion.root(), t("{0}: at least", criterion.name()), options)
                    .value(doubt == null ? null : text(doubt.low())),
            Field.select("high_" + criterion.root(), t("{0}: at most", criterion.name()), options)
                    .value(doubt == null ? null : text(doubt.high()))
        };
    }

    private static String text(BigDecimal level) {
        return level.stripTrailingZeros().toPlainString();
    }

    private static List<Option> options(ScoringModel model, Criterion criterion) {
        if (model.method() == ScoringMethod.WSJF) {
            var points = ScoringParts.POINTS;
            return points.stream()
                    .map(one -> new Option(Integer.toString(one), anchor(one, criterion, points.indexOf(one))))
                    .toList();
        }
        return IntStream.rangeClosed(1, Criterion.LEVELS)
                .mapToObj(level -> new Option(
                        Integer.toString(level),
                        criterion.anchors().get(level - 1).isEmpty()
                                ? Integer.toString(level)
                                : level + " · " + criterion.anchors().get(level - 1)))
                .toList();
    }

    private static String anchor(int points, Criterion criterion, int place) {
        var isFirst = place == 0;
        var isLast = place == ScoringParts.POINTS.size() - 1;
        return isFirst || isLast
                ? points + " · " + criterion.anchors().get(isFirst ? 0 : Criterion.LEVELS - 1)
                : Integer.toString(points);
    }

    /// The marks that were given; a criterion without one is left out.
    static Map<UUID, Mark> read(Typed typed, ScoringModel model) {
        var marks = new HashMap<UUID, Mark>();
        for (var criterion : model.criteria()) {
            var likely = level(typed, "likely_" + criterion.root());
            var low = level(typed, "low_" + criterion.root());
            var high = level(typed, "high_" + criterion.root());
            if (likely != null) {
                marks.put(
                        criterion.root(),
                        new Mark(
                                Objects.requireNonNullElse(low, likely),
                                likely,
                                Objects.requireNonNullElse(high, likely)));
            } else if (low != null || high != null) {
                typed.wrong("likely_" + criterion.root(), t("Give the mark itself, too."));
            }
        }
        return marks;
    }

    private static @Nullable BigDecimal level(Typed typed, String name) {
        var text = typed.text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,2}")) {
            return new BigDecimal(text);
        }
        typed.wrong(name, t("Choose one of the list."));
        return null;
    }

    /// The fields for which a sheet still has no mark, by name.
    static List<String> open(ScoringModel model, Map<UUID, Mark> marks, Map<UUID, Mark> computed) {
        var open = new ArrayList<String>();
        for (var criterion : model.criteria()) {
            if (!marks.containsKey(criterion.root()) && !computed.containsKey(criterion.root())) {
                open.add("likely_" + criterion.root());
            }
        }
        return open;
    }
}
