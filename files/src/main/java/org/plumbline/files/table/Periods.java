package org.plumbline.files.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the month, quarter or year that a heading names: "Budget 2024", "FY23/24", "Apr-24", "Q3 2025", "2024-25
/// (£m)".
final class Periods {
    private static final String TWO =
            "(?<![\\d/.-])((?:19|20)?\\d{2})\\s?[-/–]\\s?(?:fy\\s?)?((?:19|20)?\\d{2})(?![\\d/-])";
    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})-(\\d{2})-\\d{2}(?!\\d)");
    private static final Pattern FISCAL = Pattern.compile(TWO);
    private static final Pattern FISCAL_END = Pattern.compile("\\bfy\\s?'?((?:19|20)?\\d{2})(?!\\d)");
    private static final Pattern NAMED =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,10})\\.?[\\s/'’-]{0,2}((?:19|20)\\d{2}|\\d{2})(?!\\d)");
    private static final Pattern YEAR_MONTH = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.](0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<!\\d)(0?[1-9]|1[0-2])[-/.]((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern QUARTER = Pattern.compile(
            "(?<!\\p{L})(?:q|qtr\\.?\\s?|quarter\\s)([1-4])[\\s,/'-]*((?:19|20)\\d{2}|\\d{2})(?![\\d])|(?<!\\d)((?:19|20)\\d{2})[\\s/-]*q([1-4])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private Periods() {}

    /// A period and what else the heading says.
    ///
    /// @param last its last month, as a number that grows with time
    /// @param code `2024-03`, `2024-Q1`, `2024`, `FY2024` by the year in which it ends, `FY2023/24` where
    ///     both years are named
    /// @param rest the other words
    record Found(int last, String code, String rest) {}

    static int rank(String header) {
        return in(header).map(Found::last).orElse(0);
    }

    static Optional<Found> in(String header) {
        var plain = header.toLowerCase(Locale.ROOT);
        for (var pattern : List.of(DAY, QUARTER, FISCAL, FISCAL_END, YEAR_MONTH, MONTH_YEAR, NAMED, YEAR)) {
            var found = pattern.matcher(plain);
            while (found.find()) {
                var period =
                        read(pattern, found, plain.substring(0, found.start()) + " " + plain.substring(found.end()));
                if (period != null) {
                    return Optional.of(period);
                }
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Found read(Pattern pattern, Matcher found, String rest) {
        if (pattern == FISCAL) {
            int first = year(found.group(1));
            int second = year(found.group(2));
            return second == first + 1 ? fiscal(second, "FY%d/%02d".formatted(first, second % 100), rest) : null;
        }
        if (pattern == FISCAL_END) {
            int end = year(found.group(1));
            return fiscal(end, "FY" + end, rest);
        }
        if (pattern == QUARTER) {
            boolean isFirst = found.group(1) != null;
            int quarter = Integer.parseInt(isFirst ? found.group(1) : found.group(4));
            int year = year(isFirst ? found.group(2) : found.group(3));
            return FiscalYears.isPeriod(found.group() + rest)
                    ? null
                    : new Found(year * 12 + quarter * 3, year + "-Q" + quarter, rest);
        }
        if (pattern == NAMED) {
            int month = Dates.monthNamed(found.group(1));
            return month == 0 ? null : month(year(found.group(2)), month, rest);
        }
        if (pattern == YEAR) {
            int year = Integer.parseInt(found.group(1));
            return new Found(year * 12 + 12, String.valueOf(year), rest);
        }
        boolean isYearFirst = pattern != MONTH_YEAR;
        return month(
                Integer.parseInt(found.group(isYearFirst ? 1 : 2)),
                Integer.parseInt(found.group(isYearFirst ? 2 : 1)),
                rest);
    }

    private static @org.jspecify.annotations.Nullable Found month(int year, int month, String rest) {
        return month < 1 || month > 12 ? null : new Found(year * 12 + month, "%04d-%02d".formatted(year, month), rest);
    }

    private static Found fiscal(int end, String code, String rest) {
        return new Found(end * 12 + 3, code, rest.replaceAll("\\b(?:fy|financial year|fiscal year)\\b", " "));
    }

    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }
}
