package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.demand.ScoreRanking.Lack;
import org.plumbline.app.demand.ScoreRanking.Side;

/// Money and people on their way down a ranking. They end at the first that does not fit: what follows is below the
/// line, even where it would fit, since the list is a ranking and no optimum.
final class Purse {
    private static final int DIGITS = 6;

    private final ScoreLimits limits;
    private final List<BigDecimal> used;
    BigDecimal spent = BigDecimal.ZERO;

    @Nullable
    ScoreSubject next;

    List<Lack> lacking = List.of();

    Purse(ScoreLimits limits) {
        this.limits = limits;
        this.used = new ArrayList<>(Collections.nCopies(limits.limits().size(), BigDecimal.ZERO));
    }

    /// Takes the next one in the order of the list. What must be done takes its part, whether there is enough or not.
    Side take(ScoreSubject subject) {
        var use = limits.uses().get(subject.id());
        if (use == null) {
            return Side.UNKNOWN;
        }
        if (!subject.isMandatory()) {
            if (next != null) {
                return Side.OUT;
            }
            lacking = lacking(use);
            if (!lacking.isEmpty()) {
                next = subject;
                return Side.OUT;
            }
        }
        for (var i = 0; i < used.size(); i++) {
            used.set(i, used.get(i).add(use.amounts().get(i)));
        }
        spent = spent.add(use.cost());
        return subject.isMandatory() ? Side.MUST : Side.IN;
    }

    /// What is missing for one more, the scarcest first: what is missing most in respect to what there is.
    private List<Lack> lacking(ScoreLimits.Use use) {
        var lacking = new ArrayList<Lack>();
        for (var i = 0; i < used.size(); i++) {
            var limit = limits.limits().get(i);
            var missing = used.get(i).add(use.amounts().get(i)).subtract(limit.amount());
            if (use.amounts().get(i).signum() > 0 && missing.signum() > 0) {
                lacking.add(new Lack(limit, missing));
            }
        }
        lacking.sort(Comparator.comparing(Purse::scarcity).reversed());
        return lacking;
    }

    private static BigDecimal scarcity(Lack lack) {
        var there = lack.limit().amount();
        return there.signum() == 0
                ? BigDecimal.valueOf(Long.MAX_VALUE)
                : lack.amount().divide(there, DIGITS, RoundingMode.HALF_UP);
    }
}
