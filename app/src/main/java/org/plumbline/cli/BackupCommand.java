package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plumbline.database.Backup;
import org.plumbline.database.DataFolder;
import org.plumbline.database.DatabaseFailure;
import org.plumbline.database.EmbeddedPostgres;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes one file that holds a whole installation.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes one file that holds the whole installation; stop its server first.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the archive to write")
    private Path file = Path.of("");

    @Option(names = "--data", description = "Folder that holds everything of this installation.")
    private @Nullable Path data;

    @Option(names = "--without-key", description = "Leave the key of stored secrets (secret.key) out.")
    private boolean isWithoutKey;

    @Override
    public Integer call() {
        var folder = data == null ? DataFolder.standard() : data;
        if (!Files.isDirectory(folder)) {
            System.err.println("plumbline backup: there is no installation in " + folder);
            return 2;
        }
        Consumer<String> progress = System.out::println;
        try (var database = EmbeddedPostgres.start(folder, progress)) {
            Backup.write(database, file, !isWithoutKey, progress);
            System.out.println(file + ": written. "
                    + (isWithoutKey
                            ? "Keep " + folder.resolve("secret.key") + " apart: without it stored secrets are lost."
                            : "It opens everything, stored secrets included: keep it as you keep a password."));
            return 0;
        } catch (DatabaseFailure failure) {
            System.err.println("plumbline backup: " + failure.getMessage());
            return 2;
        }
    }
}
