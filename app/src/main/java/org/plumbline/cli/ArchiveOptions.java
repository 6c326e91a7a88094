package org.plumbline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.plumbline.database.DataFolder;
import org.plumbline.database.DatabaseFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What backup and restore ask for alike: the archive and the installation's folder.
final class ArchiveOptions {
    /// Exit code of wrong use, and of what could not be done.
    private static final int REFUSED = 2;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file = Path.of("");

    @Option(names = "--data", description = "Folder that holds everything of the installation.")
    private @Nullable Path data;

    Path file() {
        return file;
    }

    Path folder() {
        return data == null ? DataFolder.standard() : data;
    }

    /// Says on standard error why the command did nothing, and answers its exit code.
    int refused(String why) {
        System.err.println("plumbline " + (command == null ? "" : command.name()) + ": " + why);
        return REFUSED;
    }

    /// Does the work, and says why where it cannot be done.
    int run(Runnable work) {
        try {
            work.run();
            return 0;
        } catch (DatabaseFailure failure) {
            return refused(String.valueOf(failure.getMessage()));
        }
    }
}
