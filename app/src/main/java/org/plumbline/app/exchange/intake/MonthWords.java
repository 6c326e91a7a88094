package org.plumbline.app.exchange.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Periods as people write them: `2026-09`, `09/2026`, `Sep 2026`, `2026-W44`, `2026-09-30`, `Q3 2026`.
final class MonthWords {
    private static final Pattern YEAR_MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern WEEK = Pattern.compile("(?i)(\\d{4})[- ]?(?:W|KW)\\s?(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2}).*");
    private static final Pattern QUARTER = Pattern.compile("(?i)(?:Q([1-4])[ /-]?(\\d{4})|(\\d{4})[ /-]?Q([1-4]))");
    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private MonthWords() {}

    /// The last day of a period, null where it is none.
    static @Nullable LocalDate lastDay(String text) {
        var plain = text.strip();
        try {
            var day = DAY.matcher(plain);
            if (day.matches()) {
                return LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3)));
            }
            var week = WEEK.matcher(plain);
            if (week.matches()) {
                return LocalDate.of(number(week.group(1)), 1, 4)
                        .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(week.group(2)))
                        .with(java.time.DayOfWeek.SUNDAY);
            }
            var quarter = QUARTER.matcher(plain);
            if (quarter.matches()) {
                boolean isFirst = quarter.group(1) != null;
                return YearMonth.of(
                                number(isFirst ? quarter.group(2) : quarter.group(3)),
                                number(isFirst ? quarter.group(1) : quarter.group(4)) * 3)
                        .atEndOfMonth();
            }
            var month = month(plain);
            return month == null ? null : month.atEndOfMonth();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable YearMonth month(String plain) {
        var first = YEAR_MONTH.matcher(plain);
        if (first.matches()) {
            return YearMonth.of(number(first.group(1)), number(first.group(2)));
        }
        var second = MONTH_YEAR.matcher(plain);
        if (second.matches()) {
            return YearMonth.of(number(second.group(2)), number(second.group(1)));
        }
        for (var locale : LOCALES) {
            for (var pattern :
                    List.of("MMM uuuu", "MMMM uuuu", "MMM-uuuu", "MMM uu", "MMM-uu", "uuuu MMM", "uuuu MMMM")) {
                try {
                    return YearMonth.parse(
                            plain.replace(".", ""),
                            new DateTimeFormatterBuilder()
                                    .parseCaseInsensitive()
                                    .appendPattern(pattern)
                                    .toFormatter(locale));
                } catch (DateTimeException other) {
                    // Tried in the next pattern.
                }
            }
        }
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
