package org.plumbline.app.assurance.assessment;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.assessment.AssessmentModel.Question;
import org.plumbline.app.assurance.assessment.internal.AnswerBox;
import org.plumbline.app.assurance.assessment.internal.AssessmentDoor;
import org.plumbline.app.assurance.assessment.internal.AssessmentTable;
import org.plumbline.app.assurance.assessment.internal.ModelTable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Moderation: how far answers lie apart, what shows them, and what those who moderate agree on.
@Service
public class Moderation {
    /// So many steps apart, a value has to be agreed on.
    public static final int WIDE = 2;

    private final AssessmentTable table;
    private final AnswerBox box;
    private final ModelTable models;
    private final AssessmentDoor door;
    private final Access access;
    private final AuditTrail audit;

    Moderation(
            AssessmentTable table,
            AnswerBox box,
            ModelTable models,
            AssessmentDoor door,
            Access access,
            AuditTrail audit) {
        this.table = table;
        this.box = box;
        this.models = models;
        this.door = door;
        this.access = access;
        this.audit = audit;
    }

    /// What was said to a question.
    ///
    /// @param counts how many gave each answer, from 0 on
    /// @param unable how many could not say
    /// @param mean of the answers; null without any
    /// @param evidence what people said shows it, without names
    /// @param verdict what was agreed; null while nothing was
    public record Spread(
            String group,
            Question question,
            List<Integer> counts,
            int unable,
            @Nullable BigDecimal mean,
            List<String> evidence,
            @Nullable Verdict verdict) {
        public Spread {
            counts = List.copyOf(counts);
            evidence = List.copyOf(evidence);
        }

        /// How many gave a value.
        public int answers() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }

        /// The lowest answer given, -1 without any.
        public int least() {
            for (var i = 0; i < counts.size(); i++) {
                if (counts.get(i) > 0) {
                    return i;
                }
            }
            return -1;
        }

        /// The highest answer given, -1 without any.
        public int greatest() {
            for (var i = counts.size() - 1; i >= 0; i--) {
                if (counts.get(i) > 0) {
                    return i;
                }
            }
            return -1;
        }

        /// True where people are so far apart that a value has to be agreed on.
        public boolean isWide() {
            return greatest() - least() >= WIDE;
        }

        /// The value that counts: what was agreed, else the mean; null where nobody could say.
        public @Nullable BigDecimal value() {
            return verdict == null ? mean : BigDecimal.valueOf(verdict.value());
        }
    }

    /// What was said to all questions, for who runs the assessment; of an anonymous one only where enough
    /// answered.
    ///
    /// @throws org.plumbline.app.kernel.Forbidden for anybody else
    /// @throws Refusal while answers are collected
    @Transactional(readOnly = true)
    public List<Spread> of(String key) {
        var one = door.get(key);
        door.requireRun(one.terms());
        if (one.state() == AssessmentState.PLANNED || one.state() == AssessmentState.COLLECTING) {
            throw new Refusal(
                    AssessmentRules.NOT_IN_MODERATION, one.key(), t(one.state().label()));
        }
        return spreads(one);
    }

    /// As above, without asking who wants to know.
    List<Spread> spreads(AssessmentView one) {
        var model = models.byId(one.terms().modelId()).orElseThrow();
        var said = box.said(one.id(), one.terms().isAnonymous());
        var verdicts = box.verdicts(one.id());
        var spreads = new ArrayList<Spread>();
        for (var group : model.body().dimensions()) {
            for (var question : group.questions()) {
                spreads.add(spread(
                        new Place(group.code(), model.highestAnswer()),
                        question,
                        said.getOrDefault(question.code(), List.of()),
                        verdicts.get(question.code())));
            }
        }
        return spreads;
    }

    private record Place(String group, int highest) {}

    private static Spread spread(Place place, Question question, List<Reply> replies, @Nullable Verdict verdict) {
        var counts = new int[place.highest() + 1];
        var values = replies.stream().map(Reply::value).filter(Objects::nonNull).toList();
        values.forEach(value -> counts[Objects.requireNonNull(value)]++);
        var sum =
                values.stream().mapToInt(value -> Objects.requireNonNull(value)).sum();
        return new Spread(
                place.group(),
                question,
                java.util.Arrays.stream(counts).boxed().toList(),
                replies.size() - values.size(),
                values.isEmpty()
                        ? null
                        : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(values.size()), 2, RoundingMode.HALF_UP),
                replies.stream()
                        .map(Reply::evidence)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .distinct()
                        .toList(),
                verdict);
    }

    /// Agrees on values.
    ///
    /// @param agreed by code of the question; null takes an agreement back
    /// @throws Refusal where a value is none of the model, or differs from what people said without a reason
    @Transactional
    public void agree(String key, int version, Map<String, @Nullable Agreement> agreed) {
        var one = door.lock(door.get(key).id());
        if (one.state() != AssessmentState.MODERATION) {
            throw new Refusal(
                    AssessmentRules.NOT_IN_MODERATION, one.key(), t(one.state().label()));
        }
        if (one.version() != version) {
            throw new Refusal(AssessmentRules.CHANGED_MEANWHILE, one.key());
        }
        var before = new HashMap<String, Object>();
        var after = new HashMap<String, Object>();
        for (var spread : spreads(one)) {
            var code = spread.question().code();
            if (!agreed.containsKey(code)) {
                continue;
            }
            var agreement = agreed.get(code);
            var old = spread.verdict();
            if (agreement == null) {
                box.drop(one.id(), code);
            } else {
                check(spread, agreement);
                box.put(
                        one.id(),
                        code,
                        new Verdict(
                                agreement.value(),
                                agreement.reason(),
                                access.actor().personId()));
                after.put(spread.question().text(), agreement.value());
            }
            if (old != null) {
                before.put(spread.question().text(), old.value());
            }
        }
        table.put(one.in(one.state()));
        audit.record(one.subject(), "moderated", before, after);
    }

    /// A value and why.
    public record Agreement(int value, String reason) {}

    private static void check(Spread spread, Agreement agreement) {
        var text = spread.question().text();
        if (agreement.value() < 0 || agreement.value() >= spread.counts().size()) {
            throw new Refusal(AssessmentRules.RANGE, text, spread.counts().size() - 1);
        }
        var isSaid = agreement.value() >= spread.least() && agreement.value() <= spread.greatest();
        if ((spread.isWide() || !isSaid) && agreement.reason().isBlank()) {
            throw new Refusal(AssessmentRules.NO_REASON, agreement.value());
        }
    }
}
