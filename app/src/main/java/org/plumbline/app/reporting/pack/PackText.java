package org.plumbline.app.reporting.pack;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.rating.RagLook;
import org.plumbline.engine.status.Agreement;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;

/// How the pack writes dates, money, movement and ratings, in the pack's own locale.
public final class PackText {
    private final Cover cover;

    public PackText(Cover cover) {
        this.cover = cover;
    }

    /// Such as "31 Oct 2026", a dash where there is none.
    public String date(@Nullable LocalDate date) {
        return Formats.date(date);
    }

    /// The text, a dash where there is none.
    public String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? Formats.NONE : text;
    }

    /// Such as "+41 d" or "on baseline".
    public String slip(@Nullable Number slipDays) {
        if (slipDays == null) {
            return Formats.NONE;
        }
        return slipDays.longValue() == 0 ? t("on baseline") : t("{0} d", signed(slipDays.longValue()));
    }

    /// Such as "+2", "−1" or "±0".
    public String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "−" + -number : "±0";
    }

    /// Such as "+2 since September 2026"; empty where there is nothing to compare with.
    public String movement(Count count) {
        var previous = cover.previousPeriodLabel();
        var before = count.before();
        if (before == null || previous == null) {
            return "";
        }
        int difference = count.value() - before;
        return difference == 0 ? t("as in {0}", previous) : t("{0} since {1}", signed(difference), previous);
    }

    /// Such as "£131.2m": three or four figures that can be read aloud.
    public String money(@Nullable Amount amount) {
        if (amount == null) {
            return t("n/a");
        }
        return Formats.moneyShort(amount.value(), amount.currency());
    }

    /// The total, or the separate sums with a plain word that there is no total.
    public String money(Sum sum) {
        if (sum.total() != null) {
            return money(sum.total());
        }
        if (sum.parts().isEmpty()) {
            return Formats.NONE;
        }
        return apart(sum) + " (" + t("total n/a") + ")";
    }

    /// The sums by currency, such as "£1.2m + €3.0m".
    public String apart(Sum sum) {
        return sum.parts().stream().map(this::money).collect(Collectors.joining(" + "));
    }

    /// Such as "+5.3 % on budget"; empty where no percentage can be had.
    public String overBudget(Sum budget, Sum forecast) {
        var plan = budget.total();
        var expected = forecast.total();
        if (plan == null || expected == null || plan.value().signum() <= 0) {
            return "";
        }
        var percent = expected.value()
                .subtract(plan.value())
                .multiply(BigDecimal.valueOf(100))
                .divide(plan.value(), 1, RoundingMode.HALF_UP);
        var sign = percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "±";
        return t("{0} % on budget", sign + Formats.number(percent.abs(), 1));
    }

    /// The word of a rating.
    public String word(Rag rag) {
        return RagLook.word(rag);
    }

    /// The shape of a rating, which tells it apart in black and white.
    public static String shape(Rag rag) {
        return switch (rag) {
            case RED -> "●";
            case AMBER_RED -> "◆";
            case AMBER, AMBER_GREEN -> "▲";
            case GREEN -> "✓";
            case NONE -> "○";
        };
    }

    /// Shape and word, such as "● Red".
    public String rating(Rag rag) {
        return shape(rag) + " " + word(rag);
    }

    /// What a difference between report and facts is called; empty where there is none.
    public String agreement(Rag reported, Rag computed) {
        return switch (Agreement.between(reported, computed)) {
            case FALSE_GREEN -> t("false green");
            case OPTIMISTIC -> t("computed worse");
            case FAIR, UNKNOWN -> "";
        };
    }

    /// The word of a dimension.
    public String word(Dimension dimension) {
        return RagLook.word(dimension);
    }

    /// The word of a change.
    public String word(Change.Kind kind) {
        return switch (kind) {
            case WORSE -> t("Worse");
            case FALSE_GREEN -> t("False green");
            case NEW -> t("Rated anew");
            case IMPROVED -> t("Improved");
            case MOVED -> t("Plan moved");
            case SILENT -> t("No report");
            case ADDED -> t("New project");
        };
    }

    /// Such as "● Red → ▲ Amber".
    public String move(Rag from, Rag to) {
        return rating(from) + " → " + rating(to);
    }

    /// The line at the foot of every page.
    public String foot() {
        return t("{0} · as of {1} · {2}", cover.periodLabel(), date(cover.asOf()), CleanText.line(cover.source()));
    }

    /// When the pack was made, in the organisation's zone.
    public String generated() {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", cover.locale())
                .format(cover.generated().atZone(cover.zone()));
    }
}
