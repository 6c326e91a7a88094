package org.plumbline.files.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Dates that people say roughly: "end of March 2026", "mid-May 2026", "H1 2027", "by 30 September". What names only a
/// season or a fiscal quarter is none: it is kept as the reason why there is no date.
final class VagueDates {
    private static final Pattern PLACED = Pattern.compile(
            "(?:by |before |until |bis |jusqu'a |jusqu'à )?(early|start of|beginning of|start|anfang|début|debut|mid|middle of"
                    + "|mitte|mi|late|end of|end|ende|fin de|fin|finales de)[- ]+(.+)");
    private static final Pattern CALLED = Pattern.compile(
            "(?:w/c|w/e|week commencing|week ending|by|before|until|from|on|due|bis|ab|am|circa|ca\\.?|c\\.|approx\\.?"
                    + "|approximately|about|around|est\\.?|ende kw|le)\\s+(.+)");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})(st|nd|rd|th) of (.+)");
    private static final Pattern HALF =
            Pattern.compile("(?:h([12])|([12])h)[-/ ]*(\\d{4}|\\d{2})|(\\d{4})[-/ ]*(?:h([12])|([12])h)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("early", 1),
            Map.entry("start of", 1),
            Map.entry("beginning of", 1),
            Map.entry("start", 1),
            Map.entry("anfang", 1),
            Map.entry("début", 1),
            Map.entry("debut", 1),
            Map.entry("mid", 15),
            Map.entry("middle of", 15),
            Map.entry("mitte", 15),
            Map.entry("mi", 15));

    private VagueDates() {}

    /// @param plain stripped and in lower case
    static Optional<LocalDate> read(String plain, boolean atEnd) {
        var placed = PLACED.matcher(plain);
        if (placed.matches()) {
            return placed(placed.group(2).strip(), DAYS.getOrDefault(placed.group(1), 31));
        }
        var ordinal = ORDINAL.matcher(plain);
        if (ordinal.matches()) {
            return new Dates(Dates.Order.UNDECIDED, atEnd).read(ordinal.group(1) + " " + ordinal.group(3));
        }
        var called = CALLED.matcher(plain);
        if (called.matches()) {
            return new Dates(Dates.Order.UNDECIDED, atEnd).read(called.group(1));
        }
        var half = HALF.matcher(plain);
        if (half.matches()) {
            boolean isYearLast = half.group(3) != null;
            var number = isYearLast ? first(half.group(1), half.group(2)) : first(half.group(5), half.group(6));
            var year = Dates.year(isYearLast ? half.group(3) : half.group(4));
            var month = YearMonth.of(year, number.equals("1") ? (atEnd ? 6 : 1) : atEnd ? 12 : 7);
            return Optional.of(atEnd ? month.atEndOfMonth() : month.atDay(1));
        }
        return YEAR.matcher(plain).matches() ? year(Integer.parseInt(plain), atEnd ? 31 : 1) : Optional.empty();
    }

    private static String first(@org.jspecify.annotations.Nullable String one, String other) {
        return one == null ? other : one;
    }

    /// A day of the first, the middle or the last month of what is named.
    private static Optional<LocalDate> placed(String rest, int day) {
        if (YEAR.matcher(rest).matches()) {
            return year(Integer.parseInt(rest), day);
        }
        var first = new Dates(Dates.Order.UNDECIDED, false).read(rest);
        var last = new Dates(Dates.Order.UNDECIDED, true).read(rest);
        if (first.isEmpty() || last.isEmpty() || first.equals(last)) {
            return Optional.empty();
        }
        if (day == 15) {
            return Optional.of(first.get()
                    .plusDays(java.time.temporal.ChronoUnit.DAYS.between(first.get(), last.get()) / 2)
                    .withDayOfMonth(15));
        }
        return day == 1 ? first : last;
    }

    private static Optional<LocalDate> year(int year, int day) {
        return Optional.of(
                day == 1
                        ? LocalDate.of(year, 1, 1)
                        : day == 15 ? LocalDate.of(year, 7, 1) : LocalDate.of(year, 12, 31));
    }
}
