package org.plumbline.app.exchange.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.app.finance.Measure;

/// What amounts are by a word beside them: budget, actual or forecast. Words of other figures (a variance, a
/// commitment, a sum to date) and words of two measures at once are none: their amounts would count twice.
final class MeasureWords {
    private static final Map<Measure, Set<String>> PLAIN = Map.of(
            Measure.BUDGET, Set.of("budget", "budgets", "budgeted", "plan", "planned", "soll", "plankosten"),
            Measure.ACTUAL, Set.of("actual", "actuals", "ist", "istkosten"),
            Measure.FORECAST, Set.of("forecast", "forecasts", "forecasted", "prognose"));
    /// These decide only where none of the plain words stands beside them ("forecast spend").
    private static final Map<Measure, Set<String>> WEAK = Map.of(
            Measure.BUDGET, Set.of("approved", "baseline", "allocation", "funding"),
            Measure.ACTUAL,
                    Set.of(
                            "spend",
                            "spent",
                            "paid",
                            "invoice",
                            "invoices",
                            "invoiced",
                            "payment",
                            "payments",
                            "posting",
                            "postings",
                            "expense",
                            "expenses",
                            "incurred",
                            "booked",
                            "accrual",
                            "outturn"),
            Measure.FORECAST,
                    Set.of("estimate", "estimated", "eac", "expected", "outlook", "projected", "hochrechnung"));
    private static final List<String> OTHER_FIGURES = List.of(
            "varian",
            "differen",
            "delta",
            "deviat",
            "abweich",
            "remain",
            "committed",
            "commitment",
            "obligo",
            "saving",
            "benefit",
            "income",
            "revenue",
            "cumul",
            "kumul",
            "ytd");

    private MeasureWords() {}

    /// The one measure that a word names.
    static Optional<Measure> of(String word) {
        var plain = Texts.plain(word);
        var parts = Set.copyOf(Arrays.asList(plain.split(" ")));
        boolean isOther = plain.contains("to date")
                || parts.stream().anyMatch(part -> OTHER_FIGURES.stream().anyMatch(part::startsWith));
        if (isOther) {
            return Optional.empty();
        }
        var found = named(PLAIN, parts);
        return single(found.isEmpty() ? named(WEAK, parts) : found);
    }

    private static Set<Measure> named(Map<Measure, Set<String>> words, Set<String> parts) {
        var found = EnumSet.noneOf(Measure.class);
        words.forEach((measure, known) -> {
            if (parts.stream().anyMatch(known::contains)) {
                found.add(measure);
            }
        });
        return found;
    }

    private static Optional<Measure> single(Set<Measure> found) {
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }
}
