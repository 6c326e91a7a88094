package org.plumbline.engine.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.ComputedRag.Rule;

/// Rates the money: spent and forecast against budget (F31), and the cost index where progress is known (F32).
record CostRules(Facts facts, Tolerances tolerances) {

    void rate(Map<Dimension, Rag> rated, List<Evidence> evidence) {
        var budget = facts.budget();
        if (budget == null || (facts.actual() == null && facts.forecast() == null)) {
            return;
        }
        var rag = Rag.GREEN;
        var actual = facts.actual();
        var forecast = facts.forecast();
        if (actual != null && actual.compareTo(budget) > 0) {
            evidence.add(because(Rag.RED, Rule.OVERSPENT, actual.toPlainString(), budget.toPlainString()));
            rag = Rag.RED;
        } else if (forecast != null && forecast.compareTo(budget) > 0) {
            evidence.add(
                    because(Rag.AMBER, Rule.FORECAST_OVER_BUDGET, forecast.toPlainString(), budget.toPlainString()));
            rag = Rag.AMBER;
        }
        rated.put(Dimension.COST, rag.worse(index(budget, evidence)));
    }

    private Rag index(BigDecimal budget, List<Evidence> evidence) {
        var percent = facts.percentComplete();
        var actual = facts.actual();
        if (percent == null || actual == null || actual.signum() <= 0) {
            return Rag.NONE;
        }
        var earned = budget.multiply(percent).movePointLeft(2);
        var index = earned.divide(actual, MathContext.DECIMAL64);
        var rag = tolerances.rate(index);
        if (rag != Rag.GREEN) {
            var shown = index.setScale(2, RoundingMode.HALF_UP).toPlainString();
            evidence.add(because(rag, Rule.COST_INDEX_LOW, shown));
        }
        return rag;
    }

    private static Evidence because(Rag rag, Rule rule, String... values) {
        return new Evidence(Dimension.COST, rag, rule, List.of(values));
    }
}
