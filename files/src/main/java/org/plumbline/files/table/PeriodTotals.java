package org.plumbline.files.table;

import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.files.table.PeriodColumns.Periodic;

/// Leaves out the columns of a series that repeat others of it: the quarter or the year beside its months, the year
/// beside its quarters. Read as money of their own they would count it twice.
final class PeriodTotals {
    private static final int YEAR = 12;

    private PeriodTotals() {}

    static List<Periodic> without(List<Periodic> series) {
        return series.stream().filter(column -> !isTotal(column, series)).toList();
    }

    private static boolean isTotal(Periodic column, List<Periodic> series) {
        int length = months(column);
        int last = column.period().last();
        if (!column.period().code().startsWith("FY")) {
            return series.stream()
                            .filter(one -> isPart(one, last, length))
                            .limit(2)
                            .count()
                    == 2;
        }
        // In which month a fiscal year ends is not known here: all of any twelve months that end in its year.
        return IntStream.range(0, YEAR)
                .map(month -> Math.ceilDiv(last, YEAR) * YEAR - month)
                .anyMatch(end -> series.stream()
                                .filter(one -> isPart(one, end, YEAR))
                                .mapToInt(PeriodTotals::months)
                                .sum()
                        >= YEAR);
    }

    private static boolean isPart(Periodic one, int last, int length) {
        int end = one.period().last();
        return months(one) < length && end <= last && end - months(one) >= last - length;
    }

    private static int months(Periodic column) {
        var code = column.period().code();
        return code.contains("Q") ? 3 : code.length() == 7 && code.charAt(4) == '-' ? 1 : YEAR;
    }
}
