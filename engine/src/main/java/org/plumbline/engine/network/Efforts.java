package org.plumbline.engine.network;

import java.util.function.IntUnaryOperator;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Spans.Rolled;

/// Dates of levels of effort, as Primavera P6 has them: from the earliest of the ends that the start of the task is
/// linked to, before or after it, until the latest of those that its finish is linked to. They come after the passes,
/// since they hold nothing back. One that is linked with another follows it.
final class Efforts {
    private static final int UNKNOWN_START = Integer.MAX_VALUE;
    private static final int UNKNOWN_FINISH = Integer.MIN_VALUE;

    private final Network network;
    private final Schedule schedule;
    private final Rolled known;

    Efforts(Network network, Schedule schedule, Rolled known) {
        this.network = network;
        this.schedule = schedule;
        this.known = known;
    }

    void fill() {
        int efforts = 0;
        for (int task = 0; task < network.tasks(); task++) {
            efforts += network.isLevelOfEffort(task) ? 1 : 0;
        }
        boolean moved = efforts > 0;
        // Each round settles at least one more of a chain; circles of them end here too.
        for (int round = 0; moved && round <= efforts; round++) {
            moved = false;
            for (int link = 0; link < network.links(); link++) {
                moved |= network.isLevelOfEffort(network.predecessor(link)) && follow(link, false);
                moved |= network.isLevelOfEffort(network.successor(link)) && follow(link, true);
            }
        }
        for (int task = 0; efforts > 0 && task < network.tasks(); task++) {
            if (network.isLevelOfEffort(task)) {
                complete(task);
            }
        }
    }

    /// @param isAfter whether the level of effort is the successor
    private boolean follow(int link, boolean isAfter) {
        var type = network.linkType(link);
        int effort = isAfter ? network.successor(link) : network.predecessor(link);
        int other = isAfter ? network.predecessor(link) : network.successor(link);
        boolean ownFinish = isAfter ? type.isToFinish() : type.isFromFinish();
        boolean otherFinish = isAfter ? type.isFromFinish() : type.isToFinish();
        IntUnaryOperator lagged = time -> lagged(link, time, isAfter);
        if (ownFinish) {
            boolean early = later(known.earlyFinish(), effort, lagged, otherFinish ? finish(other) : start(other));
            return later(known.lateFinish(), effort, lagged, late(other, otherFinish)) || early;
        }
        boolean early = earlier(known.earlyStart(), effort, lagged, otherFinish ? finish(other) : start(other));
        return earlier(known.lateStart(), effort, lagged, late(other, otherFinish)) || early;
    }

    private static boolean later(int[] dates, int effort, IntUnaryOperator lagged, int time) {
        int at = isKnown(time) ? lagged.applyAsInt(time) : UNKNOWN_FINISH;
        boolean moves = at > dates[effort];
        dates[effort] = Math.max(dates[effort], at);
        return moves;
    }

    private static boolean earlier(int[] dates, int effort, IntUnaryOperator lagged, int time) {
        int at = isKnown(time) ? lagged.applyAsInt(time) : UNKNOWN_START;
        boolean moves = at < dates[effort];
        dates[effort] = Math.min(dates[effort], at);
        return moves;
    }

    private static boolean isKnown(int time) {
        return time != UNKNOWN_START && time != UNKNOWN_FINISH;
    }

    /// The recorded start, not that of the rest, of what has begun.
    private int start(int task) {
        var rules = network.rules(task);
        return rules == null || rules.actualStart == TaskRules.NONE ? schedule.earlyStart(task) : rules.actualStart;
    }

    private int finish(int task) {
        return schedule.earlyFinish(task);
    }

    private int late(int task, boolean finish) {
        return finish ? schedule.lateFinish(task) : schedule.lateStart(task);
    }

    private int lagged(int link, int time, boolean forwards) {
        int lag = forwards ? network.lag(link) : -network.lag(link);
        var by = network.lagCalendar(link);
        if (lag == 0) {
            return time;
        }
        return lag > 0 ? by.finishAt(by.workAt(time) + lag) : by.startAt(by.workAt(time) + lag);
    }

    /// Dates that no link gives, and those that the status date leaves behind.
    private void complete(int task) {
        var calendar = network.calendar(task);
        int project = network.project(task);
        int floor = network.notBefore(project);
        int begin = known.earlyStart()[task] == UNKNOWN_START ? floor : known.earlyStart()[task];
        int planned = begins(calendar, begin);
        int start = network.projectRules(project).isFirm() ? Math.max(planned, begins(calendar, floor)) : planned;
        int done = Math.max(planned, ends(calendar, Math.max(begin, known.earlyFinish()[task])));
        known.plannedStart()[task] = planned;
        known.plannedFinish()[task] = done;
        known.earlyStart()[task] = start;
        known.earlyFinish()[task] = Math.max(start, done);
        boolean open = known.lateFinish()[task] == UNKNOWN_FINISH;
        int required = network.required(project, schedule.finish(project));
        int lateFinish = ends(calendar, open ? required : known.lateFinish()[task]);
        known.lateFinish()[task] = lateFinish;
        known.lateStart()[task] = known.lateStart()[task] == UNKNOWN_START
                ? lateFinish
                : Math.min(lateFinish, begins(calendar, known.lateStart()[task]));
        int left = calendar.workAt(lateFinish) - calendar.workAt(known.earlyFinish()[task]);
        known.totalFloat()[task] = left;
        known.freeFloat()[task] = left;
    }

    private static int begins(WorkCalendar calendar, int time) {
        return calendar.startAt(calendar.workAt(time));
    }

    private static int ends(WorkCalendar calendar, int time) {
        return calendar.finishAt(calendar.workAt(time));
    }
}
