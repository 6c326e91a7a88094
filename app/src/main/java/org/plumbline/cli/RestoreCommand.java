package org.plumbline.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.plumbline.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes an installation from a backup.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes an installation from a backup, in a folder that is empty or missing.")
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private final ArchiveOptions archive = new ArchiveOptions();

    @Override
    public Integer call() {
        return Files.isReadable(archive.file())
                ? archive.run(this::restore)
                : archive.refused("no such file: " + archive.file());
    }

    private void restore() {
        var folder = archive.folder();
        Backup.restore(archive.file(), folder, System.out::println);
        if (!Files.exists(folder.resolve("secret.key"))) {
            System.out.println(
                    "The backup holds no key of stored secrets: put the secret.key of the installation into " + folder
                            + " before the first start, or enter the mail password and the provider's client"
                            + " secret anew. Passwords and roles of people are all there.");
        }
        System.out.println(folder + ": restored; start it with ./plumbline serve --data " + folder);
    }
}
