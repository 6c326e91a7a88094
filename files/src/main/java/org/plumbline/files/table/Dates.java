package org.plumbline.files.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates of one column in one way: whether 01/04/12 is the first of April is decided by its neighbours.
final class Dates {
    /// Which part of a numeric date comes first.
    enum Order {
        DAY_FIRST,
        MONTH_FIRST,
        UNDECIDED
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[t ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}");
    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,2})\\s?[-/. ]\\s?(\\d{1,2})\\s?[-/. ]\\s?(\\d{4}|\\d{2})\\.?(?:[t ,].*)?");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?:\\p{L}+,? )?(\\d{1,2})(?:st|nd|rd|th|\\.)?[-/ ,.]*(\\p{L}{3,12})\\.?[-/ ,.]*(\\d{4}|\\d{2})(?:[t ,].*)?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?:\\p{L}+, )?(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:[t ,].*)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\p{L}{3,12})\\.?[-/ ,.]*'?(\\d{4}|\\d{2})");
    private static final Pattern NUMBER_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})|(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern QUARTER =
            Pattern.compile("(?:q|qtr\\.? ?|quarter |t)([1-4])[-/ ]*(\\d{4}|\\d{2})|(\\d{4})[-/ ]*(?:q|t)([1-4])");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final List<String> NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "sept",
            "october",
            "november",
            "december",
            "januar",
            "februar",
            "marz",
            "maerz",
            "juni",
            "juli",
            "oktober",
            "dezember",
            "januari",
            "februari",
            "maart",
            "augusti",
            "augustus",
            "avril",
            "juillet",
            "septembre",
            "octobre",
            "novembre",
            "decembre",
            "janvier",
            "fevrier",
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
            "gennaio",
            "febbraio",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "settembre",
            "ottobre",
            "dicembre",
            "mars",
            "desember");
    private static final Map<String, Integer> MONTHS = months();

    private final Order order;
    private final boolean atEnd;
    private final boolean fiscal;

    /// @param atEnd a bare month means its last day, as for finishes
    Dates(Order order, boolean atEnd) {
        this(order, atEnd, false);
    }

    /// @param fiscal 2011-12 is a fiscal year and no month
    Dates(Order order, boolean atEnd, boolean fiscal) {
        this.order = order;
        this.atEnd = atEnd;
        this.fiscal = fiscal;
    }

    /// Those of a column: 01/04 is the first of April, and 2010-11 a fiscal year, where its neighbours prove it.
    static Dates of(List<String> values, Order otherwise, boolean atEnd) {
        var order = orderOf(values);
        return new Dates(order == Order.UNDECIDED ? otherwise : order, atEnd, FiscalYears.areMeant(values));
    }

    /// True where a day of this column could as well be read month first, and nothing in it speaks for one of both.
    boolean isGuessed(String text) {
        var found = NUMERIC.matcher(text.strip());
        return order == Order.UNDECIDED
                && found.matches()
                && Integer.parseInt(found.group(1)) <= 12
                && Integer.parseInt(found.group(2)) <= 12
                && !found.group(1).equals(found.group(2));
    }

    /// What the values of a column prove about their order; dots are never month first.
    static Order orderOf(List<String> values) {
        int day = 0;
        int month = 0;
        for (var value : values) {
            var found = NUMERIC.matcher(value.strip());
            if (found.matches()) {
                int first = Integer.parseInt(found.group(1));
                int second = Integer.parseInt(found.group(2));
                day += (first > 12 && second <= 12) || value.indexOf('.') > 0 ? 1 : 0;
                month += second > 12 && first <= 12 ? 1 : 0;
            }
        }
        return day == month ? Order.UNDECIDED : day > month ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    Optional<LocalDate> read(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.length() > 60 || fiscal && FiscalYears.isYear(plain)) {
            return Optional.empty();
        }
        try {
            return numeric(plain).or(() -> inWords(plain)).or(() -> VagueDates.read(plain, atEnd));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> numeric(String plain) {
        Matcher found = ISO.matcher(plain);
        if (found.matches()) {
            return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
        }
        if (COMPACT.matcher(plain).matches()) {
            int all = Integer.parseInt(plain);
            return Optional.of(LocalDate.of(all / 10_000, all / 100 % 100, all % 100));
        }
        found = NUMERIC.matcher(plain);
        if (found.matches()) {
            int first = number(found, 1);
            int second = number(found, 2);
            boolean monthFirst = second > 12 || (order == Order.MONTH_FIRST && first <= 12);
            int year = year(found.group(3));
            return Optional.of(LocalDate.of(year, monthFirst ? first : second, monthFirst ? second : first));
        }
        found = SERIAL.matcher(plain);
        if (found.matches() && number(found, 1) >= 18_000 && number(found, 1) <= 80_000) {
            return Optional.of(SERIAL_ZERO.plusDays(number(found, 1)));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> inWords(String plain) {
        Matcher found = DAY_MONTH.matcher(plain);
        if (found.matches() && MONTHS.containsKey(key(found.group(2)))) {
            return Optional.of(LocalDate.of(year(found.group(3)), month(found.group(2)), number(found, 1)));
        }
        found = MONTH_DAY.matcher(plain);
        if (found.matches() && MONTHS.containsKey(key(found.group(1)))) {
            return Optional.of(LocalDate.of(year(found.group(3)), month(found.group(1)), number(found, 2)));
        }
        found = MONTH_YEAR.matcher(plain);
        if (found.matches() && MONTHS.containsKey(key(found.group(1)))) {
            return Optional.of(in(YearMonth.of(year(found.group(2)), month(found.group(1)))));
        }
        found = NUMBER_YEAR.matcher(plain);
        if (found.matches()) {
            boolean yearLast = found.group(1) != null;
            return Optional.of(in(YearMonth.of(number(found, yearLast ? 2 : 3), number(found, yearLast ? 1 : 4))));
        }
        found = QUARTER.matcher(plain);
        if (found.matches()) {
            boolean yearLast = found.group(1) != null;
            int quarter = number(found, yearLast ? 1 : 4);
            return Optional.of(
                    in(YearMonth.of(year(found.group(yearLast ? 2 : 3)), atEnd ? 3 * quarter : 3 * quarter - 2)));
        }
        return Optional.empty();
    }

    private LocalDate in(YearMonth month) {
        return atEnd ? month.atEndOfMonth() : month.atDay(1);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /// Two digits reach from 1970 to 2069.
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }

    /// The number of a month by its name in any language known, also cut short; 0 for another word.
    static int monthNamed(String name) {
        var plain = Words.normalised(name);
        boolean isWord = MONTHS.containsKey(plain) || NAMES.stream().anyMatch(month -> month.startsWith(plain));
        return isWord && plain.length() >= 3 ? month(plain) : 0;
    }

    private static String key(String month) {
        var plain = Words.normalised(month);
        return plain.length() > 3 && !MONTHS.containsKey(plain) ? plain.substring(0, 3) : plain;
    }

    private static int month(String name) {
        var month = MONTHS.get(key(name));
        return month == null ? 0 : month;
    }

    private static Map<String, Integer> months() {
        var months = new java.util.HashMap<String, Integer>();
        var names = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ", -1);
        for (int i = 0; i < names.length; i++) {
            months.put(names[i], i + 1);
        }
        months.putAll(Map.of("mai", 5, "okt", 10, "dez", 12, "marz", 3, "maerz", 3, "mrz", 3, "fev", 2, "avr", 4));
        months.putAll(
                Map.of("aout", 8, "juin", 6, "juillet", 7, "fevrier", 2, "ene", 1, "abr", 4, "ago", 8, "dic", 12));
        months.putAll(
                Map.of("mrt", 3, "maj", 5, "gen", 1, "mag", 5, "giu", 6, "lug", 7, "set", 9, "ott", 10, "des", 12));
        months.put("maa", 3);
        return Map.copyOf(months);
    }
}
