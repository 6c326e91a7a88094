package org.plumbline.engine.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.program.Effort;

/// The best value for each step of money: every budget is taken at the same part of what it is (F24).
public final class Frontier {
    private Frontier() {}

    /// One step.
    ///
    /// @param part of every budget, 1 for as it is
    /// @param selection the best found with it
    public record Point(BigDecimal part, Selection selection) {}

    /// The points for some parts, in rising order. A later point is never worth less than one before it.
    ///
    /// @param asItIs what was chosen with the budgets as they are
    /// @param effort for all together
    public static List<Point> of(
            SelectionModel model, Selection.Chosen asItIs, Selector selector, List<BigDecimal> parts, Effort effort) {
        var points = new ArrayList<Point>();
        var share = effort.lasting(effort.seconds() / Math.max(1, parts.size()));
        Portfolio before = null;
        for (var part : parts.stream().sorted().toList()) {
            if (part.compareTo(BigDecimal.ONE) > 0 && (before == null || isPoorer(model, before, asItIs))) {
                before = asItIs.portfolio();
            }
            var selection = part.compareTo(BigDecimal.ONE) == 0
                    ? asItIs
                    : selector.select(model.changing(one -> scaled(one, part)), share, before);
            before = portfolio(selection, before);
            points.add(new Point(part, selection));
        }
        return List.copyOf(points);
    }

    private static boolean isPoorer(SelectionModel model, Portfolio portfolio, Selection.Chosen than) {
        return PortfolioCheck.of(model, portfolio).value().compareTo(than.value()) < 0;
    }

    private static @Nullable Portfolio portfolio(Selection selection, @Nullable Portfolio otherwise) {
        return selection instanceof Selection.Chosen chosen ? chosen.portfolio() : otherwise;
    }

    private static Requirement scaled(Requirement requirement, BigDecimal part) {
        return requirement instanceof Requirement.Budget(var kind, var period, var amount)
                ? new Requirement.Budget(kind, period, amount.multiply(part))
                : requirement;
    }
}
