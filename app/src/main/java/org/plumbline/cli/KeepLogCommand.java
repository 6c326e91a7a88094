package org.plumbline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.database.DataFolder;
import org.plumbline.database.DatabaseFailure;
import org.plumbline.database.KeptLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Has everything that is written kept beside the backups, so that an installation can go back to any moment.
@Command(
        name = "keep-log",
        mixinStandardHelpOptions = true,
        description = "Keeps all that is written since a backup, so that restore can go to any moment after it.")
final class KeepLogCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "empty, on another disk than the installation")
    private @Nullable Path folder;

    @Option(names = "--days", defaultValue = "14", description = "How long it is kept (default 14 days).")
    private int days;

    @Option(names = "--off", description = "Keep it no longer; what was kept stays.")
    private boolean isOff;

    @Option(names = "--data", description = "Folder that holds everything of the installation.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        var installation = data == null ? DataFolder.standard() : data;
        if (isOff == (folder != null)) {
            return refused("name the folder that keeps the log, or say --off");
        }
        try {
            if (folder == null) {
                KeptLog.forget(installation);
                System.out.println("From the next start on the log is kept no longer.");
            } else {
                var kept = KeptLog.keep(installation, folder, days);
                System.out.println(
                        "From the next start on the log is kept in %s for %d days. Now start the server and make a backup: only from that one on is there a way to any moment."
                                .formatted(kept.folder(), kept.days()));
            }
            return 0;
        } catch (DatabaseFailure failure) {
            return refused(String.valueOf(failure.getMessage()));
        }
    }

    private static int refused(String why) {
        System.err.println("plumbline keep-log: " + why);
        return 2;
    }
}
