package org.plumbline.app.reporting.pack;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.paper.CleanText;
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
        return amount.currency() == null
                ? t("{0}, currency unknown", Formats.number(amount.value(), 0))
                : Formats.moneyShort(amount.value(), amount.currency());
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
        var percent = percentOver(budget, forecast);
        return percent.isEmpty() ? "" : t("{0} on budget", percent);
    }

    /// Such as "+5.3 %"; empty where no percentage can be had.
    public String percentOver(Sum budget, Sum forecast) {
        var plan = budget.total();
        var expected = forecast.total();
        if (plan == null
                || expected == null
                || plan.value().signum() <= 0
                || !Objects.equals(plan.currency(), expected.currency())) {
            return "";
        }
        var percent = expected.value()
                .subtract(plan.value())
                .multiply(BigDecimal.valueOf(100))
                .divide(plan.value(), 1, RoundingMode.HALF_UP);
        var sign = percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "±";
        return t("{0} %", sign + Formats.number(percent.abs(), 1));
    }

    /// Such as "+£6.7m, +4.1 %".
    public String against(Sum budget, Sum forecast) {
        var percent = percentOver(budget, forecast);
        return difference(budget, forecast) + (percent.isEmpty() ? "" : ", " + percent);
    }

    /// Such as "from £166.7m in September 2026"; empty without an earlier period.
    public String before(Sum sum) {
        var previous = cover.previousPeriodLabel();
        return previous == null ? "" : t("from {0} in {1}", money(sum), previous);
    }

    /// Such as "+£4.9m"; n/a where both cannot be compared.
    public String difference(Sum before, Sum now) {
        var then = before.total();
        var today = now.total();
        if (then == null || today == null || !Objects.equals(then.currency(), today.currency())) {
            return t("n/a");
        }
        var change = today.value().subtract(then.value());
        var sign = change.signum() > 0 ? "+" : change.signum() == 0 ? "±" : "";
        return sign + money(new Amount(change, today.currency()));
    }

    /// How much of the budget is spent, such as "59 % of budget"; empty where that cannot be said.
    public String spent(Headline head) {
        var plan = head.budget().total();
        var actual = head.actual().total();
        if (plan == null
                || actual == null
                || plan.value().signum() <= 0
                || !Objects.equals(plan.currency(), actual.currency())) {
            return "";
        }
        return t("{0} of budget", Formats.percent(actual.value().divide(plan.value(), 4, RoundingMode.HALF_UP), 0));
    }

    /// Such as "GBP 9000000 + EUR 6100000" where there is no total; empty where there is one.
    public String plainApart(Sum sum) {
        if (sum.total() != null) {
            return "";
        }
        return sum.parts().stream()
                .map(part -> (part.currency() == null ? t("currency unknown") : part.currency()) + " "
                        + part.value().toPlainString())
                .collect(Collectors.joining(" + "));
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

    /// The computed rating, and below it how the reported one differs.
    public String beside(Rag reported, Rag computed) {
        var difference = agreement(reported, computed);
        return rating(computed) + (difference.isEmpty() ? "" : "\n" + difference);
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
