package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/// Holds the hours of timesheets against the actual work of the plans. Timesheets are not stored line by line: what
/// they add up to is in the plans once the site has processed them, and where it has not, that is said.
final class FeedHours {
    private static final List<String> SETS = List.of("TimesheetLines", "TimesheetLineActualDataSet");
    private static final List<String> PARTS = List.of(
            "ActualWorkBillable",
            "ActualWorkNonBillable",
            "ActualOvertimeWorkBillable",
            "ActualOvertimeWorkNonBillable");

    private FeedHours() {}

    static void check(FeedRows rows, Outcome outcome) {
        for (var set : SETS) {
            var lines = rows.of(set);
            if (!lines.isEmpty()) {
                check(lines, rows.of("Assignments"), outcome);
                return;
            }
        }
    }

    private static void check(List<FeedRow> lines, List<FeedRow> assignments, Outcome outcome) {
        var told = BigDecimal.ZERO;
        var projects = new HashSet<String>();
        for (var line : lines) {
            for (var part : PARTS) {
                var hours = line.decimal(part);
                told = hours == null ? told : told.add(hours);
            }
            var project = line.text("ProjectId", 100);
            if (project != null) {
                projects.add(project);
            }
        }
        var planned = assignments.stream()
                .filter(row -> projects.contains(String.valueOf(row.text("ProjectId", 100))))
                .map(row -> row.decimal("AssignmentActualWork"))
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        outcome.check(
                "Hours worked",
                told,
                planned,
                "Timesheets that are not approved or processed yet, administrative time, and progress entered in plans"
                        + " without a timesheet.");
        outcome.note(
                "Timesheets: %d line(s) on %d project(s) were held against the actual work of the plans; they are not stored one by one."
                        .formatted(lines.size(), projects.size()));
    }
}
