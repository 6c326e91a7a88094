package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.Closings.Closed;

/// What a promise came to, in a few words.
public final class Kept {
    private Kept() {}

    /// Such as "+12 d against 31 Oct 2026".
    public static String time(Closed closed) {
        var days = closed.lateDays();
        return days == null
                ? t("no baseline")
                : days == 0
                        ? Formats.slip(0)
                        : t("{0} against {1}", Formats.slip(days), Formats.date(closed.baselineFinish()));
    }

    /// Such as "£1.1m of £1.0m, +10 %".
    public static String cost(Closed closed) {
        var budget = closed.budget();
        var actual = closed.actual();
        if (budget == null || actual == null) {
            return budget == null ? t("no budget") : t("no actual cost");
        }
        var of = t("{0} of {1}", amount(actual, closed.currency()), amount(budget, closed.currency()));
        if (budget.signum() <= 0) {
            return of;
        }
        var over = actual.subtract(budget).divide(budget, 4, RoundingMode.HALF_UP);
        return of + ", " + (over.signum() > 0 ? "+" : "") + Formats.percent(over, 0);
    }

    private static String amount(BigDecimal amount, @Nullable String currency) {
        return currency == null ? Formats.number(amount, 0) : Formats.moneyShort(amount, currency);
    }

    /// Such as "95 % of the promise", or that a rating speaks for it.
    public static String delivered(@Nullable BigDecimal percent, @Nullable Boolean kept) {
        if (percent != null) {
            return t("{0} of the promise", Formats.percent(percent.movePointLeft(2), 0));
        }
        return kept == null ? t("not recorded") : t("as last rated");
    }
}
