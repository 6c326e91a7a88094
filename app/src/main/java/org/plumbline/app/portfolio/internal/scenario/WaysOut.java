package org.plumbline.app.portfolio.internal.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.portfolio.scenario.Outcome.WayOut;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.SelectionModel;
import org.plumbline.engine.selection.Selector;
import org.plumbline.engine.selection.program.Effort;

/// What it takes to ease each requirement of a conflict until something can be chosen, everything else being as it is.
///
/// A rule is left out. An amount is raised: first until it suffices, then the least that does is narrowed down to a
/// hundredth by halves; what was not decided in time counts as not sufficing.
final class WaysOut {
    private static final int RAISES = 14;
    private static final double NEAR = 0.005;

    private final SelectionModel model;
    private final Selector selector;
    private final Effort effort;
    private final long began = System.nanoTime();

    WaysOut(SelectionModel model, Selector selector, Effort effort) {
        // Any choice will do, so values only distract.
        this.model = model.revaluing(candidate -> candidate.worth(BigDecimal.ZERO));
        this.selector = selector;
        this.effort = effort;
    }

    List<WayOut> of(List<Requirement> conflict) {
        return conflict.stream().map(this::wayOut).toList();
    }

    private WayOut wayOut(Requirement requirement) {
        var clause = Models.clause(requirement);
        if (!isPossible(requirement, null)) {
            return new WayOut(clause, null, false);
        }
        var amount = clause.amount();
        return clause.kind().isAmount() && amount != null
                ? new WayOut(clause, enough(requirement, amount), true)
                : new WayOut(clause, null, true);
    }

    private @Nullable BigDecimal enough(Requirement requirement, BigDecimal amount) {
        var low = amount.doubleValue();
        var high = Math.max(1, low * 2);
        var raises = 0;
        while (!isPossible(requirement, high)) {
            low = high;
            high *= 8;
            if (++raises > RAISES || seconds() <= 0) {
                return null;
            }
        }
        while (high - low > NEAR * high && seconds() > 0) {
            var middle = (low + high) / 2;
            if (isPossible(requirement, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return rounded(high);
    }

    /// Up to three leading digits, and never below what suffices.
    private static BigDecimal rounded(double amount) {
        var exact = BigDecimal.valueOf(amount);
        var digits = exact.precision() - exact.scale();
        return exact.setScale(Math.max(0, 3 - digits), RoundingMode.CEILING);
    }

    /// @param amount in place of the present one, null to leave the requirement out
    private boolean isPossible(Requirement requirement, @Nullable Double amount) {
        var left = seconds();
        if (left <= 0) {
            return false;
        }
        var eased = amount == null
                ? model.without(requirement::equals)
                : model.changing(one -> one.equals(requirement) ? raised(one, BigDecimal.valueOf(amount)) : one);
        return selector.select(eased, effort.lasting(Math.max(0.01, left / 4))) instanceof Selection.Chosen;
    }

    private static Requirement raised(Requirement requirement, BigDecimal amount) {
        return switch (requirement) {
            case Requirement.Budget(var kind, var period, var _) -> new Requirement.Budget(kind, period, amount);
            case Requirement.Capacity(var role, var period, var _) -> new Requirement.Capacity(role, period, amount);
            case Requirement.RiskCap _ -> new Requirement.RiskCap(amount);
            default -> requirement;
        };
    }

    private double seconds() {
        return effort.seconds() - (System.nanoTime() - began) / 1e9;
    }
}
