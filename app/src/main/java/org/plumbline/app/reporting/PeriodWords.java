package org.plumbline.app.reporting;

import static org.plumbline.app.kit.Words.t;

import java.time.YearMonth;
import java.time.format.TextStyle;
import org.plumbline.app.kit.Formats;
import org.springframework.context.i18n.LocaleContextHolder;

/// What a period is called on screen.
public final class PeriodWords {
    private PeriodWords() {}

    /// `October 2026`, `Week 44, 2026`.
    public static String name(PeriodView period) {
        if (period.cadence() == Cadence.MONTHLY) {
            return Formats.month(YearMonth.from(period.fromDay()));
        }
        var week = period.key().substring(period.key().indexOf('W') + 1);
        var year = period.key().substring(0, 4);
        return period.cadence() == Cadence.WEEKLY
                ? t("Week {0}, {1}", week, year)
                : t("Fortnight of week {0}, {1}", week, year);
    }

    /// The name of the period with this key.
    public static String name(String key) {
        return key.contains("W")
                ? t("Week {0}, {1}", key.substring(key.indexOf('W') + 1), key.substring(0, 4))
                : Formats.month(YearMonth.parse(key));
    }

    /// `Oct 2026`, `Week 44, 2026`: for a narrow column.
    public static String narrow(String key) {
        return key.contains("W") ? name(key) : Formats.monthShort(YearMonth.parse(key));
    }

    /// `Oct`, `W44`.
    public static String shortName(PeriodView period) {
        var key = period.key();
        return key.contains("W")
                ? key.substring(key.indexOf('W'))
                : period.fromDay().getMonth().getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale());
    }
}
