package org.plumbline.app.exchange.internal;

import org.plumbline.app.exchange.ImportView;
import org.plumbline.app.exchange.ImportView.FileView;
import org.plumbline.app.exchange.intake.RunMemory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes files in for good, each whole or not at all by a transaction of its own.
@Component
class Application {
    private final FileIntake intake;
    private final JobTable jobs;
    private final TransactionTemplate transaction;

    Application(FileIntake intake, JobTable jobs, PlatformTransactionManager transactions) {
        this.intake = intake;
        this.jobs = jobs;
        transaction = new TransactionTemplate(transactions);
    }

    /// @return false where it failed on our side, so that another try may help
    boolean take(ImportView job, FileView file, FileReading.Read read, RunMemory memory) {
        if (file.state().equals("applied")) {
            return true;
        }
        try {
            transaction.executeWithoutResult(status -> {
                intake.lock();
                if (!jobs.isApplied(file.id())) {
                    intake.keep(intake.take(job, file, read, memory));
                }
            });
            return true;
        } catch (RuntimeException failure) {
            memory.forget();
            var refused = FileIntake.refused(job, file, failure);
            transaction.executeWithoutResult(status -> intake.keep(refused));
            return !refused.state().equals("failed");
        }
    }
}
