package org.plumbline.app.assurance.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Counts days from Monday to Friday; holidays differ from place to place and are not left out.
final class WorkingDays {
    private WorkingDays() {}

    /// The day that lies so many working days after another.
    static LocalDate after(LocalDate day, int days) {
        var reached = day;
        for (var left = days; left > 0; ) {
            reached = reached.plusDays(1);
            if (reached.getDayOfWeek() != DayOfWeek.SATURDAY && reached.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return reached;
    }
}
