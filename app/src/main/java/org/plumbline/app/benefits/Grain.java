package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.time.YearMonth;
import org.plumbline.app.kit.Formats;

/// How time is cut for a benefit: a period is known by its first month.
public enum Grain {
    MONTH("Month", 1),
    QUARTER("Quarter", 3),
    YEAR("Year", 12);

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
