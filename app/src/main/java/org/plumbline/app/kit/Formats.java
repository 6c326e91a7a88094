package org.plumbline.app.kit;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/// Numbers, money and dates as the person reads them: the locale and the organisation's zone come from
/// [LocaleContextHolder], which the web layer fills for each request. What is unknown is shown as a dash.
public final class Formats {
    /// Shown where a value is unknown: never a zero.
    public static final String NONE = "—";

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !code.equals("XXX") && !code.equals("XTS"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,9})?");

    /// As many as there are languages and numbers of decimals on the screens.
    private static final Map<Decimals, NumberFormat> DECIMALS = new ConcurrentHashMap<>();

    private record Decimals(Locale locale, int decimals) {}

    private Formats() {}

    /// `£3,200,000.00`, with the decimals that the currency has.
    public static String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? NONE : currencyFormat(currency).format(amount);
    }

    /// `£1,250,000`, without decimals: for estimates that are read, not booked.
    public static String moneyWhole(@Nullable BigDecimal amount, String currency) {
        return amount == null ? NONE : whole(amount, currency);
    }

    /// `£131.2m`, `£776k`, `£24.5k`, `£950`: three or four digits, for figures that are compared, not booked.
    public static String moneyShort(@Nullable BigDecimal amount, String currency) {
        if (amount == null) {
            return NONE;
        }
        var size = amount.abs();
        if (size.compareTo(BILLION) >= 0) {
            return t("{0}bn", scaled(amount, BILLION, currency));
        }
        if (size.compareTo(MILLION) >= 0) {
            return t("{0}m", scaled(amount, MILLION, currency));
        }
        if (size.compareTo(THOUSAND.multiply(BigDecimal.valueOf(100))) >= 0) {
            return whole(amount.divide(THOUSAND), currency) + "k";
        }
        return size.compareTo(THOUSAND) >= 0 ? scaled(amount, THOUSAND, currency) + "k" : whole(amount, currency);
    }

    /// The amount in millions with one decimal and no unit, for a column whose head says `£m`.
    public static String millions(@Nullable BigDecimal amount) {
        return amount == null ? NONE : number(amount.divide(MILLION), 1);
    }

    /// True for a code by which the standard (ISO 4217) knows money; `XXX` and `XTS` stand for none.
    public static boolean isCurrency(@Nullable String code) {
        return code != null && CURRENCIES.contains(code);
    }

    /// The sign by which the person's locale knows a currency: `£`.
    public static String symbol(String currency) {
        return Currency.getInstance(currency).getSymbol(locale());
    }

    public static String number(long value) {
        return decimals(0).format(value);
    }

    /// The number with exactly so many `decimals`.
    public static String number(@Nullable BigDecimal value, int decimals) {
        if (value == null) {
            return NONE;
        }
        return decimals(decimals).format(value);
    }

    /// A format of one's own, since formats are not for several threads: a copy costs a tenth of one made anew.
    private static NumberFormat decimals(int decimals) {
        var known = DECIMALS.computeIfAbsent(new Decimals(locale(), decimals), Formats::made);
        return (NumberFormat) known.clone();
    }

    private static NumberFormat made(Decimals wish) {
        var format = NumberFormat.getNumberInstance(wish.locale());
        format.setMinimumFractionDigits(wish.decimals());
        format.setMaximumFractionDigits(wish.decimals());
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /// A ratio as percent: `0.053` is `5.3 %` with one decimal; the sign stands after a blank, as in all sentences.
    public static String percent(@Nullable BigDecimal ratio, int decimals) {
        if (ratio == null) {
            return NONE;
        }
        return number(ratio.movePointRight(2), decimals) + " %";
    }

    /// `12 Dec 2026`, in the order of the person's locale.
    public static String date(@Nullable LocalDate date) {
        return date == null
                ? NONE
                : date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()));
    }

    /// `October 2026`.
    public static String month(@Nullable YearMonth month) {
        return month == null ? NONE : month.format(DateTimeFormatter.ofPattern("MMMM yyyy", locale()));
    }

    /// `Oct 2026`, where months stand close.
    public static String monthShort(@Nullable YearMonth month) {
        return month == null ? NONE : month.format(DateTimeFormatter.ofPattern("MMM yyyy", locale()));
    }

    /// A moment in the organisation's zone: `12 Dec 2026, 14:05`.
    public static String moment(@Nullable Instant moment) {
        if (moment == null) {
            return NONE;
        }
        var zone = LocaleContextHolder.getTimeZone().toZoneId();
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .format(moment.atZone(zone));
    }

    /// The day of a moment in the organisation's zone.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, LocaleContextHolder.getTimeZone().toZoneId());
    }

    /// How long ago a day was: `today`, `1 day`, `9 days`; a day to come is shown as its date.
    public static String age(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return NONE;
        }
        long days = ChronoUnit.DAYS.between(day, today);
        return days < 0 ? date(day) : days == 0 ? t("today") : days(days);
    }

    /// `1 day`, `41 days`.
    public static String days(long days) {
        return Words.plural(days, "{0} day", "{0} days");
    }

    /// A slip with its sign: `+41 d`, `−6 d`, `on baseline`.
    public static String slip(long days) {
        return days == 0 ? t("on baseline") : t("{0} d", (days > 0 ? "+" : "−") + number(Math.abs(days)));
    }

    /// The size of a file: `850 B`, `24 kB`, `1.3 MB`.
    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return number(bytes) + " B";
        }
        var kilobytes = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1024));
        return kilobytes.compareTo(BigDecimal.valueOf(1024)) < 0
                ? number(kilobytes, 0) + " kB"
                : number(kilobytes.divide(BigDecimal.valueOf(1024)), 1) + " MB";
    }

    /// A value as the audit trail keeps it, as people read it: days and numbers by their locale, the rest as it is.
    public static @Nullable String kept(@Nullable String value) {
        if (value == null || value.length() > 40) {
            return value;
        }
        if (DAY.matcher(value).matches()) {
            return day(value);
        }
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        var number = new BigDecimal(value).stripTrailingZeros();
        return number(number, Math.max(0, number.scale()));
    }

    /// A text like a day that is none, such as the 31st of June, stays as it is.
    private static String day(String text) {
        try {
            return date(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return text;
        }
    }

    private static String scaled(BigDecimal amount, BigDecimal unit, String currency) {
        return symbolic(number(amount.abs().divide(unit), 1), amount.signum(), currency);
    }

    private static String whole(BigDecimal amount, String currency) {
        return symbolic(number(amount.abs(), 0), amount.signum(), currency);
    }

    /// The sign of the currency stands in front in the short form whatever the locale, as in tables of the field.
    private static String symbolic(String digits, int signum, String currency) {
        var symbol = symbol(currency);
        var space = symbol.length() > 1 && Character.isLetter(symbol.charAt(symbol.length() - 1)) ? "\u00a0" : "";
        return (signum < 0 ? "−" : "") + symbol + space + digits;
    }

    private static NumberFormat currencyFormat(String currency) {
        var format = NumberFormat.getCurrencyInstance(locale());
        var unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        return format;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /// A number as it is typed into a field, without grouping; null for none.
    public static @Nullable String typed(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
