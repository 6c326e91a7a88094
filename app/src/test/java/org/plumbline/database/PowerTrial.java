package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Cuts the power of the disk under application and database while they write, gives it back, starts again, counts
/// acknowledged writes that are gone, and lets PostgreSQL check every table and index of the database. Needs root.
///
/// `main CUTS SEED [careless]`; careless is the control: its server does not wait for the disk (`fsync = off`), so a
/// trial that finds nothing missing there proves nothing about the other one.
final class PowerTrial {
    private static final int MEGABYTES = 600;

    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final LoopDisk disk;
    private final boolean careless;
    private final Random random;
    private int lost;
    private int doubled;
    private int damages;

    private PowerTrial(LoopDisk disk, boolean careless, Random random) {
        this.disk = disk;
        this.careless = careless;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        var careless = arguments.length > 2 && arguments[2].equals(CrashWriter.CARELESS);
        var isClean = false;
        try (var disk = LoopDisk.make(MEGABYTES)) {
            try (var database = EmbeddedPostgres.start(disk.folder(), _ -> {})) {
                Rows.create(database);
            }
            Command.run("sync");
            var trial = new PowerTrial(disk, careless, new Random(Long.parseLong(arguments[1])));
            for (var round = 1; round <= Integer.parseInt(arguments[0]) && trial.isWhole(); round++) {
                trial.round(round);
            }
            isClean = trial.isWhole() && trial.lost + trial.doubled == 0;
        }
        System.exit(isClean ? 0 : 1);
    }

    private boolean isWhole() {
        return damages == 0;
    }

    private void round(int round) throws IOException, SQLException {
        var victim = careless ? Victim.start(disk.folder(), CrashWriter.FSYNC_OFF) : Victim.start(disk.folder());
        victim.awaitWrites(50 + random.nextInt(1500));
        var server = victim.server();
        disk.cutPower();
        victim.killApplication();
        Victim.kill(server);
        acknowledged.addAll(victim.acknowledged());
        disk.restorePower();
        check();
        System.out.println(String.format(
                Locale.ROOT,
                "cut %d: %d writes acknowledged, %d damaged, %d lost, %d doubled",
                round,
                acknowledged.size() + lost,
                damages,
                lost,
                doubled));
    }

    private void check() throws IOException, SQLException {
        if (careless) {
            // Else the start refuses a server that does not wait for the disk.
            Files.deleteIfExists(DataFolder.prepared(disk.folder()).cluster().resolve("postgresql.auto.conf"));
        }
        try (var database = EmbeddedPostgres.start(disk.folder(), _ -> {})) {
            var rows = Rows.all(database);
            var distinct = new HashSet<>(rows);
            doubled += rows.size() - distinct.size();
            var missing = new HashSet<>(acknowledged);
            missing.removeAll(distinct);
            lost += missing.size();
            acknowledged.removeAll(missing);
            inspect(database);
        } catch (DatabaseFailure | SQLException failure) {
            System.out.println(failure.getMessage());
            damages++;
        }
    }

    /// Every B-tree against its table, and every table page by page.
    private static void inspect(RunningDatabase database) throws SQLException {
        var passwords = Passwords.in(database.folder().database());
        try (var connection = DriverManager.getConnection(
                        Session.url(database.port(), Session.APPLICATION), Cluster.SUPERUSER, passwords.superuser());
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists amcheck");
            statement.execute("""
                    select bt_index_check(i.indexrelid, true)
                    from pg_index i
                    join pg_class c on c.oid = i.indexrelid
                    join pg_am a on a.oid = c.relam
                    where a.amname = 'btree' and c.relpersistence = 'p' and i.indisvalid""");
            try (var broken = statement.executeQuery("""
                    select c.oid::regclass, v.msg
                    from pg_class c
                    cross join lateral verify_heapam(c.oid) v
                    where c.relkind in ('r', 't', 'm') and c.relpersistence = 'p'""")) {
                if (broken.next()) {
                    throw new DatabaseFailure(
                            "The table %s is damaged: %s".formatted(broken.getString(1), broken.getString(2)));
                }
            }
        }
    }
}
