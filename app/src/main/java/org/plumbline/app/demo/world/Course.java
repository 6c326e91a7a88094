package org.plumbline.app.demo.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.app.demo.world.Project.State;

/// How the plan of one project moved, month by month: each month's slip goes into work that is not done yet, so that
/// every later plan agrees with what earlier ones called finished.
final class Course {
    private static final int MAXIMUM_TRIES = 400;

    /// The plan as it was at the end of a month.
    ///
    /// @param month number of the month, as the calendar has it
    /// @param asOf its last day, or today
    /// @param baseline index of the baseline in force
    /// Holds its arrays as they are: a point is written once and only read by this package.
    @SuppressWarnings("ArrayRecordComponent")
    record Point(int month, LocalDate asOf, int[] days, int[] starts, int length, int baseline, BigDecimal percent) {}

    final Network network;
    final WorkDays workDays;
    final List<int[]> baselines = new ArrayList<>();
    final List<Point> points = new ArrayList<>();
    private final Brief brief;
    private final Calendar calendar;
    private double[] work = new double[0];

    Course(Network network, Brief brief, Calendar calendar) {
        this.network = network;
        this.brief = brief;
        this.calendar = calendar;
        this.workDays = new WorkDays(calendar.first(brief.startOffset()));
        promise(network.days());
        run();
    }

    private void promise(int[] days) {
        baselines.add(days.clone());
        work = levelWork(days);
    }

    private void run() {
        var days = network.days();
        var last = Math.min(Calendar.OPEN, brief.story().endsIn());
        for (var month = calendar.number(workDays.first()); month <= last; month++) {
            var asOf = calendar.end(month);
            var now = workDays.elapsed(asOf);
            var late = brief.story().lateDays(month);
            if (month == brief.story().replannedIn()) {
                promise(days);
            }
            var wasDone = !points.isEmpty()
                    && points.getLast().length()
                            <= workDays.elapsed(points.getLast().asOf());
            if (!wasDone && brief.state() != State.PROPOSED) {
                slip(days, network.length(baselines.getLast()) + late, now);
            }
            points.add(point(month, asOf, days.clone(), now));
        }
        if (points.isEmpty()) {
            points.add(point(Calendar.OPEN, calendar.today(), days, 0));
        }
    }

    private Point point(int month, LocalDate asOf, int[] days, int now) {
        var starts = network.starts(days);
        var done = 0.0;
        var all = 0.0;
        for (var i = 0; i < days.length; i++) {
            done += work[i] * doneShare(starts[i], days[i], now);
            all += work[i];
        }
        var percent = BigDecimal.valueOf(100 * done / all).setScale(1, RoundingMode.HALF_UP);
        var length = network.length(days);
        if (now < length && percent.compareTo(BigDecimal.valueOf(99)) > 0) {
            percent = BigDecimal.valueOf(99);
        }
        return new Point(month, asOf, days, starts, length, baselines.size() - 1, percent);
    }

    static double doneShare(int start, int days, int now) {
        return days == 0 ? (start <= now ? 1 : 0) : Math.clamp((now - start) / (double) days, 0, 1);
    }

    /// Moves the end to `target` by lengthening or shortening what is left at `now`; stops short where too little is
    /// left.
    private void slip(int[] days, int target, int now) {
        var length = network.length(days);
        if (length <= now) {
            return;
        }
        if (target > length) {
            lengthen(days, target - length, now);
        }
        for (var i = 0; i < MAXIMUM_TRIES && network.length(days) > Math.max(target, now + 1); i++) {
            if (!shorten(days, now)) {
                return;
            }
        }
    }

    private void lengthen(int[] days, int by, int now) {
        var goal = network.length(days) + by;
        var critical = network.critical(days);
        for (var fromStart : List.of(true, false)) {
            var starts = network.starts(days);
            for (var i = 0; i < days.length; i++) {
                var isLeft = fromStart ? starts[i] >= now : starts[i] + days[i] > now;
                if (days[i] > 0 && critical[i] && isLeft) {
                    days[i] += by;
                    if (network.length(days) == goal) {
                        return;
                    }
                    days[i] -= by;
                }
            }
        }
    }

    /// Takes a day from the longest task that moves the end; where none does alone, from all that are left.
    private boolean shorten(int[] days, int now) {
        var starts = network.starts(days);
        var length = network.length(days);
        var critical = network.critical(days);
        var best = -1;
        for (var i = 0; i < days.length; i++) {
            if (critical[i] && canShorten(days, starts, i, now) && (best < 0 || days[i] > days[best])) {
                days[i]--;
                best = network.length(days) < length ? i : best;
                days[i]++;
            }
        }
        if (best >= 0) {
            days[best]--;
            return true;
        }
        var any = false;
        for (var i = 0; i < days.length; i++) {
            if (canShorten(days, starts, i, now) && days[i] > 3) {
                days[i]--;
                any = true;
            }
        }
        return any;
    }

    private static boolean canShorten(int[] days, int[] starts, int task, int now) {
        return days[task] > 1 && starts[task] + days[task] - 1 > now;
    }

    /// Work in days of a team of constant size: each day is shared by the tasks that are active on it.
    private double[] levelWork(int[] days) {
        var starts = network.starts(days);
        var active = new int[network.length(days)];
        for (var i = 0; i < days.length; i++) {
            for (var d = starts[i]; d < starts[i] + days[i]; d++) {
                active[d]++;
            }
        }
        var share = new double[days.length];
        for (var i = 0; i < days.length; i++) {
            for (var d = starts[i]; d < starts[i] + days[i]; d++) {
                share[i] += 1.0 / active[d];
            }
        }
        return share;
    }

    Point now() {
        return points.getLast();
    }

    double work(int task) {
        return work[task];
    }

    boolean isDone(Point point) {
        return point.length() <= workDays.elapsed(point.asOf());
    }

    LocalDate finish(Point point) {
        return workDays.day(point.length() - 1);
    }

    LocalDate promised(Point point) {
        return workDays.day(network.length(baselines.get(point.baseline())) - 1);
    }

    /// First day of a task; a milestone falls on the day on which the last of its forerunners ends.
    LocalDate startOf(int task, int[] starts, int[] days) {
        return workDays.day(days[task] == 0 ? Math.max(0, starts[task] - 1) : starts[task]);
    }

    LocalDate finishOf(int task, int[] starts, int[] days) {
        return workDays.day(Math.max(0, starts[task] + days[task] - 1));
    }
}
