package org.plumbline.app.exchange.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.FileReport;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.exchange.intake.FileContext;
import org.plumbline.app.exchange.intake.Intakes;
import org.plumbline.app.exchange.intake.Outcome;
import org.plumbline.app.exchange.intake.RunMemory;
import org.plumbline.app.exchange.intake.SourceTable;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one file in, whole or not at all. A dry run does the same and takes it back at the end, so that what it shows
/// is what would happen.
@Component
class FileIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

    private final Intakes intakes;
    private final JobTable jobs;
    private final SourceTable sources;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileIntake(
            Intakes intakes,
            JobTable jobs,
            SourceTable sources,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.clock = clock;
        this.intakes = intakes;
        this.jobs = jobs;
        this.sources = sources;
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    /// @return false where it failed on our side, so that another try may help
    boolean take(ImportView job, FileView file, FileReading.Read read, RunMemory memory) {
        if (file.state().equals("applied")) {
            return true;
        }
        if (read.isPart()) {
            part(file);
            return true;
        }
        var twin = jobs.twin(file.sha256(), fingerprint(job, read));
        if (twin.isPresent() && twin.get().report() != null) {
            repeat(job, file, twin.get(), twin.get().report());
            return true;
        }
        var outcome = new Outcome(file.name());
        var context = new FileContext(
                file.name(),
                job.asOf(),
                read.mapping(),
                read.sheets(),
                job.projectId(),
                job.isDryRun(),
                memory,
                outcome);
        try {
            write(job, file, read, context);
        } catch (RuntimeException failure) {
            memory.forget();
            return refuse(job, file, failure);
        }
        if (job.isDryRun()) {
            memory.shown();
            show(file, outcome);
        }
        return true;
    }

    /// All of it in one transaction, which a dry run takes back.
    private void write(ImportView job, FileView file, FileReading.Read read, FileContext context) {
        transaction.executeWithoutResult(status -> {
            lock();
            if (jobs.isApplied(file.id())) {
                return;
            }
            takeIn(read, context);
            if (job.isDryRun()) {
                status.setRollbackOnly();
            } else {
                keep(file, context.outcome(), fingerprint(job, read));
            }
        });
    }

    private void show(FileView file, Outcome outcome) {
        transaction.executeWithoutResult(
                status -> jobs.outcome(file.id(), state(outcome, "checked"), outcome.report(), outcome.problems()));
    }

    /// One import writes at a time, on any server: two must not make the same project at once.
    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7061696)").query(row -> {});
    }

    private void takeIn(FileReading.Read read, FileContext context) {
        if (read.feeds().isEmpty()) {
            intakes.take(read.content(), context);
        } else {
            intakes.feed(read.feeds(), context);
        }
    }

    private void part(FileView file) {
        var outcome = new Outcome(file.name());
        outcome.partOfFeed();
        transaction.executeWithoutResult(
                status -> jobs.outcome(file.id(), "read", outcome.report(), outcome.problems()));
    }

    private void keep(FileView file, Outcome outcome, String print) {
        var state = state(outcome, "applied");
        jobs.outcome(file.id(), state, outcome.report(), outcome.problems());
        if (state.equals("applied")) {
            jobs.applied(file.id(), print);
        }
    }

    private static String state(Outcome outcome, String otherwise) {
        var counts = outcome.report().counts();
        return counts.taken() == 0 && counts.rejected() > 0 ? "rejected" : otherwise;
    }

    /// Same mapping, same day, same answers, same target.
    private String fingerprint(ImportView job, FileReading.Read read) {
        return String.join(
                "|",
                read.mapping().text(),
                new TreeMap<>(read.sheets())
                        .values().stream().map(ColumnMapping::text).toList().toString(),
                read.print(),
                job.asOf() == null
                        ? "today " + LocalDate.now(clock)
                        : job.asOf().toString(),
                sources.latestAnswer(),
                String.valueOf(job.projectId()),
                String.valueOf(job.startedBy()));
    }

    private void repeat(ImportView job, FileView file, FileView twin, FileReport before) {
        var counts = new Counts(0, 0, before.counts().taken(), before.counts().rejected());
        var details = new java.util.HashMap<String, Counts>();
        before.details()
                .forEach((name, detail) -> details.put(name, new Counts(0, 0, detail.taken(), detail.rejected())));
        var report = new FileReport(
                before.kind(),
                before.format(),
                before.name(),
                before.asOf(),
                before.isAsOfGuessed(),
                before.rows(),
                counts,
                details,
                List.of(),
                List.of(),
                before.checks(),
                List.of("The same file was imported before with the same columns and date: nothing changes."),
                before.sheets());
        var problems = jobs.problemsOf(twin.id(), file.name());
        transaction.executeWithoutResult(
                status -> jobs.outcome(file.id(), job.isDryRun() ? "checked" : "applied", report, problems));
    }

    /// Says why nothing of a file is in; false where that was not the doing of whoever sent it.
    private boolean refuse(ImportView job, FileView file, RuntimeException failure) {
        var isDenied = failure instanceof Forbidden || failure instanceof Missing;
        if (!isDenied) {
            LOG.error("import {} could not take {}", job.id(), file.id(), failure);
        }
        var outcome = new Outcome(file.name());
        outcome.refuse(
                isDenied
                        ? "You may not import this file. Ask the PMO to do it for you."
                        : "Something went wrong on our side: nothing of this file was taken in, the others go on. Start the"
                                + " import again to try this file once more; if it fails again, check that it opens in the"
                                + " tool it came from.");
        transaction.executeWithoutResult(status ->
                jobs.outcome(file.id(), isDenied ? "rejected" : "failed", outcome.report(), outcome.problems()));
        return isDenied;
    }
}
