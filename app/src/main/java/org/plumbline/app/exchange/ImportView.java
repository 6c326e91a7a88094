package org.plumbline.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import with its files.
///
/// @param id names it
/// @param title what people call it
/// @param state where it stands
/// @param isDryRun true while nothing may be changed
/// @param asOf the day its files are of where a person said so
/// @param mapping decided for it
/// @param projectId the one project it goes into
/// @param startedByName who started it
/// @param message why it failed
/// @param filesDone how many files are worked off
/// @param files in the order they are worked off
public record ImportView(
        UUID id,
        String title,
        ImportState state,
        boolean isDryRun,
        @Nullable LocalDate asOf,
        ColumnMapping mapping,
        @Nullable UUID projectId,
        UUID startedBy,
        String startedByName,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String message,
        int filesDone,
        List<FileView> files) {
    public ImportView {
        files = List.copyOf(files);
    }

    /// A file of an import.
    ///
    /// @param state `waiting`, `read`, `checked`, `applied`, `rejected` or `failed` where it was not the file's
    /// fault
    /// @param asOf the day a person says it is of, null where it says so itself
    public record FileView(
            UUID id,
            int position,
            String name,
            long size,
            String sha256,
            String state,
            @Nullable LocalDate asOf,
            @Nullable FileReport report) {}

    /// All files' counts together.
    public FileReport.Counts counts() {
        var sum = FileReport.Counts.NONE;
        for (var file : files) {
            var report = file.report();
            if (report != null) {
                sum = sum.plus(report.counts());
            }
        }
        return sum;
    }

    /// Questions nobody has answered yet.
    public long openQuestions() {
        return files.stream()
                        .map(FileView::report)
                        .filter(java.util.Objects::nonNull)
                        .flatMap(report -> report.questions().stream())
                        .filter(question -> question.answer() == null)
                        .count()
                + units().size();
    }

    /// Tables of which nobody has said yet what their amounts are in, though it is not clear.
    public List<FileReport.Sheet> units() {
        return files.stream()
                .map(FileView::report)
                .filter(java.util.Objects::nonNull)
                .flatMap(report -> report.sheets().stream())
                .filter(FileReport.Sheet::asksUnit)
                .toList();
    }
}
