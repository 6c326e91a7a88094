package org.plumbline.engine.network;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.Samples;

/// Plans made by chance: odd calendars, all types of links and lags, summaries, several projects.
final class RandomPlans {
    static final int START = Moment.of(LocalDateTime.of(2026, 3, 2, 8, 0));

    private final Random random;
    private final NetworkBuilder plan = Network.builder();
    private int tasks;
    private int calendars;

    private RandomPlans(long seed) {
        random = new Random(seed);
    }

    /// Durations, links and floors only: what a brute-force float can be counted on.
    static NetworkBuilder plain(long seed, int most) {
        var of = new RandomPlans(seed);
        of.projects(1, 1 + of.random.nextInt(3), most, false);
        of.link(false);
        for (int task = 0; task < of.tasks; task++) {
            if (of.random.nextInt(4) == 0) {
                of.plan.constraint(
                        task,
                        of.random.nextBoolean() ? Constraint.START_NO_EARLIER_THAN : Constraint.FINISH_NO_EARLIER_THAN,
                        START + of.random.nextInt(5 * 1440));
            }
        }
        return of.plan;
    }

    /// Everything at once.
    static NetworkBuilder wild(long seed, int most) {
        var of = new RandomPlans(seed);
        of.projects(1 + of.random.nextInt(3), 1 + of.random.nextInt(4), most, true);
        of.link(of.random.nextBoolean());
        if (of.random.nextInt(3) == 0) {
            of.outline();
        }
        for (int task = 0; task < of.tasks; task++) {
            of.decide(task);
        }
        return of.plan;
    }

    private void projects(int projects, int calendarCount, int most, boolean ruled) {
        for (int i = 0; i < calendarCount; i++) {
            plan.calendar(Samples.calendar(random));
        }
        calendars = calendarCount + 1;
        for (int project = 0; project < projects; project++) {
            plan.project(START + random.nextInt(3 * 1440), 1 + random.nextInt(calendarCount));
            if (ruled) {
                rules();
            }
            int count = 1 + random.nextInt(most);
            for (int i = 0; i < count; i++) {
                int minutes = random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(900);
                tasks = 1
                        + (random.nextInt(3) == 0 ? plan.task(minutes, random.nextInt(calendars)) : plan.task(minutes));
            }
        }
    }

    /// Some tasks become parts of the one some places before.
    private void outline() {
        for (int task = 3; task < tasks; task++) {
            if (random.nextInt(3) == 0) {
                plan.within(task, task - 1 - random.nextInt(3));
            }
        }
    }

    private void rules() {
        if (random.nextInt(3) == 0) {
            plan.linksWin();
        }
        if (random.nextInt(3) == 0) {
            plan.progress(
                    START + random.nextInt(1440), List.of(Progress.values()).get(random.nextInt(3)));
        }
        if (random.nextInt(4) == 0) {
            plan.finishBy(START + random.nextInt(9 * 1440));
        }
    }

    /// Links lead from lower to higher numbers, or all the other way round, so that there is no cycle.
    private void link(boolean reversed) {
        for (int i = random.nextInt(2 * tasks + 1); i > 0 && tasks > 1; i--) {
            int one = random.nextInt(tasks - 1);
            int other = one + 1 + random.nextInt(Math.min(5, tasks - one - 1));
            int lag = random.nextInt(3) == 0 ? random.nextInt(1200) - 400 : 0;
            int by = random.nextInt(3) == 0 ? random.nextInt(calendars) : -1 - random.nextInt(2);
            var type = List.of(LinkType.values()).get(random.nextInt(3) == 0 ? random.nextInt(4) : 0);
            plan.link(reversed ? other : one, reversed ? one : other, type, lag, by);
        }
    }

    private void decide(int task) {
        int date = START + random.nextInt(9 * 1440);
        switch (random.nextInt(12)) {
            case 0, 1, 2 ->
                plan.constraint(
                        task, List.of(Constraint.values()).get(random.nextInt(Constraint.values().length)), date);
            case 3 -> plan.deadline(task, date);
            case 4 -> plan.started(task, date - 4 * 1440, random.nextInt(300));
            case 5 -> plan.finished(task, date - 6 * 1440, date - 4 * 1440);
            case 6 -> plan.manual(task, date, date + random.nextInt(900));
            default -> {
                // Nothing is decided about most tasks.
            }
        }
    }
}
