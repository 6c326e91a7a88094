package org.plumbline.app.exchange.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.AsOfSource;
import org.plumbline.app.exchange.FileReport.Change;
import org.plumbline.app.exchange.intake.Outcome.Fate;
import org.plumbline.app.reporting.ReportedProject;
import org.plumbline.app.reporting.StatusReports;
import org.plumbline.files.table.Field;
import org.plumbline.files.table.Table;
import org.springframework.stereotype.Component;

/// Brings status updates in: each row is what was reported of a project for a day or period.
@Component
class StatusIntake {
    private final RowProjects projects;
    private final StatusReports reports;
    private final RowGuard guard;
    private final Clock clock;

    StatusIntake(RowProjects projects, StatusReports reports, RowGuard guard, Clock clock) {
        this.projects = projects;
        this.reports = reports;
        this.guard = guard;
        this.clock = clock;
    }

    void take(Table table, FileContext file) {
        var whole = new AsOfDay(LocalDate.now(clock)).of(table, file);
        LocalDate newest = null;
        for (var row : table.rows()) {
            var cells = new Cells(table, row, file);
            var day = day(cells, whole, file);
            var named = cells.line(Field.PROJECT, 300);
            var fate = guard.attempt(
                    file.outcome(), cells.number(), named == null ? "" : named, () -> write(cells, day, file));
            file.outcome().count(fate);
            newest = day != null && (newest == null || day.isAfter(newest)) ? day : newest;
        }
        if (newest != null && !newest.equals(whole)) {
            file.outcome().asOf(newest, AsOfSource.ROWS);
        }
    }

    private static @Nullable LocalDate day(Cells cells, LocalDate whole, FileContext file) {
        if (file.days().ofFile() != null) {
            return file.days().ofFile();
        }
        var day = cells.date(Field.REPORTING_DATE);
        if (day != null) {
            return day;
        }
        var period = cells.line(Field.PERIOD, 40);
        var end = period == null ? null : MonthWords.lastDay(period);
        boolean isKnown =
                period == null && !AsOfSource.TODAY.equals(file.outcome().dayFrom());
        return end == null && isKnown ? whole : end;
    }

    private Fate write(Cells cells, @Nullable LocalDate day, FileContext file) {
        var project = projects.of(cells);
        if (project == null) {
            return Fate.REJECTED;
        }
        if (day == null) {
            cells.problem(
                    cells.has(Field.PERIOD) ? Field.PERIOD : Field.REPORTING_DATE,
                    "Not a day or period; the row is left out. Write it like 2026-09-30 or 2026-09.");
            return Fate.REJECTED;
        }
        var one = new ArrayList<ReportedProject>();
        one.add(new ReportedProject(project.id(), day, RowReport.of(cells), null, file.file()));
        if (reports.importReported(one) == 0) {
            return Fate.UNCHANGED;
        }
        file.outcome().change(new Change(Texts.called(project), "Status of " + day, null, cells.raw(Field.RAG)));
        return Fate.CREATED;
    }
}
