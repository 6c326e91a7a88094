package org.plumbline.files.table;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Tells the rows of totals from entries: by their one word, or, where a name only speaks of a total, by their figures,
/// which are sums of those above. A project called "Total Recall" stays one.
final class Totals {
    private static final Pattern PLAIN = Pattern.compile(
            "(?i)\\s*(?:grand\\s+|sub-?\\s?|overall\\s+|sous-?\\s?)?(?:totals?|summe|gesamtsumme|zwischensumme|gesamt|sum|totaal"
                    + "|somme|suma)\\s*:?\\s*");
    private static final Pattern SPEAKS = Pattern.compile("(?i).*(?:total|summe|gesamt|somme|suma\\b|\\bsum\\b).*");
    private static final BigDecimal NEAR = new BigDecimal("0.005");

    private final Amounts amounts;
    private final int width;
    private final Map<Integer, BigDecimal> sums = new HashMap<>();
    private final Map<Integer, BigDecimal> since = new HashMap<>();

    /// @param width of the table: a row that is filled throughout is an entry
    Totals(Amounts.Style style, int width) {
        amounts = new Amounts(style, 1);
        this.width = width;
    }

    /// True for a row of totals; any other is added to the sums.
    boolean isTotal(List<String> cells) {
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        boolean isPlain = filled.size() < width
                && filled.stream().limit(2).anyMatch(cell -> PLAIN.matcher(cell).matches());
        if (isPlain
                || filled.stream()
                                .limit(2)
                                .anyMatch(cell -> SPEAKS.matcher(cell).matches())
                        && isSum(cells)) {
            since.clear();
            return true;
        }
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            amounts.read(cells.get(i)).ifPresent(figure -> {
                sums.merge(column, figure.number(), BigDecimal::add);
                since.merge(column, figure.number(), BigDecimal::add);
            });
        }
        return false;
    }

    /// One text, and figures of which each is the sum of those above it, in all or since the last total.
    private boolean isSum(List<String> cells) {
        int texts = 0;
        int figures = 0;
        for (int i = 0; i < cells.size(); i++) {
            var figure = amounts.read(cells.get(i));
            if (figure.isPresent()) {
                var number = figure.get().number();
                if (!isNear(number, sums.get(i)) && !isNear(number, since.get(i))) {
                    return false;
                }
                figures++;
            } else if (!cells.get(i).isBlank()) {
                texts++;
            }
        }
        return figures > 0 && texts == 1;
    }

    private static boolean isNear(BigDecimal number, @org.jspecify.annotations.Nullable BigDecimal sum) {
        return sum != null
                && number.subtract(sum).abs().compareTo(sum.abs().multiply(NEAR).max(NEAR)) <= 0;
    }
}
