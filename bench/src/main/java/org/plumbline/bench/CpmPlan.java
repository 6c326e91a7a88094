package org.plumbline.bench;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.plumbline.engine.calendar.DayHours;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Constraint;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkBuilder;

/// Made-up plans: tasks of one to sixteen hours, each held back by one or two of the fifty before it.
final class CpmPlan {
    static final LocalDateTime START = LocalDateTime.of(2026, 3, 2, 8, 0);
    private static final List<LinkType> TYPES = List.of(LinkType.values());
    private static final int REACH = 50;
    private static final int CHUNK = 100;

    /// What a plan makes use of.
    enum Variant {
        PLAIN,
        CALENDAR,
        RICH,
        MIXED;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Takes a plan piece by piece.
    interface Sink {
        void task(int minutes);

        void link(int before, int after);
    }

    private CpmPlan() {}

    /// The same tasks and links for whoever takes them; links lead from finish to start.
    static void make(int tasks, int projectTasks, long seed, Sink sink) {
        var random = new Random(seed);
        for (int task = 0; task < tasks; task++) {
            sink.task(60 * (1 + random.nextInt(16)));
            int first = task - task % projectTasks;
            int reach = Math.min(REACH, task - first);
            for (int links = reach == 0 ? 0 : 1 + random.nextInt(2); links > 0; links--) {
                sink.link(task - 1 - random.nextInt(reach), task);
            }
        }
    }

    static NetworkBuilder of(Variant variant, int tasks, int projectTasks, long seed) {
        var sink = new Builder(variant, projectTasks, seed);
        make(tasks, projectTasks, seed, sink);
        return sink.plan;
    }

    /// Fills a network; `rich` has one calendar for each project, `mixed` changes it every hundred tasks as well.
    private static final class Builder implements Sink {
        private final NetworkBuilder plan = Network.builder();
        private final Variant variant;
        private final int projectTasks;
        private final int[] calendars;
        private final Random random;
        private int tasks;

        Builder(Variant variant, int projectTasks, long seed) {
            this.variant = variant;
            this.projectTasks = projectTasks;
            random = new Random(seed + 1);
            calendars = new int[] {
                plan.calendar(WorkCalendar.office()),
                plan.calendar(WorkCalendar.builder("Early")
                        .onWeekdays(new DayHours(List.of(new DayHours.Shift(360, 840))))
                        .build()
                        .orThrow()),
                NetworkBuilder.ALWAYS
            };
        }

        @Override
        public void task(int minutes) {
            int number = tasks / projectTasks;
            if (tasks % projectTasks == 0) {
                int own = variant == Variant.PLAIN
                        ? NetworkBuilder.ALWAYS
                        : calendars[variant == Variant.CALENDAR ? 0 : number % calendars.length];
                plan.project(Moment.of(START), own);
            }
            int task = variant == Variant.MIXED
                    ? plan.task(minutes, calendars[(number + tasks / CHUNK) % calendars.length])
                    : plan.task(minutes);
            tasks++;
            if (variant.compareTo(Variant.RICH) >= 0) {
                decide(task);
            }
        }

        private void decide(int task) {
            int date = Moment.of(START) + 1440 * (task % projectTasks) / 25;
            switch (random.nextInt(40)) {
                case 0, 1 -> plan.constraint(task, Constraint.START_NO_EARLIER_THAN, date);
                case 2 -> plan.constraint(task, Constraint.FINISH_NO_LATER_THAN, date + 30 * 1440);
                case 3 -> plan.deadline(task, date + 14 * 1440);
                default -> {
                    // Nothing is decided about nine tasks of ten.
                }
            }
        }

        @Override
        public void link(int before, int after) {
            boolean rich = variant.compareTo(Variant.RICH) >= 0;
            var type = rich && random.nextInt(5) == 0 ? TYPES.get(random.nextInt(4)) : LinkType.FINISH_START;
            plan.link(before, after, type, rich && random.nextInt(5) == 0 ? 60 * (random.nextInt(20) - 4) : 0);
        }
    }
}
