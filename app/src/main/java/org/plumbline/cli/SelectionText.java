package org.plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plumbline.engine.selection.Selection;
import org.plumbline.engine.selection.Waterline;

/// An answer in words, for people.
final class SelectionText {
    private final SelectionAnswer answer;
    private final boolean isOneOfMany;
    private final StringBuilder text = new StringBuilder();

    SelectionText(SelectionAnswer answer, boolean isOneOfMany) {
        this.answer = answer;
        this.isOneOfMany = isOneOfMany;
    }

    String text() {
        if (isOneOfMany) {
            text.append(answer.question().name()).append(": ");
        }
        switch (answer.selection()) {
            case Selection.Chosen chosen -> chosen(chosen);
            case Selection.Unmeetable unmeetable -> {
                line(unmeetable.words(answer.question().model().periods()));
                if (!unmeetable.isSmallest()) {
                    line("Time was too short to leave out of them all that could be left out; give more --seconds.");
                }
            }
            case Selection.Undecided(var bound) ->
                line("Nothing was found in time; a portfolio is worth at most %s. Give more --seconds."
                        .formatted(plain(bound)));
        }
        return text.toString();
    }

    private void chosen(Selection.Chosen chosen) {
        line("value %s, %s, cost %s (%.1f s)%s"
                .formatted(
                        plain(chosen.value()),
                        quality(chosen),
                        plain(chosen.verdict().cost()),
                        answer.seconds(),
                        known()));
        if (chosen.verdict().stoppingCost().signum() > 0
                || chosen.verdict().sunk().signum() > 0) {
            line("stopping costs %s; %s is spent either way"
                    .formatted(
                            plain(chosen.verdict().stoppingCost()),
                            plain(chosen.verdict().sunk())));
        }
        if (isOneOfMany || answer.reasons().isEmpty()) {
            line("in: " + String.join(" ", chosen.portfolio().starts().keySet()));
            return;
        }
        reasons(chosen, true);
        reasons(chosen, false);
        waterline();
        frontier();
    }

    private static String quality(Selection.Chosen chosen) {
        return chosen.isProven()
                ? "proven best"
                : "at most %s is possible%s"
                        .formatted(
                                plain(chosen.bound()),
                                chosen.gap()
                                        .map(gap -> String.format(Locale.ROOT, " (%.3f %% more)", gap * 100))
                                        .orElse(""));
    }

    private void reasons(Selection.Chosen chosen, boolean isIn) {
        line(isIn ? "In:" : "Out:");
        for (var reason : answer.reasons()) {
            var start = chosen.portfolio().starts().get(reason.key());
            if ((start != null) == isIn) {
                var periods = answer.question().model().periods();
                var from = start == null || periods.size() == 1 ? "" : " from " + periods.get(start);
                var draws = draws(reason.key());
                line("  %s%s%s: %s".formatted(reason.key(), from, draws, reason.words()));
            }
        }
    }

    private String known() {
        var best = answer.question().bestKnown();
        return best == null ? "" : ", best known " + plain(best);
    }

    private String draws(String key) {
        var found = answer.robustness();
        return found == null
                ? ""
                : " [in %d of %d draws]".formatted(found.timesIn().get(key), found.draws());
    }

    private void waterline() {
        var found = answer.waterline();
        if (found != null && found.budget() != null) {
            line("Ranked by value for money, the line is at %s (* chosen):".formatted(plain(found.budget())));
            line("  above: " + ranks(found, true));
            line("  below: " + ranks(found, false));
        }
    }

    private static String ranks(Waterline waterline, boolean isAbove) {
        return waterline.ranks().stream()
                .filter(rank -> rank.isAbove() == isAbove)
                .map(rank -> rank.key() + (rank.isIn() ? "*" : ""))
                .collect(Collectors.joining(" "));
    }

    private void frontier() {
        if (!answer.frontier().isEmpty()) {
            line("Best value with a part of the budgets: "
                    + answer.frontier().stream()
                            .map(point -> point.part().movePointRight(2).toBigInteger() + " % "
                                    + (point.selection() instanceof Selection.Chosen chosen
                                            ? plain(chosen.value())
                                            : "none"))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String plain(BigDecimal amount) {
        var rounded = amount.scale() > 6 ? amount.setScale(6, RoundingMode.HALF_EVEN) : amount;
        var stripped = rounded.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped).toPlainString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
