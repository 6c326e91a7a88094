package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.Rollup;
import org.plumbline.app.reporting.StatusQuestion;
import org.plumbline.app.reporting.Wall;
import org.plumbline.engine.status.Rag;

/// The strip of figures and the changes above the wall.
final class WallFigures {
    private WallFigures() {}

    /// Of what day the figures are, and how long the oldest decision waits.
    ///
    /// @param basis a sentence: live or frozen
    /// @param oldestDays days, null where nothing waits or nobody knows since when
    record Since(String basis, @Nullable Long oldestDays) {}

    static Since since(@Nullable LocalDate oldest, StatusQuestion question, Clock clock) {
        var asOf = question.asOf();
        var today = asOf == null ? LocalDate.now(clock) : asOf;
        var basis =
                asOf == null ? t("Live facts of this moment.") : t("Frozen reports, as of {0}.", Formats.date(asOf));
        return new Since(basis, oldest == null ? null : (Long) Math.max(0, ChronoUnit.DAYS.between(oldest, today)));
    }

    static List<Figure> figures(Wall wall, @Nullable PeriodView previous, Since since) {
        var total = wall.rollup().total();
        var before = wall.before();
        var green = total.reported(Rag.GREEN) + total.reported(Rag.AMBER_GREEN);
        var amber = total.reported(Rag.AMBER);
        var red = total.reported(Rag.RED) + total.reported(Rag.AMBER_RED);
        var none = total.reported(Rag.NONE);
        return List.of(
                Figure.of(t("On track"), Formats.number(green))
                        .tone(Tone.GOOD)
                        .sub(
                                none > 0
                                        ? t(
                                                "of {0}, {1} not reported",
                                                plural(total.projects(), "{0} project", "{0} projects"),
                                                Formats.number(none))
                                        : t("of {0}", plural(total.projects(), "{0} project", "{0} projects")))
                        .basis(since.basis()),
                Figure.of(t("Needs care"), Formats.number(amber))
                        .tone(Tone.CARE)
                        .sub(since(amber - before.getOrDefault(Rag.AMBER, 0L), previous))
                        .basis(t("Reported amber: a live problem within the manager's authority.")),
                Figure.of(t("Needs a decision"), Formats.number(red))
                        .tone(Tone.BAD)
                        .sub(since(
                                red - before.getOrDefault(Rag.RED, 0L) - before.getOrDefault(Rag.AMBER_RED, 0L),
                                previous))
                        .basis(t("Reported red or amber/red: help above the manager is needed.")),
                Figure.of(t("False green"), Formats.number(total.falseGreens()))
                        .sub(t("reported better than computed"))
                        .basis(t("Reported green or amber/green while the facts say amber or red.")),
                forecast(total.money(), total.sums()),
                decisions(total.decisions(), since.oldestDays()));
    }

    private static Figure decisions(long waiting, @Nullable Long oldest) {
        var sub = waiting > 0 && oldest != null
                ? plural(oldest, "oldest {0} day", "oldest {0} days")
                : t("asked for in a report or register");
        return Figure.of(t("Decisions waiting"), Formats.number(waiting))
                .tone(waiting == 0 ? Tone.PLAIN : Tone.CARE)
                .sub(sub)
                .href("/status?show=decision")
                .basis(t("Asked for in a report or in the register of decisions, and not yet answered."));
    }

    private static @Nullable String since(long difference, @Nullable PeriodView previous) {
        if (previous == null) {
            return null;
        }
        var sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
        return t("{0} since {1}", sign + Math.abs(difference), PeriodWords.name(previous));
    }

    private static Figure forecast(Rollup.Sum money, List<Rollup.Sum> sums) {
        if (money.currency() == null || money.forecast() == null) {
            var apart = sums.stream()
                    .filter(sum -> sum.forecast() != null)
                    .map(sum -> StatusCells.amount(sum.forecast(), sum.currency()))
                    .toList();
            return Figure.of(t("Forecast"), apart.size() == 1 ? apart.getFirst() : t("n/a"))
                    .sub(apart.size() > 1 ? String.join(" · ", apart) : null)
                    .basis(t("Amounts of different currencies are not added without a rate."));
        }
        return Figure.of(t("Forecast"), Formats.moneyShort(money.forecast(), money.currency()))
                .sub(against(money))
                .basis(t("Sum of the forecasts that are known, beside the sum of the budgets."));
    }

    private static @Nullable String against(Rollup.Sum money) {
        var budget = money.budget();
        var forecast = money.forecast();
        if (budget == null || forecast == null || budget.signum() == 0) {
            return null;
        }
        var over = forecast.subtract(budget).divide(budget, 6, RoundingMode.HALF_UP);
        var sign = over.signum() > 0 ? "+" : "";
        return t(
                "{0} on {1} budget",
                sign + Formats.percent(over, 1),
                Formats.moneyShort(budget, java.util.Objects.requireNonNull(money.currency())));
    }
}
