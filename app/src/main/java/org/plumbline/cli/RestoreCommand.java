package org.plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.plumbline.database.Backup;
import org.plumbline.database.LogReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes an installation from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes an installation from a backup, in a folder that is empty or missing.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--log", paramLabel = "FOLDER", description = "Where keep-log kept the log of the installation.")
    private @Nullable Path log;

    @Option(
            names = "--to",
            paramLabel = "MOMENT",
            description = "Go on through the log to this moment, such as 2026-11-22T16:30 (time of this machine).")
    private @Nullable String moment;

    @Override
    public Integer call() {
        if ((log == null) != (moment == null)) {
            return archive.refused("--log and --to go together: where the log was kept, and the moment to go to");
        }
        return Files.isReadable(archive.file())
                ? archive.run(this::restore)
                : archive.refused("no such file: " + archive.file());
    }

    private void restore() {
        var folder = archive.folder();
        var replay = log == null || moment == null ? null : LogReplay.to(log, moment);
        Backup.restore(archive.file(), replay, folder, System.out::println);
        if (!Files.exists(folder.resolve("secret.key"))) {
            System.out.println(
                    "The backup holds no key of stored secrets: put the secret.key of the installation into " + folder
                            + " before the first start, or enter the mail password and the provider's client"
                            + " secret anew. Passwords and roles of people are all there.");
        }
        System.out.println(folder + ": restored; start it with ./plumbline serve --data " + folder);
    }
}
