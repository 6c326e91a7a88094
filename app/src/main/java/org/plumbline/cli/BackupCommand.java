package org.plumbline.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.plumbline.database.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes one file that holds a whole installation.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes one file that holds the whole installation; its server may go on working meanwhile.")
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private final ArchiveOptions archive = new ArchiveOptions();

    @Option(names = "--without-key", description = "Leave the key of stored secrets (secret.key) out.")
    private boolean isWithoutKey;

    @Override
    public Integer call() {
        return Files.isDirectory(archive.folder())
                ? archive.run(this::write)
                : archive.refused("there is no installation in " + archive.folder());
    }

    private void write() {
        Consumer<String> progress = System.out::println;
        Backup.write(archive.folder(), archive.file(), !isWithoutKey, progress);
        System.out.println(archive.file() + ": written. "
                + (isWithoutKey
                        ? "Keep " + archive.folder().resolve("secret.key")
                                + " apart: without it stored secrets are lost."
                        : "It opens everything, stored secrets included: keep it as you keep a password."));
    }
}
