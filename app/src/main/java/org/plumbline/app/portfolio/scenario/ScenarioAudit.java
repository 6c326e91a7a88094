package org.plumbline.app.portfolio.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;

/// What of a scenario stands in the audit trail, and what any question keeps to.
final class ScenarioAudit {
    private static final int MOST_CANDIDATES = 2_000;
    private static final int MOST_RULES = 5_000;

    private ScenarioAudit() {}

    static void requireFrame(Question question) {
        var horizon = question.horizon();
        var year = horizon.start().getYear();
        if (horizon.count() < 1 || horizon.count() > Horizon.MOST || year < 1990 || year > 2200) {
            throw new Refusal(ScenarioRules.HORIZON);
        }
        if (question.contenders().size() > MOST_CANDIDATES) {
            throw new Refusal(ScenarioRules.LONG, "Candidates", MOST_CANDIDATES);
        }
        if (question.bonds().size() > MOST_RULES) {
            throw new Refusal(ScenarioRules.LONG, "Rules", MOST_RULES);
        }
        for (var one : question.contenders()) {
            if (one.wanted() != Wanted.FREE && one.why().isBlank()) {
                throw new Refusal(ScenarioRules.REASON_OF_MUST, one.key());
            }
        }
    }

    static Map<String, Object> told(ScenarioView scenario) {
        var question = scenario.question();
        var told = new LinkedHashMap<String, Object>();
        told.put("Name", scenario.name());
        told.put("Purpose", scenario.purpose());
        if (scenario.portfolioId() != null) {
            told.put("Portfolio", scenario.portfolioId());
        }
        told.put(
                "Periods",
                question.horizon().count() + " from " + question.horizon().name(0));
        told.put("Value", question.worth().label());
        told.put("Rates", question.rates().toString());
        question.budgets().forEach(budget -> told.put(name(question, budget), plain(budget.amount())));
        for (var role : question.capacities().entrySet()) {
            told.put("Capacity of " + role.getKey(), joined(role.getValue()));
        }
        question.sizes()
                .forEach(size -> told.put("Size " + size.name(), size.fte().toString()));
        question.contenders().forEach(one -> told.put(one.key(), told(question, one)));
        told.put(
                "Rules",
                question.bonds().stream()
                        .map(bond -> bond.kind().label() + " " + bond.name() + " " + bond.keys() + " " + bond.number())
                        .collect(Collectors.joining("; ")));
        if (question.riskCap() != null) {
            told.put("Most risk", plain(question.riskCap()));
        }
        return told;
    }

    private static String name(Question question, Question.Budget budget) {
        var kind = budget.kind() == null ? "Budget" : budget.kind().label();
        var period = budget.period();
        return period == null || period >= question.horizon().count()
                ? kind
                : kind + " " + question.horizon().name(period);
    }

    private static String told(Question question, Contender one) {
        var parts = new java.util.ArrayList<String>();
        var value = one.value(question.worth());
        parts.add(value == null ? "no value" : "value " + plain(value));
        parts.add("cost " + plain(one.cost()));
        parts.add("start " + one.firstStart() + " to " + one.lastStart());
        if (one.low() != null || one.high() != null) {
            parts.add("range " + one.low() + " to " + one.high());
        }
        if (one.size() != null) {
            parts.add("size " + one.size());
        } else if (!one.fte().isEmpty()) {
            parts.add("needs " + one.fte());
        }
        if (one.wanted() != Wanted.FREE) {
            parts.add(one.wanted().label() + ": " + one.why());
        }
        if (one.stopping().signum() != 0) {
            parts.add("stopping " + plain(one.stopping()));
        }
        return String.join(", ", parts);
    }

    static Map<String, Object> told(ScenarioView.Adoption adoption, Outcome outcome) {
        var told = new LinkedHashMap<String, Object>();
        told.put("Decided on", adoption.decidedOn());
        told.put("Decided by", adoption.decidedBy());
        told.put("Reason", adoption.reason());
        told.put(
                "Chosen",
                String.join(", ", new java.util.TreeSet<>(outcome.starts().keySet())));
        return told;
    }

    private static String joined(List<@Nullable BigDecimal> amounts) {
        return amounts.stream()
                .map(amount -> amount == null ? "-" : plain(amount))
                .collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal amount) {
        return Objects.requireNonNull(amount).stripTrailingZeros().toPlainString();
    }
}
