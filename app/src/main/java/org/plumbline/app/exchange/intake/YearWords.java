package org.plumbline.app.exchange.intake;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.setting.FiscalYear;

/// Puts amounts of a year into its last month. "2024" and "FY24" are the organisation's fiscal year that ends in 2024;
/// "2023/24" and "FY23/24" are the one from 2023 to 2024, whose end is a guess by the currency where the organisation's
/// own years are calendar years.
final class YearWords {
    private static final Pattern ONE =
            Pattern.compile("(?i)(?:(?:FY|fiscal year|financial year)\\s?'?)?((?:19|20)\\d{2})|FY\\s?'?(\\d{2})");
    private static final Pattern TWO = Pattern.compile(
            "(?i)(?:FY\\s?'?((?:19|20)?\\d{2})|((?:19|20)\\d{2}))\\s?[-/–]\\s?(?:FY\\s?'?)?((?:19|20)?\\d{2})");
    /// Two years, or a year and a month.
    private static final Pattern DOUBTFUL = Pattern.compile("(?:19|20)\\d{2}\\s?[-/–]\\s?(?:0[1-9]|1[0-2])");
    /// The month in which fiscal years end where it is not March.
    private static final Map<String, Integer> ENDS = Map.of("USD", 9, "AUD", 6, "NZD", 6);
    private static final int MOST_TOLD = 6;

    private final FiscalYear fiscal;
    private final boolean areDoubtfulYears;
    private final Map<String, YearMonth> own = new TreeMap<>();
    private final Map<String, YearMonth> guessed = new TreeMap<>();

    /// @param periods all periods that the table names: "2009/10" is a month unless all such name years that follow
    YearWords(FiscalYear fiscal, List<String> periods) {
        this.fiscal = fiscal;
        var doubtful = new HashSet<String>();
        boolean isFollowing = true;
        for (var period : periods) {
            var two = TWO.matcher(period.strip());
            if (two.matches() && two.group(2) != null) {
                isFollowing &= end(two).isPresent();
                doubtful.add(period.strip());
            }
        }
        areDoubtfulYears = isFollowing && doubtful.size() > 1;
    }

    /// The last month of a year, empty where the words name none.
    Optional<YearMonth> lastMonth(String period, @Nullable String currency) {
        var plain = period.strip();
        var one = ONE.matcher(plain);
        if (one.matches()) {
            var month = fiscal.end(year(one.group(1) == null ? one.group(2) : one.group(1), 20));
            own.put(plain, month);
            return Optional.of(month);
        }
        var two = TWO.matcher(plain);
        if (!two.matches() || DOUBTFUL.matcher(plain).matches() && !areDoubtfulYears) {
            return Optional.empty();
        }
        return end(two).map(end -> {
            boolean isOwn = fiscal.start() != Month.JANUARY;
            var month =
                    isOwn ? fiscal.end(end) : YearMonth.of(end, ENDS.getOrDefault(currency == null ? "" : currency, 3));
            (isOwn ? own : guessed).put(plain, month);
            return month;
        });
    }

    /// The same name for the same year however it is written, null where the words name none: by it amounts of a year
    /// are found again after the organisation has changed the start of its years.
    @Nullable
    String name(String period) {
        var plain = period.strip();
        var one = ONE.matcher(plain);
        if (one.matches()) {
            return "FY" + year(one.group(1) == null ? one.group(2) : one.group(1), 20);
        }
        var two = TWO.matcher(plain);
        if (!two.matches() || DOUBTFUL.matcher(plain).matches() && !areDoubtfulYears) {
            return null;
        }
        return end(two).map(end -> "FY%d/%d".formatted(end - 1, end)).orElse(null);
    }

    /// Which months were assumed for the years met so far.
    List<String> notes() {
        var first = fiscal.start().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        var why = fiscal.stated().isPresent() ? "" : ", as nobody has set it otherwise";
        var notes = new ArrayList<String>();
        if (!own.isEmpty()) {
            notes.add(
                    "Amounts of a year are kept in the last month of the fiscal year that ends in it: %s. Fiscal years start in %s%s (Admin > Installation)."
                            .formatted(told(own), first, why));
        }
        if (!guessed.isEmpty()) {
            notes.add(
                    "Years named by two are no fiscal years that start in %s%s (Admin > Installation). By their currency they are assumed to end in March, June (AUD, NZD) or September (USD): %s."
                            .formatted(first, why, told(guessed)));
        }
        return notes;
    }

    private static String told(Map<String, YearMonth> years) {
        var all = years.entrySet().stream()
                .limit(MOST_TOLD)
                .map(entry -> entry.getKey() + " in " + entry.getValue())
                .toList();
        return String.join(", ", all) + (years.size() > MOST_TOLD ? " and so on" : "");
    }

    /// The second of two years that follow each other.
    private static Optional<Integer> end(Matcher two) {
        int first = year(two.group(1) == null ? two.group(2) : two.group(1), 20);
        int second = year(two.group(3), (first + 1) / 100);
        return second == first + 1 ? Optional.of(second) : Optional.empty();
    }

    private static int year(String digits, int century) {
        return digits.length() == 2 ? century * 100 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }
}
