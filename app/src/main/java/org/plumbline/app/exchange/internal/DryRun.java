package org.plumbline.app.exchange.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.exchange.intake.RunMemory;
import org.plumbline.app.exchange.internal.FileIntake.Taken;
import org.plumbline.app.kernel.Rehearsal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Shows what an import would do by doing it: all files in their order in one transaction that is taken back, so that a
/// file finds what those before it would have made.
///
/// What it writes is locked until its end. So that nobody is kept waiting by what is only shown, it gives way: where
/// somebody waits for it, or it would have to wait for somebody, it takes everything back and begins anew. After many
/// tries it goes on all the same.
@Component
class DryRun {
    private static final int TRIES = 12;
    /// Shorter than the second after which the database looks for deadlocks: a dry run never breaks another's work.
    private static final String PATIENCE = "set local lock_timeout = '600ms'";

    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "40001");

    private final FileIntake intake;
    private final JobTable jobs;
    private final Turns turns;
    private final JdbcClient jdbc;
    private final TransactionTemplate whole;
    private final TransactionTemplate nested;
    private final TransactionTemplate beside;

    DryRun(FileIntake intake, JobTable jobs, Turns turns, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.jobs = jobs;
        this.turns = turns;
        this.jdbc = jdbc;
        whole = new TransactionTemplate(transactions);
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Ends a try that stands in the way of others.
    private static final class GivesWay extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivesWay(@Nullable Throwable cause) {
            super("gives way", cause, false, false);
        }
    }

    /// What an import works on.
    ///
    /// @param order the files in the order in which they build on each other
    /// @param reads what was read of a file
    record Work(ImportView job, List<FileView> order, Function<FileView, FileReading.Read> reads, RunMemory memory) {}

    /// Shows all files and keeps what was shown.
    void show(Work work) {
        for (int i = 1; i <= TRIES; i++) {
            boolean isPatient = i == TRIES;
            try {
                var shown = turns.rehearsing(() -> Rehearsal.of(() -> tried(work, isPatient)));
                whole.executeWithoutResult(status -> shown.forEach(one -> intake.keep(one.shown())));
                return;
            } catch (GivesWay again) {
                work.memory().forget();
            }
        }
        throw new IllegalStateException("a dry run gave way %d times".formatted(TRIES));
    }

    private List<Taken> tried(Work work, boolean isPatient) {
        var shown = new ArrayList<Taken>();
        whole.executeWithoutResult(status -> {
            status.setRollbackOnly();
            intake.lock();
            if (!isPatient) {
                jdbc.sql(PATIENCE).update();
            }
            for (var file : work.order()) {
                if (!isPatient && (turns.isImportWaiting() || isAwaited())) {
                    throw new GivesWay(null);
                }
                shown.add(one(work, file));
                beside.executeWithoutResult(fresh -> jobs.progress(work.job().id(), shown.size()));
            }
        });
        return shown;
    }

    /// A file that fails leaves no trace; those after it are shown all the same.
    private Taken one(Work work, FileView file) {
        var read = work.reads().apply(file);
        try {
            return java.util.Objects.requireNonNull(nested.execute(status -> {
                var taken = intake.take(work.job(), file, read, work.memory());
                intake.keep(taken);
                return taken;
            }));
        } catch (RuntimeException failure) {
            if (isLocked(failure)) {
                throw new GivesWay(failure);
            }
            work.memory().forget();
            jdbc.sql("select 1").query(Integer.class).single();
            return FileIntake.refused(work.job(), file, failure);
        }
    }

    private static boolean isLocked(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null && LOCKED.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /// True where another session waits for what this one has written.
    private boolean isAwaited() {
        return jdbc.sql("""
                        with waiting as materialized (select pid from pg_stat_activity where wait_event_type = 'Lock')
                        select exists (select from waiting where pg_backend_pid() = any(pg_blocking_pids(pid)))
                        """).query(Boolean.class).single();
    }
}
