package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Makes the cluster: built in a folder beside its place and renamed, so a start that is cut short leaves nothing
/// that looks like a database.
final class Cluster {
    static final String MAJOR = "18";
    static final String SUPERUSER = "postgres";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(3);

    private Cluster() {}

    static void ensure(DataFolder data, Programs programs, ServerAccount account, Consumer<String> progress) {
        try {
            if (!Files.exists(data.database())) {
                progress.accept("Making the database");
                build(data, programs, account);
            }
            requireVersion(data);
            if (!Files.isDirectory(data.log())) {
                Folders.createWith(data.log(), Folders.PRIVATE);
                account.own(data.log());
            }
        } catch (IOException e) {
            throw new DatabaseFailure("The database cannot be made in %s: %s".formatted(data.path(), e), e);
        }
    }

    private static void build(DataFolder data, Programs programs, ServerAccount account) throws IOException {
        var building = data.path().resolve("database.part");
        Folders.delete(building);
        Folders.createWith(building, Folders.PASSABLE);
        var passwords = Passwords.random();
        passwords.writeInto(building);
        initialise(building, programs, account, passwords);
        Programs.moveInto(building, data.database());
    }

    private static void initialise(Path building, Programs programs, ServerAccount account, Passwords passwords)
            throws IOException {
        var cluster = DataFolder.clusterIn(building);
        Folders.createWith(cluster, Folders.PRIVATE);
        account.own(cluster);
        var passwordFile = building.resolve("initdb");
        Folders.writePrivate(passwordFile, passwords.superuser());
        account.own(passwordFile);
        var words = List.of(
                programs.initdb().toString(),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
        var made = account.command(building, words).run(INITDB_LIMIT);
        Files.delete(passwordFile);
        if (!made.succeeded()) {
            throw new DatabaseFailure("The database cannot be made in %s: %s".formatted(building, made.output()));
        }
        includeSettings(cluster);
    }

    private static void includeSettings(Path cluster) throws IOException {
        Files.writeString(
                cluster.resolve("postgresql.conf"), "\ninclude '../settings.conf'\n", StandardOpenOption.APPEND);
    }

    private static void requireVersion(DataFolder data) throws IOException {
        var version = data.cluster().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseFailure(
                    "%s holds no database: move it away to begin with an empty one, or restore a backup into another folder."
                            .formatted(data.cluster()));
        }
        var major = Files.readString(version).strip();
        if (!major.equals(MAJOR)) {
            throw new DatabaseFailure(
                    "%s was made by PostgreSQL %s, this Plumbline brings %s: back it up with the Plumbline that made it and restore it here."
                            .formatted(data.cluster(), major, MAJOR));
        }
    }
}
