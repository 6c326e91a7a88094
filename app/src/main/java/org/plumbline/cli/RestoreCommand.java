package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.database.Backup;
import org.plumbline.database.DataFolder;
import org.plumbline.database.DatabaseFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes an installation from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes an installation from a backup, in a folder that is empty or missing.")
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "the archive to read")
    private Path file = Path.of("");

    @Option(names = "--data", description = "Folder to make the installation in.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        var folder = data == null ? DataFolder.standard() : data;
        if (!Files.isReadable(file)) {
            System.err.println("plumbline restore: no such file: " + file);
            return 2;
        }
        try {
            Backup.restore(file, folder, System.out::println);
            if (!Files.exists(folder.resolve("secret.key"))) {
                System.out.println(
                        "The backup holds no key of stored secrets: put the secret.key of the installation into "
                                + folder
                                + " before the first start, or enter the mail password and the provider's client"
                                + " secret anew. Passwords and roles of people are all there.");
            }
            System.out.println(folder + ": restored; start it with ./plumbline serve --data " + folder);
            return 0;
        } catch (DatabaseFailure failure) {
            System.err.println("plumbline restore: " + failure.getMessage());
            return 2;
        }
    }
}
