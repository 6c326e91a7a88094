package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.files.table.Field;

/// The day that a row or file is of: as a person says, else as its columns say, else as its name does, else today.
final class AsOfDay {
    private static final Pattern TWO_YEARS = Pattern.compile("((?:19|20)\\d{2})\\s?[/–-]\\s?((?:19|20)?\\d{2})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private final LocalDate today;

    AsOfDay(LocalDate today) {
        this.today = today;
    }

    /// Of a row, null where it says nothing.
    @Nullable
    LocalDate of(Cells cells) {
        var day = cells.date(Field.REPORTING_DATE);
        if (day != null) {
            return past(day);
        }
        var year = cells.line(Field.REPORTING_YEAR, 40);
        return year == null ? null : of(year);
    }

    /// Of words such as `2022`, `2018/19`, `portfolio_2024-06-30.csv`; null where they say nothing.
    @Nullable
    LocalDate of(String words) {
        var day = DAY.matcher(words);
        if (day.find() && isDay(day)) {
            return past(LocalDate.of(number(day, 1), number(day, 2), number(day, 3)));
        }
        var years = TWO_YEARS.matcher(words);
        if (years.find()) {
            var second = number(years, 2);
            var end = second < 100 ? number(years, 1) / 100 * 100 + second : second;
            if (end - number(years, 1) == 1) {
                return past(LocalDate.of(end, 3, 31));
            }
        }
        var year = YEAR.matcher(words);
        return year.find() ? past(LocalDate.of(number(year, 1), 12, 31)) : null;
    }

    private static boolean isDay(Matcher day) {
        return number(day, 2) >= 1 && number(day, 2) <= 12 && number(day, 3) >= 1 && number(day, 3) <= 28
                || number(day, 2) >= 1
                        && number(day, 2) <= 12
                        && number(day, 3)
                                <= java.time.YearMonth.of(number(day, 1), number(day, 2))
                                        .lengthOfMonth()
                        && number(day, 3) >= 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private LocalDate past(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }
}
