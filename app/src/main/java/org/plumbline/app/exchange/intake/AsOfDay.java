package org.plumbline.app.exchange.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.AsOfSource;
import org.plumbline.files.table.DateWords;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;

/// The day that a row or file is of: as a person says, else as its columns say, else as its name does, else today.
final class AsOfDay {
    private static final Pattern TWO_YEARS = Pattern.compile("((?:19|20)\\d{2})\\s?[/–-]\\s?((?:19|20)?\\d{2})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.](0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");

    private final LocalDate today;

    AsOfDay(LocalDate today) {
        this.today = today;
    }

    /// Of a table as a whole: as a person says of it, as its title or name does, as a person says of all files, else as
    /// a year in its headings does, else today. It is told to the outcome.
    LocalDate of(Table table, FileContext file) {
        var title = DateWords.asAt(table.title()).orElse(null);
        var name = title == null ? of(Texts.stem(file.file())) : null;
        var headings = new StringBuilder();
        table.columns().stream()
                .filter(column -> column.field() != Field.AMOUNT)
                .forEach(column -> headings.append(column.header()).append(' '));
        GivenDays.Known known;
        if (title != null) {
            known = file.days().day(past(title), AsOfSource.TITLE, today);
        } else if (name != null) {
            known = file.days().day(name, AsOfSource.NAME, today);
        } else {
            known = file.days().day(of(headings.toString()), AsOfSource.HEADINGS, today);
        }
        file.outcome().asOf(known.day(), known.from());
        return known.day();
    }

    /// Of a row, null where it says nothing.
    @Nullable
    LocalDate of(Cells cells) {
        var day = cells.date(Field.REPORTING_DATE);
        if (day != null) {
            return past(day);
        }
        var period = cells.line(Field.PERIOD, 40);
        var end = period == null ? null : MonthWords.lastDay(period);
        if (end != null) {
            return past(end);
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
        var month = MONTH.matcher(words);
        if (month.find()) {
            return past(YearMonth.of(number(month, 1), number(month, 2)).atEndOfMonth());
        }
        var inWords = DateWords.in(words);
        if (inWords.isPresent()) {
            return past(inWords.get());
        }
        var year = YEAR.matcher(words);
        return year.find() ? past(LocalDate.of(number(year, 1), 12, 31)) : null;
    }

    private static boolean isDay(Matcher day) {
        return number(day, 2) >= 1 && number(day, 2) <= 12 && number(day, 3) >= 1 && number(day, 3) <= 28
                || number(day, 2) >= 1
                        && number(day, 2) <= 12
                        && number(day, 3)
                                <= YearMonth.of(number(day, 1), number(day, 2)).lengthOfMonth()
                        && number(day, 3) >= 1;
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private LocalDate past(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }
}
