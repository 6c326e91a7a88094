package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.selection.Requirement;

/// Limits written as words: budgets `100`, `2027=50`, `capex:2027=50`, `capex=80`; capacities `analyst=4` (in every
/// period) and `analyst:2027=3`.
final class Limit {
    private final List<String> periods;
    private final List<String> kinds;
    private final Findings findings;

    Limit(List<String> periods, List<String> kinds, Findings findings) {
        this.periods = periods;
        this.kinds = kinds;
        this.findings = findings;
    }

    List<Requirement> budgets(List<String> words) {
        var budgets = new ArrayList<Requirement>();
        for (var word : words) {
            var at = word.lastIndexOf('=');
            var amount = amount("--budget", word, word.substring(at + 1));
            var place = at < 0 ? "" : word.substring(0, at).strip();
            var colon = place.lastIndexOf(':');
            if (place.isEmpty()) {
                budgets.add(new Requirement.Budget(null, null, amount));
            } else if (periods.contains(place)) {
                budgets.add(new Requirement.Budget(null, periods.indexOf(place), amount));
            } else if (kinds.contains(place)) {
                budgets.add(new Requirement.Budget(place, null, amount));
            } else if (colon > 0
                    && kinds.contains(place.substring(0, colon))
                    && periods.contains(place.substring(colon + 1))) {
                budgets.add(new Requirement.Budget(
                        place.substring(0, colon), periods.indexOf(place.substring(colon + 1)), amount));
            } else {
                findings.add(
                        "--budget",
                        "period or kind of money",
                        place,
                        "the periods are %s and the kinds of money %s".formatted(periods, kinds));
            }
        }
        return budgets;
    }

    List<Requirement> capacities(List<String> words) {
        var capacities = new ArrayList<Requirement>();
        for (var word : words) {
            var at = word.lastIndexOf('=');
            if (at < 1) {
                findings.add("--capacity", "role", word, "write ROLE=AMOUNT or ROLE:PERIOD=AMOUNT");
                continue;
            }
            var amount = amount("--capacity", word, word.substring(at + 1));
            var place = word.substring(0, at).strip();
            var colon = place.lastIndexOf(':');
            if (colon > 0 && periods.contains(place.substring(colon + 1))) {
                capacities.add(new Requirement.Capacity(
                        place.substring(0, colon), periods.indexOf(place.substring(colon + 1)), amount));
            } else if (colon > 0) {
                findings.add(
                        "--capacity", "period", place.substring(colon + 1), "the periods are %s".formatted(periods));
            } else {
                for (var period = 0; period < periods.size(); period++) {
                    capacities.add(new Requirement.Capacity(place, period, amount));
                }
            }
        }
        return capacities;
    }

    private BigDecimal amount(String option, String word, String text) {
        var amount = findings.number(option, word, text);
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
