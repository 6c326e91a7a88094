package org.plumbline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// Kills application, database or both while they write, starts again, and counts acknowledged writes that are gone.
///
/// `main KILLS SEED [careless]`; careless is the control: its writes are acknowledged before they are safe, so a trial
/// that finds nothing missing there proves nothing about the other one.
final class CrashTrial {
    private enum Kill {
        APPLICATION,
        APPLICATION_THEN_DATABASE,
        DATABASE_THEN_APPLICATION
    }

    /// What all rounds so far added up to.
    private final Set<String> acknowledged = new LinkedHashSet<>();

    private int lost;
    private int duplicates;
    private int failedRestarts;
    private int recoveries;
    private int takeOvers;

    private final Path folder;
    private final boolean careless;
    private final Random random;

    private CrashTrial(Path folder, boolean careless, Random random) {
        this.folder = folder;
        this.careless = careless;
        this.random = random;
    }

    public static void main(String[] arguments) throws Exception {
        var kills = Integer.parseInt(arguments[0]);
        var seed = Long.parseLong(arguments[1]);
        var careless = arguments.length > 2 && arguments[2].equals(CrashWriter.CARELESS);
        var folder = TestFolders.withDatabase();
        try {
            var trial = new CrashTrial(folder, careless, new Random(seed));
            for (var round = 1; round <= kills; round++) {
                trial.round(round);
            }
            System.exit(trial.isClean() ? 0 : 1);
        } finally {
            Folders.delete(folder);
        }
    }

    private void round(int round) throws IOException, SQLException {
        var kill = Kill.values()[random.nextInt(Kill.values().length)];
        var victim = careless ? Victim.start(folder, CrashWriter.CARELESS) : Victim.start(folder);
        if (!victim.awaitWrites(50 + random.nextInt(1500))) {
            failedRestarts++;
        }
        switch (kill) {
            case APPLICATION -> victim.killApplication();
            case APPLICATION_THEN_DATABASE -> {
                victim.killApplication();
                victim.killServer();
            }
            case DATABASE_THEN_APPLICATION -> {
                victim.killServer();
                victim.killApplication();
            }
        }
        acknowledged.addAll(victim.acknowledged());
        check();
        report(round);
    }

    private void check() throws IOException, SQLException {
        try (var database = EmbeddedPostgres.start(folder, this::count)) {
            var rows = Rows.all(database);
            var distinct = new HashSet<>(rows);
            duplicates += rows.size() - distinct.size();
            var missing = new HashSet<>(acknowledged);
            missing.removeAll(distinct);
            lost += missing.size();
            acknowledged.removeAll(missing);
        } catch (DatabaseFailure e) {
            failedRestarts++;
            say("restart failed: " + e.getMessage());
        }
    }

    private void count(String progress) {
        if (progress.startsWith("Taking over")) {
            takeOvers++;
        } else if (progress.contains("recovers")) {
            recoveries++;
        }
    }

    private boolean isClean() {
        return lost == 0 && duplicates == 0 && failedRestarts == 0;
    }

    private void report(int round) {
        say(String.format(
                Locale.ROOT,
                "kill %d: %d writes acknowledged, %d lost, %d doubled, %d failed restarts (%d recoveries, %d take-overs)",
                round,
                acknowledged.size() + lost,
                lost,
                duplicates,
                failedRestarts,
                recoveries,
                takeOvers));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
