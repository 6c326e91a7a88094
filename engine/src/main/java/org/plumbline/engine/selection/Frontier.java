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
    /// @param effort for all together
    public static List<Point> of(SelectionModel model, Selector selector, List<BigDecimal> parts, Effort effort) {
        var points = new ArrayList<Point>();
        var share = effort.lasting(effort.seconds() / Math.max(1, parts.size()));
        Portfolio before = null;
        for (var part : parts.stream().sorted().toList()) {
            var selection = selector.select(model.changing(one -> scaled(one, part)), share, before);
            before = portfolio(selection, before);
            points.add(new Point(part, selection));
        }
        return List.copyOf(points);
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
