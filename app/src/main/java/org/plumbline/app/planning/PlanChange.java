package org.plumbline.app.planning;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.plumbline.app.kernel.Refusal;

/// One thing that could be otherwise in a plan. Its code stands in addresses: `lasts.12.15` gives task 12 fifteen days.
public sealed interface PlanChange {
    /// The longest that may be asked for, in working days.
    int MOST_DAYS = 5_000;

    /// Digits only: an exponent would let twelve characters stand for a gigabyte of them.
    Pattern DAYS = Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,2})?");

    /// A task takes so many working days in all.
    record Lasts(int task, BigDecimal days) implements PlanChange {
        @Override
        public String code() {
            return "lasts.%d.%s".formatted(task, days.toPlainString());
        }
    }

    /// A task starts on a day or later.
    record Starts(int task, LocalDate day) implements PlanChange {
        @Override
        public String code() {
            return "starts.%d.%s".formatted(task, day);
        }
    }

    /// A task waits so many working days after another; less than 0 is a lead.
    record Lag(int predecessor, int successor, BigDecimal days) implements PlanChange {
        @Override
        public String code() {
            return "lag.%d.%d.%s".formatted(predecessor, successor, days.toPlainString());
        }
    }

    /// Everything that is still to do happens so many working days later.
    record Delay(int days) implements PlanChange {
        @Override
        public String code() {
            return "delay." + days;
        }
    }

    /// As it stands in an address.
    String code();

    /// Reads a code.
    ///
    /// @throws Refusal where it is none
    static PlanChange of(String code) {
        try {
            var parts = Pattern.compile("\\.").split(code, 4);
            return switch (parts[0]) {
                case "lasts" -> new Lasts(number(parts[1]), days(rest(code, 2), 0));
                case "starts" -> new Starts(number(parts[1]), day(parts[2]));
                case "lag" -> new Lag(number(parts[1]), number(parts[2]), days(parts[3], -MOST_DAYS));
                case "delay" -> new Delay(days(parts[1], 0).intValueExact());
                default -> throw new Refusal(PlanningRules.UNREADABLE_CHANGE, code);
            };
        } catch (ArithmeticException
                | IndexOutOfBoundsException
                | NumberFormatException
                | DateTimeException unreadable) {
            throw new Refusal(PlanningRules.UNREADABLE_CHANGE, code);
        }
    }

    private static String rest(String code, int part) {
        return Pattern.compile("\\.").split(code, part + 1)[part];
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static LocalDate day(String text) {
        var day = LocalDate.parse(text);
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw new DateTimeException("not a plausible day");
        }
        return day;
    }

    private static BigDecimal days(String text, int least) {
        if (!DAYS.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        var days = new BigDecimal(text);
        if (days.compareTo(BigDecimal.valueOf(least)) < 0 || days.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
            throw new NumberFormatException(text);
        }
        return days;
    }
}
