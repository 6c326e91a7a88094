package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The folder that holds everything one installation owns, and where in it the database lives.
///
/// `database` belongs to whoever runs Plumbline; only `cluster` and `log` in it belong to the database's own account,
/// so that a taken-over database cannot make a root process write through a link.
public record DataFolder(Path path) {
    /// Where an installation lies when nobody says otherwise.
    public static Path standard() {
        return standard(ServerAccount.isRoot(), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path standard(boolean root, Map<String, String> environment, Path home) {
        if (root) {
            return Path.of("/var/lib/plumbline");
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return (shared.isEmpty() ? home.resolve(".local/share") : Path.of(shared)).resolve("plumbline");
    }

    /// Makes the folder where it is missing; the path is resolved, because the server reports resolved paths.
    static DataFolder prepared(Path folder) {
        try {
            Folders.create(folder.toAbsolutePath().normalize());
            return new DataFolder(folder.toRealPath());
        } catch (IOException e) {
            throw new DatabaseFailure("The data folder %s cannot be made: %s".formatted(folder, e), e);
        }
    }

    boolean isOursOrEmpty() {
        try (var entries = Files.list(path)) {
            return entries.map(Path::getFileName)
                    .allMatch(name -> name.equals(lockFile().getFileName()) || Files.exists(lockFile()));
        } catch (IOException e) {
            return false;
        }
    }

    /// Where the application keeps uploaded files; they are only ever added, so that a backup finds each it needs.
    public Path attachments() {
        return path.resolve("attachments");
    }

    /// The key with which the application seals secrets before they reach the database.
    public Path secretKey() {
        return path.resolve("secret.key");
    }

    /// Where the log is kept beside the backups, if it is.
    Path keptLog() {
        return path.resolve("kept-log");
    }

    Path lockFile() {
        return path.resolve("plumbline.lock");
    }

    /// Unpacked server programs, one sub-folder for each build of them.
    Path programs() {
        return path.resolve("postgres");
    }

    Path database() {
        return path.resolve("database");
    }

    Path cluster() {
        return clusterIn(database());
    }

    static Path clusterIn(Path database) {
        return database.resolve("cluster");
    }

    Path log() {
        return database().resolve("log");
    }

    /// What the server says before its own log is open.
    Path startLog() {
        return database().resolve("start.log");
    }

    Path settings() {
        return database().resolve("settings.conf");
    }

    Path postmasterFile() {
        return cluster().resolve("postmaster.pid");
    }
}
