package org.plumbline.app.exchange.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ColumnMapping;
import org.plumbline.app.exchange.FileReport;
import org.plumbline.app.exchange.FileReport.Counts;
import org.plumbline.app.exchange.ImportProblem;
import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.exchange.intake.FileContext;
import org.plumbline.app.exchange.intake.GivenDays;
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

/// Says what becomes of one file and writes it, in the transaction of the caller: the same for an import and for its
/// dry run.
@Component
class FileIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

    private final Intakes intakes;
    private final JobTable jobs;
    private final SourceTable sources;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileIntake(Intakes intakes, JobTable jobs, SourceTable sources, JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.intakes = intakes;
        this.jobs = jobs;
        this.sources = sources;
        this.jdbc = jdbc;
    }

    /// What became of a file.
    ///
    /// @param state `read`, `checked`, `applied`, `rejected` or `failed`
    /// @param print under which the same file is known again, null where nothing of it was taken
    record Taken(
            FileView file,
            String state,
            FileReport report,
            List<ImportProblem> problems,
            @Nullable String print) {
        /// This, as a dry run tells it.
        Taken shown() {
            return new Taken(file, state.equals("applied") ? "checked" : state, report, problems, null);
        }
    }

    /// One import writes at a time, on any server: two must not make the same project at once.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7061696)").query(row -> {});
    }

    /// Takes a file in; what is wrong with its rows is in what comes back.
    Taken take(ImportView job, FileView file, FileReading.Read read, RunMemory memory) {
        if (read.isPart()) {
            var outcome = new Outcome(file.name());
            outcome.partOfFeed();
            return taken(file, "read", outcome, null);
        }
        var print = fingerprint(job, file, read);
        var twin = jobs.twin(file.sha256(), print);
        if (twin.isPresent() && twin.get().report() != null) {
            return repeat(file, twin.get(), twin.get().report());
        }
        var outcome = new Outcome(file.name());
        takeIn(
                read,
                new FileContext(
                        file.name(),
                        new GivenDays(file.asOf(), job.asOf()),
                        read.mapping(),
                        read.sheets(),
                        job.projectId(),
                        memory,
                        outcome));
        var state = state(outcome);
        return taken(file, state, outcome, state.equals("applied") ? print : null);
    }

    private static Taken taken(FileView file, String state, Outcome outcome, @Nullable String print) {
        return new Taken(file, state, outcome.report(), outcome.problems(), print);
    }

    /// Keeps what became of a file for its page, and that it is in.
    void keep(Taken taken) {
        jobs.outcome(taken.file().id(), taken.state(), taken.report(), taken.problems());
        if (taken.print() != null) {
            jobs.applied(taken.file().id(), taken.print());
        }
    }

    private void takeIn(FileReading.Read read, FileContext context) {
        if (read.feeds().isEmpty()) {
            intakes.take(read.content(), context);
        } else {
            intakes.feed(read.feeds(), context);
        }
    }

    private static String state(Outcome outcome) {
        var counts = outcome.report().counts();
        return counts.taken() == 0 && counts.rejected() > 0 ? "rejected" : "applied";
    }

    /// Same mapping, same day, same answers, same target.
    private String fingerprint(ImportView job, FileView file, FileReading.Read read) {
        return String.join(
                "|",
                read.mapping().text(),
                new TreeMap<>(read.sheets())
                        .values().stream().map(ColumnMapping::text).toList().toString(),
                read.print(),
                String.valueOf(file.asOf()),
                job.asOf() == null
                        ? "today " + LocalDate.now(clock)
                        : job.asOf().toString(),
                sources.latestAnswer(),
                String.valueOf(job.projectId()),
                String.valueOf(job.startedBy()));
    }

    private Taken repeat(FileView file, FileView twin, FileReport before) {
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
                before.asOfFrom(),
                before.rows(),
                counts,
                details,
                List.of(),
                List.of(),
                before.checks(),
                List.of("The same file was imported before with the same columns and date: nothing changes."),
                before.sheets());
        return new Taken(file, "applied", report, jobs.problemsOf(twin.id(), file.name()), null);
    }

    /// Says why nothing of a file is in; `failed` where that was not the doing of whoever sent it, so that another try
    /// may help.
    static Taken refused(ImportView job, FileView file, RuntimeException failure) {
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
        return taken(file, isDenied ? "rejected" : "failed", outcome, null);
    }
}
