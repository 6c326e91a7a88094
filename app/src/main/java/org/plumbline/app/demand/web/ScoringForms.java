package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.ScoreOrigin;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.kernel.Ids;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.kit.form.Typed;

/// The forms of a scoring model, and what was typed into them.
final class ScoringForms {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int GREATEST = 9;

    private ScoringForms() {}

    static FormModel begin() {
        return FormModel.post("/scoring/models", t("Make the draft"))
                .section(
                        t("A scoring model"),
                        t("By what shall work be compared? It stays a draft until you put it in force."),
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 120)
                                .hint(t("Such as: investments")),
                        Field.select(
                                        "method",
                                        t("How criteria become one score"),
                                        Arrays.stream(ScoringMethod.values())
                                                .map(method -> new Option(method.word(), t(method.label())))
                                                .toList())
                                .required()
                                .value(ScoringMethod.WEIGHTED.word()))
                .cancel("/scoring/models");
    }

    private static Field version(ScoringModel model) {
        return Field.hidden("version", Integer.toString(model.version()));
    }

    /// The form of a criterion; null for one more.
    static FormModel criterion(ScoringModel model, @Nullable Criterion criterion) {
        var address = model.href() + "/criteria" + (criterion == null ? "" : "/" + criterion.root());
        var form = FormModel.post(address, t("Save"), version(model))
                .section(
                        t("What is looked at"),
                        null,
                        Field.text("name", t("Name"))
                                .required()
                                .within(null, 120)
                                .value(criterion == null ? null : criterion.name()),
                        Field.check("less", t("Less is better"))
                                .hint(t("As with a risk: level 5 is the worst"))
                                .value(criterion != null && criterion.isLessBetter() ? "true" : null));
        form = form.section(
                model.method() == ScoringMethod.WSJF ? t("What the points mean") : t("What the levels mean"),
                t("So that two people who think alike give the same mark."),
                anchors(criterion));
        if (model.method() != ScoringMethod.WSJF) {
            form = form.section(
                    t("Where the mark comes from"),
                    t("A computed mark needs the values from which levels 2 to 5 are given, rising. Where nobody knows"
                            + " the value, people give the mark."),
                    origin(criterion));
        }
        return form.cancel(model.href());
    }

    private static Field[] anchors(@Nullable Criterion criterion) {
        return IntStream.rangeClosed(1, Criterion.LEVELS)
                .mapToObj(level -> Field.text("anchor_" + level, t("Level {0}", level))
                        .within(null, 300)
                        .value(criterion == null ? null : criterion.anchors().get(level - 1)))
                .toArray(Field[]::new);
    }

    private static Field[] origin(@Nullable Criterion criterion) {
        var fields = new ArrayList<Field>();
        fields.add(Field.select(
                        "origin",
                        t("Mark"),
                        Arrays.stream(ScoreOrigin.values())
                                .map(origin -> new Option(origin.word(), t(origin.label())))
                                .toList())
                .required()
                .value((criterion == null ? ScoreOrigin.ENTERED : criterion.origin()).word()));
        var thresholds = criterion == null ? List.<BigDecimal>of() : criterion.thresholds();
        for (var level = 2; level <= Criterion.LEVELS; level++) {
            fields.add(Field.number("from_" + level, t("Level {0} from", level))
                    .value(
                            thresholds.isEmpty()
                                    ? null
                                    : thresholds.get(level - 2).toPlainString()));
        }
        return fields.toArray(Field[]::new);
    }

    /// What was typed; empty where something cannot be read, which `typed` then says.
    static Optional<Criterion> read(Typed typed, ScoringModel model, @Nullable Criterion before) {
        if (typed.text("name").isEmpty()) {
            typed.wrong("name", t("Give it a name of a few words."));
        }
        var origin = typed.choice("origin", ScoreOrigin.class).orElse(ScoreOrigin.ENTERED);
        var thresholds = new ArrayList<BigDecimal>();
        for (var level = 2; level <= Criterion.LEVELS; level++) {
            var from = typed.number("from_" + level);
            if (from != null) {
                thresholds.add(from);
            } else if (origin != ScoreOrigin.ENTERED) {
                typed.wrong("from_" + level, t("Enter the value from which this level is given."));
            }
        }
        if (!typed.errors().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Criterion(
                before == null ? Ids.next() : before.root(),
                typed.text("name").replace('\n', ' '),
                before == null ? BigDecimal.ZERO : before.weight(),
                !typed.text("less").isEmpty(),
                origin,
                IntStream.rangeClosed(1, Criterion.LEVELS)
                        .mapToObj(level -> typed.text("anchor_" + level).replace('\n', ' '))
                        .toList(),
                origin == ScoreOrigin.ENTERED ? List.of() : thresholds));
    }

    static FormModel weights(ScoringModel model) {
        var fields = new ArrayList<Field>();
        for (var criterion : model.criteria()) {
            fields.add(Field.number("weight_" + criterion.root(), criterion.name())
                    .unit("%")
                    .value(criterion
                            .weight()
                            .multiply(HUNDRED)
                            .stripTrailingZeros()
                            .toPlainString()));
        }
        fields.add(Field.check("scaled", t("Scale the weights to 100 percent"))
                .hint(t("Enter 3, 2 and 1, and leave the arithmetic to us")));
        return FormModel.post(model.href() + "/weights", t("Save"), version(model))
                .section(t("Weights"), t("Share 100 percent among the criteria."), fields.toArray(Field[]::new))
                .cancel(model.href());
    }

    static Map<UUID, BigDecimal> weights(Typed typed, ScoringModel model) {
        var weights = new HashMap<UUID, BigDecimal>();
        for (var criterion : model.criteria()) {
            var weight = typed.number("weight_" + criterion.root());
            if (weight != null) {
                weights.put(criterion.root(), weight);
            }
        }
        return weights;
    }

    static FormModel pairs(ScoringModel model) {
        var fields = new ArrayList<Field>();
        for (var i = 0; i < model.criteria().size(); i++) {
            for (var j = i + 1; j < model.criteria().size(); j++) {
                var one = model.criteria().get(i);
                var other = model.criteria().get(j);
                var pair = ScoringModel.pair(one, other);
                fields.add(Field.select("pair_" + pair, t("{0} or {1}?", one.name(), other.name()), grades(one, other))
                        .value(model.comparisons().get(pair)));
            }
        }
        return FormModel.post(model.href() + "/comparisons", t("Save the comparisons"), version(model))
                .section(
                        t("Which matters more, and how much?"),
                        t("1 is even, 3 somewhat, 5 clearly, 7 much, 9 beyond all comparison."),
                        fields.toArray(Field[]::new))
                .cancel(model.href());
    }

    private static List<Option> grades(Criterion one, Criterion other) {
        var grades = new ArrayList<Option>();
        for (var grade = GREATEST; grade >= 2; grade--) {
            grades.add(new Option(Integer.toString(grade), t("{0}, {1} times", one.name(), grade)));
        }
        grades.add(new Option("1", t("Even")));
        for (var grade = 2; grade <= GREATEST; grade++) {
            grades.add(new Option(Integer.toString(-grade), t("{0}, {1} times", other.name(), grade)));
        }
        return grades;
    }

    static Map<String, Integer> pairs(Typed typed, ScoringModel model) {
        var pairs = new HashMap<String, Integer>();
        for (var i = 0; i < model.criteria().size(); i++) {
            for (var j = i + 1; j < model.criteria().size(); j++) {
                var pair = ScoringModel.pair(
                        model.criteria().get(i), model.criteria().get(j));
                var text = typed.text("pair_" + pair);
                if (text.matches("-?[1-9]")) {
                    pairs.put(pair, Integer.parseInt(text));
                } else if (!text.isEmpty()) {
                    typed.wrong("pair_" + pair, t("Choose one of the list."));
                }
            }
        }
        return pairs;
    }
}
