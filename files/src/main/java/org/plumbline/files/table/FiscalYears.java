package org.plumbline.files.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells fiscal years and their quarters ("2024-25", "FY24/25", "Q3 2024/25") from months and days. In which month they
/// begin only the organisation knows, so that they are no date.
final class FiscalYears {
    private static final Pattern YEAR =
            Pattern.compile("(?:fy\\s?'?)?(?:19|20)?(\\d{2})\\s?[-/–]\\s?(?:fy\\s?)?(?:19|20)?(\\d{2})");
    private static final Pattern FOUR_AND_TWO = Pattern.compile("(?:19|20)(\\d{2})\\s?[-/–]\\s?(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile(
            "(?:q|qtr\\.?\\s?|quarter\\s)[1-4][\\s,/-]*(?:of\\s)?(.{4,12})|(.{4,12}?)[\\s,/-]*(?:q|qtr\\.?\\s?|quarter\\s)[1-4]");

    private FiscalYears() {}

    /// True for two years that follow each other; 2011-12 may also be December 2011.
    static boolean isYear(String text) {
        var found = YEAR.matcher(text.strip().toLowerCase(Locale.ROOT));
        return found.matches() && follows(found.group(1), found.group(2));
    }

    /// True for a fiscal year or a quarter of one.
    static boolean isPeriod(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        var quarter = QUARTER.matcher(plain);
        return isYear(plain)
                || quarter.matches() && isYear(quarter.group(1) == null ? quarter.group(2) : quarter.group(1));
    }

    /// True where all values of the form 2010-11 name two years that follow each other: months would not.
    static boolean areMeant(List<String> values) {
        boolean some = false;
        for (var value : values) {
            var found = FOUR_AND_TWO.matcher(value.strip());
            if (found.matches()) {
                if (!follows(found.group(1), found.group(2))) {
                    return false;
                }
                some = true;
            }
        }
        return some;
    }

    private static boolean follows(String first, String second) {
        return (Integer.parseInt(first) + 1) % 100 == Integer.parseInt(second);
    }
}
