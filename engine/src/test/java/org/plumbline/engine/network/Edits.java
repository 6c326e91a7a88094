package org.plumbline.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Changes made by chance to a live schedule, and the same to the plan it came from.
final class Edits {
    static final int KINDS = 10;

    final LiveSchedule live;
    private final NetworkBuilder plan;
    private final Random random;
    /// The live number of each link of the plan.
    private final List<Integer> numbers = new ArrayList<>();

    Edits(long seed, NetworkBuilder plan, LiveSchedule live) {
        this.live = live;
        this.plan = plan;
        random = new Random(seed);
        for (int link = 0; link < plan.links; link++) {
            numbers.add(link);
        }
    }

    /// @return which kind of change was made; -1 when it was refused, by both
    int next() {
        int kind = random.nextInt(KINDS);
        try {
            change(kind);
            return kind;
        } catch (IllegalArgumentException refused) {
            return -1;
        }
    }

    private void change(int kind) {
        int task = random.nextInt(plan.tasks);
        int date = RandomPlans.START + random.nextInt(9 * 1440);
        switch (kind) {
            case 0 -> lengthen(task, random.nextInt(4) == 0 ? 0 : random.nextInt(1500));
            case 1 -> {
                live.startNoEarlier(task, date);
                plan.rules(task).startNoEarlier = date;
            }
            case 2 -> constrain(task, date);
            case 3 -> {
                live.deadline(task, date);
                plan.deadline(task, date);
            }
            case 4 -> {
                int rest = random.nextInt(2) * 90;
                live.started(task, date - 4 * 1440, rest);
                plan.rules(task).freeOfRecords();
                plan.started(task, date - 4 * 1440, rest);
            }
            case 5 -> {
                live.finished(task, date - 6 * 1440, date - 4 * 1440);
                plan.rules(task).freeOfRecords();
                plan.finished(task, date - 6 * 1440, date - 4 * 1440);
            }
            case 6 -> {
                live.notStarted(task);
                plan.rules(task).freeOfRecords();
            }
            case 7 -> {
                int calendar = random.nextInt(plan.calendars.size());
                live.calendar(task, calendar);
                plan.calendar[task] = calendar;
            }
            case 8 -> link(task);
            default -> unlinkOrLag();
        }
    }

    private void lengthen(int task, int minutes) {
        live.last(task, minutes);
        var rules = plan.rulesOf(task);
        if (rules != null && rules.isStarted()) {
            rules.remain(minutes);
        } else {
            plan.duration[task] = minutes;
        }
    }

    private void constrain(int task, int date) {
        var kinds = Constraint.values();
        var kind = kinds[random.nextInt(kinds.length)];
        live.constrain(task, kind, date);
        plan.rules(task).freeOfConstraints();
        plan.constraint(task, kind, date);
    }

    private void link(int task) {
        int other = random.nextInt(plan.tasks);
        var type = LinkType.of((byte) random.nextInt(4));
        int lag = random.nextInt(3) == 0 ? random.nextInt(1200) - 400 : 0;
        int by = random.nextInt(3) == 0 ? random.nextInt(plan.calendars.size()) : -1 - random.nextInt(2);
        plan.link(task, other, type, lag, by);
        try {
            numbers.add(live.link(task, other, type, lag, by));
        } catch (IllegalArgumentException refused) {
            if (plan.build() instanceof NetworkResult.Built) {
                throw new AssertionError("refused, but the plan can be built", refused);
            }
            plan.links--;
            throw refused;
        }
    }

    private void unlinkOrLag() {
        if (plan.links == 0) {
            return;
        }
        int link = random.nextInt(plan.links);
        if (random.nextBoolean()) {
            int lag = random.nextInt(1200) - 400;
            live.lag(numbers.get(link), lag);
            plan.lag[link] = lag;
            return;
        }
        live.unlink(numbers.get(link));
        numbers.subList(link, link + 1).clear();
        int last = --plan.links;
        for (int i = link; i < last; i++) {
            plan.from[i] = plan.from[i + 1];
            plan.to[i] = plan.to[i + 1];
            plan.type[i] = plan.type[i + 1];
            plan.lag[i] = plan.lag[i + 1];
            plan.lagCalendar[i] = plan.lagCalendar[i + 1];
        }
    }
}
