package org.plumbline.app.demo.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The months of the world, numbered as the stories number them: 1 to 12 are frozen, 13 is open and holds `today`.
record Calendar(LocalDate today) {
    static final int LATEST = 12;
    static final int OPEN = 13;

    YearMonth month(int number) {
        return YearMonth.from(today).plusMonths(number - OPEN);
    }

    /// The first day of the month that lies `offset` months from today's.
    LocalDate first(int offset) {
        return month(OPEN + offset).atDay(1);
    }

    /// The number of the month that holds `day`; below 1 before the first frozen period.
    int number(LocalDate day) {
        var months = (day.getYear() - today.getYear()) * 12 + day.getMonthValue() - today.getMonthValue();
        return OPEN + months;
    }

    /// The day at which a month is looked at: its last, or today for the open one.
    LocalDate end(int number) {
        return number >= OPEN ? today : month(number).atEndOfMonth();
    }

    String key(int number) {
        return month(number).toString();
    }

    LocalDate due(int number) {
        return WorkDays.plus(month(number).atEndOfMonth().plusDays(1), 2);
    }

    /// The eighth working day after the month, but never later than today.
    LocalDate frozen(int number) {
        return notAfterToday(WorkDays.plus(month(number).atEndOfMonth().plusDays(1), 7));
    }

    LocalDate notAfterToday(LocalDate day) {
        return day.isAfter(today) ? today : day;
    }

    List<World.Period> periods() {
        var periods = new ArrayList<World.Period>();
        for (var n = 1; n <= OPEN; n++) {
            var frozen = n == OPEN ? null : frozen(n);
            periods.add(new World.Period(key(n), month(n).atDay(1), month(n).atEndOfMonth(), due(n), frozen));
        }
        return periods;
    }
}
