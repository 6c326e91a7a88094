package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One file that holds a whole installation as it was at one moment: the database, the attachments and, unless it is
/// left out, the key of stored secrets, without which a restored installation could read neither its mail password nor
/// the client secret of its identity provider.
///
/// The running server is copied by its low-level interface: between `pg_backup_start` and `pg_backup_stop` the files
/// are copied while they change, and the write-ahead log of that time, copied too, makes them consistent when the copy
/// starts. The moment it shows is the end of the backup. A temporary replication slot keeps that log from being
/// recycled. Attachments come last: they are only ever added, so each that the database knows of is there.
public final class Backup {
    private static final String CLUSTER = "cluster";
    static final String ATTACHMENTS = "attachments";
    static final String SECRET_KEY = "secret.key";

    private Backup() {}

    /// Writes the archive under a temporary name and renames it, so a file of that name is a whole backup.
    ///
    /// @param withKey false leaves the key of stored secrets out
    /// @throws DatabaseFailure with a sentence for a person; an older archive of that name is then untouched
    public static void write(RunningDatabase database, Path archive, boolean withKey, Consumer<String> progress) {
        write(database.source(), archive, withKey, progress);
    }

    /// Backs up the installation of this folder: beside the server that works on it, which goes on meanwhile, or, where
    /// there is none, by starting its database for as long as it takes.
    public static void write(Path dataFolder, Path archive, boolean withKey, Consumer<String> progress) {
        var data = DataFolder.prepared(dataFolder);
        if (FolderLock.isHeld(data)) {
            write(Source.beside(data), archive, withKey, progress);
            return;
        }
        try (var database = EmbeddedPostgres.start(dataFolder, progress)) {
            write(database, archive, withKey, progress);
        }
    }

    /// A database that answers, to be read by its superuser.
    record Source(DataFolder folder, int port, Passwords passwords) {
        static Source beside(DataFolder data) {
            var port = Postmaster.read(data)
                    .filter(found -> found.serves(data) && found.isReady())
                    .map(Postmaster::port)
                    .orElseThrow(() -> new DatabaseFailure(
                            "The database of %s is just starting or stopping: try again.".formatted(data.path())));
            var source = new Source(data, port, Passwords.in(data.database()));
            try (var connection = source.asSuperuser()) {
                if (!Session.isOn(data, connection)) {
                    throw new DatabaseFailure(
                            "Another server answers in place of the database of %s.".formatted(data.path()));
                }
                return source;
            } catch (SQLException e) {
                throw new DatabaseFailure("The database does not let us in: " + e.getMessage(), e);
            }
        }

        Connection asSuperuser() throws SQLException {
            return Session.asSuperuser(port, passwords);
        }
    }

    private static void write(Source database, Path archive, boolean withKey, Consumer<String> progress) {
        var target = archive.toAbsolutePath();
        var part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (var writer = new ArchiveWriter(part);
                    var connection = database.asSuperuser()) {
                progress.accept("Copying the database");
                copyCluster(connection, database.folder().cluster(), writer);
                progress.accept("Copying the attachments");
                copyAttachments(database.folder(), writer);
                if (withKey) {
                    writer.addFile(SECRET_KEY, database.folder().secretKey());
                }
                writer.finish();
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | SQLException e) {
            throw new DatabaseFailure("The backup %s cannot be written: %s".formatted(archive, e.getMessage()), e);
        } finally {
            part.toFile().delete();
        }
    }

    private static void copyCluster(Connection connection, Path cluster, ArchiveWriter writer)
            throws IOException, SQLException {
        ask(connection, "select slot_name from pg_create_physical_replication_slot('plumbline_backup', true, true)");
        var first = ask(connection, "select pg_walfile_name(pg_backup_start('plumbline', fast => true))");
        writer.addFolder(CLUSTER, cluster, ClusterFiles::isCopied);
        try (var statement = connection.createStatement();
                var stop = statement.executeQuery("""
                        select labelfile, spcmapfile, pg_walfile_name(lsn) as last
                        from pg_backup_stop(wait_for_archive => false)""")) {
            stop.next();
            writer.addText(CLUSTER + "/backup_label", stop.getString("labelfile"));
            if (!stop.getString("spcmapfile").isEmpty()) {
                throw new DatabaseFailure("The database uses tablespaces, which a backup cannot hold: "
                        + stop.getString("spcmapfile").strip());
            }
            copyLog(cluster.resolve("pg_wal"), first, stop.getString("last"), writer);
        }
        ask(connection, "select pg_drop_replication_slot('plumbline_backup')::text");
    }

    private static void copyLog(Path log, String first, String last, ArchiveWriter writer) throws IOException {
        try (var files = Files.list(log)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (ClusterFiles.isNeededLog(name, first, last)) {
                    writer.addFile(CLUSTER + "/pg_wal/" + name, file);
                }
            }
        }
    }

    private static void copyAttachments(DataFolder data, ArchiveWriter writer) throws IOException {
        if (Files.isDirectory(data.attachments())) {
            writer.addFolder(ATTACHMENTS, data.attachments(), _ -> true);
        }
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return String.valueOf(answer.getString(1));
        }
    }

    /// Makes an installation from an archive in a folder that must be empty or missing. Every file is checked against
    /// the archive's own list; nothing of a damaged archive stays.
    public static void restore(Path archive, Path dataFolder, Consumer<String> progress) {
        restore(archive, null, dataFolder, progress);
    }

    /// The same, going on through the log that was kept since, up to a moment.
    public static void restore(Path archive, @Nullable LogReplay replay, Path dataFolder, Consumer<String> progress) {
        var data = DataFolder.prepared(dataFolder);
        try (var entries = Files.list(data.path())) {
            if (entries.findAny().isPresent()) {
                throw new DatabaseFailure(
                        "The folder %s is not empty: restore into an empty one.".formatted(data.path()));
            }
        } catch (IOException e) {
            throw new DatabaseFailure("The folder %s cannot be read: %s".formatted(data.path(), e), e);
        }
        var account = ServerAccount.ofThisProcess();
        account.requireWayTo(data);
        try (var _ = FolderLock.take(data)) {
            new Restoring(data, account, replay, progress).from(archive);
        }
    }
}
