package org.plumbline.app.portfolio.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/// The time that is planned, in equal periods.
///
/// @param start the first month of the first period
/// @param step how long a period is
/// @param count how many periods, 1 to 60
public record Horizon(YearMonth start, Step step, int count) {
    /// The most periods.
    public static final int MOST = 60;

    /// How long a period is.
    public enum Step {
        MONTH("Months", 1),
        QUARTER("Quarters", 3),
        YEAR("Years", 12);

        private final String label;
        private final int months;

        Step(String label, int months) {
            this.label = label;
            this.months = months;
        }

        /// On screen, in English; a text key.
        public String label() {
            return label;
        }

        /// Its length in months.
        public int months() {
            return months;
        }
    }

    /// The names of all periods in order.
    public List<String> names() {
        return IntStream.range(0, count).mapToObj(this::name).toList();
    }

    /// What a period is called: `2027-01`, `2027 Q1` where quarters are those of the calendar, `2027`.
    ///
    /// @param period counted from 0
    public String name(int period) {
        var first = begin(period);
        return switch (step) {
            case MONTH -> first.toString();
            case QUARTER ->
                first.getMonthValue() % 3 == 1
                        ? first.getYear() + " Q" + (1 + first.getMonthValue() / 3)
                        : first + " +2";
            case YEAR -> first.getMonthValue() == 1 ? String.valueOf(first.getYear()) : first + " +11";
        };
    }

    /// The first month of a period counted from 0.
    public YearMonth begin(int period) {
        return start.plusMonths((long) period * step.months());
    }

    /// The last day of a period counted from 0.
    public LocalDate end(int period) {
        return begin(period + 1).minusMonths(1).atEndOfMonth();
    }

    /// The period of a month, counted from 0: below 0 before the horizon, [#count] or more behind it.
    public int periodOf(YearMonth month) {
        return Math.toIntExact(Math.floorDiv(ChronoUnit.MONTHS.between(start, month), (long) step.months()));
    }
}
