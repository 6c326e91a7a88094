package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Where an installation keeps what was written since its backups, so that it can be restored to a moment between two
/// of them: the server hands over its write-ahead log, at the latest a minute after something was written, and
/// [LogKeeper] packs it and copies attachments.
///
/// The data folder remembers it in a file of three lines; a mark in the folder names the installation, so that two
/// never
/// keep their log in one place.
///
/// @param folder on another disk, best on another machine
/// @param days how long the log is kept, 1 to 3,650: longer than the time between two backups
/// @param mark what tells this installation from all others
public record KeptLog(Path folder, int days, String mark) {
    static final int MOST_DAYS = 3_650;

    /// After this many seconds a piece of the log that is not full is handed over as well.
    private static final int HAND_OVER_SECONDS = 60;

    private static final String MARK = "installation";
    private static final int LINES = 3;

    public KeptLog {
        if (days < 1 || days > MOST_DAYS) {
            throw new DatabaseFailure("The log is kept for 1 to %,d days, not %d.".formatted(MOST_DAYS, days));
        }
    }

    /// Where this installation keeps its log, if it does.
    static Optional<KeptLog> of(DataFolder data) {
        try {
            if (!Files.exists(data.keptLog())) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(data.keptLog());
            if (lines.size() != LINES) {
                throw new DatabaseFailure("%s is damaged: say anew where the log is kept.".formatted(data.keptLog()));
            }
            return Optional.of(new KeptLog(Path.of(lines.getFirst()), Integer.parseInt(lines.get(1)), lines.get(2)));
        } catch (IOException | NumberFormatException e) {
            throw new DatabaseFailure("%s cannot be read: %s".formatted(data.keptLog(), e), e);
        }
    }

    /// Has the log of an installation kept from its next start on.
    ///
    /// @throws DatabaseFailure where the folder cannot be used, or holds something else
    public static KeptLog keep(Path dataFolder, Path folder, int days) {
        var data = DataFolder.prepared(dataFolder);
        try {
            Folders.create(folder.toAbsolutePath().normalize());
            var place = folder.toRealPath();
            if (place.startsWith(data.path()) || data.path().startsWith(place)) {
                throw new DatabaseFailure(
                        "The log would be lost together with what it is for: choose a folder outside of " + data.path()
                                + ", best on another disk.");
            }
            if (place.toString().contains("'") || place.toString().contains("\n")) {
                throw new DatabaseFailure("The folder of the log may have no quotes in its name: " + place);
            }
            var mark = of(data).map(KeptLog::mark)
                    .orElseGet(() -> UUID.randomUUID().toString());
            var kept = new KeptLog(place, days, mark);
            kept.claim();
            kept.prepare(ServerAccount.ofThisProcess());
            var part = data.keptLog().resolveSibling("kept-log.part");
            Files.deleteIfExists(part);
            Folders.writePrivate(part, place + "\n" + days + "\n" + mark + "\n");
            Files.move(part, data.keptLog(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } catch (IOException e) {
            throw new DatabaseFailure("The log cannot be kept in %s: %s".formatted(folder, e), e);
        }
    }

    /// Keeps the log no longer, from the next start on. What was kept stays.
    public static void forget(Path dataFolder) {
        try {
            Files.deleteIfExists(DataFolder.prepared(dataFolder).keptLog());
        } catch (IOException e) {
            throw new DatabaseFailure("It cannot be said that the log is kept no longer: " + e, e);
        }
    }

    private void claim() throws IOException {
        var file = folder.resolve(MARK);
        if (Files.exists(file)) {
            if (!Files.readString(file).strip().equals(mark)) {
                throw new DatabaseFailure(
                        "%s keeps the log of another installation: choose another folder.".formatted(folder));
            }
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new DatabaseFailure("%s is not empty: choose an empty folder for the log.".formatted(folder));
            }
        }
        Folders.writePrivate(file, mark + "\n");
    }

    /// Where the server puts what [LogKeeper] has not packed yet.
    Path incoming() {
        return folder.resolve("incoming");
    }

    Path log() {
        return folder.resolve("log");
    }

    Path attachments() {
        return folder.resolve("attachments");
    }

    Duration kept() {
        return Duration.ofDays(days);
    }

    /// Makes what is missing of the folder. A disk that is not there keeps nobody from working: the server then holds
    /// its
    /// log itself and says so.
    void prepare(Consumer<String> progress) {
        try {
            prepare(ServerAccount.ofThisProcess());
        } catch (IOException | DatabaseFailure e) {
            progress.accept("The log is not being kept, %s cannot be used: %s".formatted(folder, e.getMessage()));
        }
    }

    private void prepare(ServerAccount account) throws IOException {
        for (var made : new Path[] {incoming(), log(), attachments()}) {
            if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                Folders.createWith(made, Folders.PRIVATE);
            }
        }
        account.own(incoming());
        account.requireWayTo(new DataFolder(incoming()));
    }

    /// What the server is told beside its other settings.
    String settings() {
        return """

                # The log is kept from backup to backup.
                archive_mode = on
                archive_library = 'basic_archive'
                archive_timeout = %d
                basic_archive.archive_directory = '%s'
                """.formatted(HAND_OVER_SECONDS, incoming());
    }
}
