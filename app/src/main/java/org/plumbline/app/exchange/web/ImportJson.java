package org.plumbline.app.exchange.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.FileReport;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.exchange.ImportProblem;
import org.plumbline.app.exchange.ImportView;

/// An import as programs read it; its shape is `docs/contracts/import.schema.json`.
record ImportJson(
        UUID id,
        String title,
        String state,
        boolean dryRun,
        @Nullable LocalDate asOf,
        String startedBy,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String message,
        Progress progress,
        int created,
        int updated,
        int unchanged,
        int rejected,
        List<FileJson> files,
        List<ImportProblem> problems,
        List<QuestionJson> questions,
        List<CheckJson> reconciliation) {

    record Progress(int files, int filesDone) {}

    record FileJson(
            String name,
            long size,
            String sha256,
            String state,
            @Nullable String kind,
            @Nullable String format,
            @Nullable LocalDate asOf,
            boolean asOfGuessed,
            @Nullable String asOfFrom,
            int rows,
            int created,
            int updated,
            int unchanged,
            int rejected,
            Map<String, Counts> details,
            List<FileReport.Change> changes,
            Map<String, String> columns,
            List<String> customColumns,
            List<String> notes) {}

    record QuestionJson(
            String file,
            int row,
            String key,
            String subject,
            List<CandidateJson> candidates,
            @Nullable String answer) {}

    record CandidateJson(String key, String name, double likeness) {}

    record CheckJson(
            String file,
            String what,
            BigDecimal inFile,
            BigDecimal inDatabase,
            boolean equal,
            @Nullable String explanation) {}

    static ImportJson of(ImportView view, List<ImportProblem> problems) {
        var counts = view.counts();
        var files = new ArrayList<FileJson>();
        var questions = new ArrayList<QuestionJson>();
        var checks = new ArrayList<CheckJson>();
        for (var file : view.files()) {
            files.add(file(file));
            var report = file.report();
            if (report != null) {
                report.questions().forEach(asked -> questions.add(question(file.name(), asked)));
                report.checks().forEach(check -> checks.add(check(file.name(), check)));
            }
        }
        return new ImportJson(
                view.id(),
                view.title(),
                view.state().id(),
                view.isDryRun(),
                view.asOf(),
                view.startedByName(),
                view.createdAt(),
                view.finishedAt(),
                view.message(),
                new Progress(view.files().size(), view.filesDone()),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                files,
                problems,
                questions,
                checks);
    }

    private static FileJson file(ImportView.FileView file) {
        var report = file.report();
        var counts = report == null ? Counts.NONE : report.counts();
        var columns = new LinkedHashMap<String, String>();
        var custom = new ArrayList<String>();
        if (report != null) {
            report.sheets().stream().flatMap(sheet -> sheet.columns().stream()).forEach(column -> {
                if (column.field() == null) {
                    custom.add(column.header());
                } else {
                    columns.putIfAbsent(column.field(), column.header());
                }
            });
        }
        return new FileJson(
                file.name(),
                file.size(),
                file.sha256(),
                file.state(),
                report == null ? null : report.kind(),
                report == null ? null : report.format(),
                report == null ? null : report.asOf(),
                report != null && report.isAsOfGuessed(),
                report == null || report.asOfFrom() == null
                        ? null
                        : report.asOfFrom().id(),
                report == null ? 0 : report.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                report == null ? Map.of() : report.details(),
                report == null ? List.of() : report.changes(),
                columns,
                custom,
                report == null ? List.of() : report.notes());
    }

    private static QuestionJson question(String file, FileReport.Question asked) {
        return new QuestionJson(
                file,
                asked.row(),
                asked.key(),
                asked.subject(),
                asked.candidates().stream()
                        .map(one -> new CandidateJson(one.key(), one.name(), one.likeness()))
                        .toList(),
                asked.answer());
    }

    private static CheckJson check(String file, FileReport.Check check) {
        return new CheckJson(
                file,
                check.what(),
                plain(check.inFile()),
                plain(check.inDatabase()),
                check.isEqual(),
                check.explanation());
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(Objects.requireNonNull(number.stripTrailingZeros().toPlainString()));
    }
}
