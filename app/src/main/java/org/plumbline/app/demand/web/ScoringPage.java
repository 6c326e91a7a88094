package org.plumbline.app.demand.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.Criterion;
import org.plumbline.app.demand.ScoringMethod;
import org.plumbline.app.demand.ScoringModel;
import org.plumbline.app.demand.ScoringState;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.kit.record.RecordView.Step;
import org.plumbline.engine.scoring.PairwiseRepair;
import org.plumbline.engine.scoring.PairwiseWeights;

/// What the page of a scoring model shows.
public final class ScoringPage {
    private ScoringPage() {}

    /// The matrix of comparisons in words.
    ///
    /// @param rows for each criterion its grades against all others
    /// @param ratio the consistency ratio, null while a pair is missing
    /// @param repair the worst pair, null where all is consistent
    public record Matrix(
            List<String> names,
            List<List<String>> rows,
            List<String> weights,
            @Nullable Double ratio,
            @Nullable PairwiseRepair repair,
            int missing) {
        /// True where the comparisons may be used.
        public boolean isConsistent() {
            return ratio != null && ratio <= PairwiseWeights.MOST_INCONSISTENT;
        }

        /// The ratio as people read it.
        public String ratioText() {
            return ratio == null ? Formats.NONE : Formats.number(BigDecimal.valueOf(ratio), 3);
        }

        /// What is wrong, and what would mend it.
        public @Nullable String advice() {
            return repair == null
                    ? null
                    : t(
                            "{0} against {1} contradicts the others most: it is {2}, and {3} would bring the consistency ratio"
                                    + " from {4} to {5}.",
                            names.get(repair.row()),
                            names.get(repair.column()),
                            ScoringModel.grade(repair.given()),
                            ScoringModel.grade(repair.proposed()),
                            Formats.number(BigDecimal.valueOf(repair.before()), 2),
                            Formats.number(BigDecimal.valueOf(repair.after()), 2));
        }
    }

    static Matrix matrix(ScoringModel model) {
        var names = model.criteria().stream().map(Criterion::name).toList();
        var pairwise = model.pairwise();
        var rows = IntStream.range(0, names.size())
                .mapToObj(i -> IntStream.range(0, names.size())
                        .mapToObj(j -> grade(model, i, j))
                        .toList())
                .toList();
        var weights = new ArrayList<String>();
        for (var i = 0; i < names.size(); i++) {
            var place = i;
            weights.add(pairwise.map(found -> Formats.percent(BigDecimal.valueOf(found.weights()[place]), 1))
                    .orElse(Formats.NONE));
        }
        return new Matrix(
                names,
                rows,
                weights,
                pairwise.flatMap(PairwiseWeights::consistencyRatio).orElse(null),
                model.repair().orElse(null),
                model.missingPairs().size());
    }

    private static String grade(ScoringModel model, int row, int column) {
        if (row == column) {
            return "1";
        }
        var one = model.criteria().get(Math.min(row, column));
        var other = model.criteria().get(Math.max(row, column));
        var said = model.comparisons().get(ScoringModel.pair(one, other));
        if (said == null) {
            return Formats.NONE;
        }
        var ratio = said > 0 ? said : -1.0 / said;
        return ScoringModel.grade(row < column ? ratio : 1 / ratio);
    }

    static Tone tone(ScoringState state) {
        return switch (state) {
            case DRAFT, SUPERSEDED -> Tone.MUTED;
            case IN_FORCE -> Tone.ACCENT;
        };
    }

    static RecordView head(ScoringModel model, boolean mayModel) {
        var head = RecordView.of(model.key(), model.name())
                .sub(t("Version {0}, {1}", model.number(), t(model.method().label())))
                .state(t(model.state().label()), tone(model.state()))
                .facts(figures(model));
        if (!mayModel) {
            return head;
        }
        if (model.state() != ScoringState.DRAFT) {
            return head.step(Step.post(t("Make the next version"), model.href() + "/next"));
        }
        head = head.step(Step.post(t("Remove the draft"), model.href() + "/removal")
                .confirm(t("Remove the draft {0}?", model.key())));
        if (model.method() == ScoringMethod.WEIGHTED) {
            head = head.step(Step.open(t("Weigh the criteria"), model.href() + "/weights"));
        }
        if (model.method() == ScoringMethod.AHP) {
            head = head.step(Step.open(t("Compare in pairs"), model.href() + "/comparisons"));
        }
        return head.step(Step.post(t("Put in force"), model.href() + "/force")
                .confirm(t(
                        "Put {0} in force? It is not changed any more then; the version before is superseded.",
                        model.key())));
    }

    private static Figure[] figures(ScoringModel model) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(t("Criteria"), Formats.number(model.criteria().size())));
        if (model.method() != ScoringMethod.WSJF) {
            var isOne = model.sum().compareTo(BigDecimal.ONE) == 0;
            figures.add(Figure.of(t("Sum of weights"), Formats.percent(model.sum(), isOne ? 0 : 2))
                    .tone(isOne ? Tone.PLAIN : Tone.CARE)
                    .sub(isOne ? null : t("has to be 100 percent")));
        }
        if (model.method() == ScoringMethod.AHP) {
            var matrix = matrix(model);
            figures.add(Figure.of(t("Consistency ratio"), matrix.ratioText())
                    .sub(matrix.missing() > 0 ? t("{0} pairs open", matrix.missing()) : t("accepted up to 0.10"))
                    .tone(matrix.isConsistent() ? Tone.PLAIN : Tone.CARE)
                    .basis(t("How far the comparisons contradict each other, beside random ones (Saaty).")));
        }
        var since = model.inForceOn();
        figures.add(Figure.of(t("In force"), since == null ? Formats.NONE : Formats.date(since))
                .sub(model.supersededOn() == null ? null : t("to {0}", Formats.date(model.supersededOn()))));
        return figures.toArray(Figure[]::new);
    }
}
