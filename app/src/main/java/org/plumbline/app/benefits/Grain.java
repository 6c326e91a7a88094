package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;

/// How time is cut for a benefit: a period is known by its first month.
public enum Grain {
    MONTH("Month", 1),
    QUARTER("Quarter", 3),
    YEAR("Year", 12);

    private static final Pattern PERIOD =
            Pattern.compile("((?:19|20|21)[0-9]{2})(?:[- ]?Q([1-4])|-([0-9]{2})(?:-[0-9]{2})?)?");

    private final String label;
    private final int months;

    Grain(String label, int months) {
        this.label = label;
        this.months = months;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// How many months a period has.
    public int months() {
        return months;
    }

    /// The last month of the period that begins with a month.
    public YearMonth last(YearMonth first) {
        return first.plusMonths(months - 1L);
    }

    /// The first month of a period as people write it: a month as 2027-03, a quarter as 2027-Q1, a year as 2027, or any
    /// day; null for anything else.
    public static @Nullable YearMonth read(String text) {
        var found = PERIOD.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!found.matches()) {
            return null;
        }
        var quarter = found.group(2);
        var month = quarter != null
                ? Integer.parseInt(quarter) * 3 - 2
                : found.group(3) == null ? 1 : Integer.parseInt(found.group(3));
        return month < 1 || month > 12 ? null : YearMonth.of(Integer.parseInt(found.group(1)), month);
    }

    /// The period on screen: a month, a quarter or year of the calendar, else from one month to another.
    public String name(YearMonth first) {
        var isWhole = (first.getMonthValue() - 1) % months == 0;
        return switch (this) {
            case MONTH -> Formats.monthShort(first);
            case QUARTER -> isWhole ? t("Q{0} {1}", (first.getMonthValue() + 2) / 3, year(first)) : fromTo(first);
            case YEAR -> isWhole ? year(first) : fromTo(first);
        };
    }

    private static String year(YearMonth month) {
        return Integer.toString(month.getYear());
    }

    private String fromTo(YearMonth first) {
        return t("{0} to {1}", Formats.monthShort(first), Formats.monthShort(last(first)));
    }
}
