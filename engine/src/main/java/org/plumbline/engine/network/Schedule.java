package org.plumbline.engine.network;

import java.time.LocalDateTime;
import org.plumbline.engine.calendar.Moment;

/// When every task of a network can and must happen.
///
/// Early dates are the soonest that links, calendars and constraints allow; late dates the last that do not delay the
/// project. Dates are moments ([Moment]); `...At` forms give them as wall-clock times. Float is counted in working
/// minutes of the task's own calendar. Dates of a summary span its parts.
public final class Schedule {
    final int[] early;
    final int[] late;
    /// Where tasks go: their early starts, but for those that happen as late as possible.
    private final int[] placed;
    private final Network network;
    private final Flat flat;
    private final int[] finish;
    private final Spans spans;
    private final Dates dates;

    /// Starts of nodes as positions: the earliest, the latest, and where the nodes go.
    record Starts(int[] early, int[] late, int[] placed) {}

    /// @param flat durations and links by which the starts were computed
    Schedule(Network network, Flat flat, Starts starts, int[] finish) {
        this.network = network;
        this.flat = flat;
        this.finish = finish;
        early = starts.early();
        late = starts.late();
        placed = starts.placed();
        spans = new Spans(network, this);
        dates = new Dates(network.built(), new FlatNodes(flat), early, late);
    }

    Flat flat() {
        return flat;
    }

    public Network network() {
        return network;
    }

    /// When the last task of a project finishes at the earliest, as moment; the start of a project without tasks.
    public int finish(int project) {
        return network.built().shownFinish(project, finish[project]);
    }

    int[] finishes() {
        return finish;
    }

    /// When a task started or is going to: its early start, or later where it happens as late as possible.
    public int plannedStart(int task) {
        int at = flat.position[task];
        if (at < 0) {
            return spans.plannedStart(task);
        }
        var rules = network.rules(task);
        if (rules != null && rules.isStarted()) {
            return rules.actualStart;
        }
        return placed[at] == early[at]
                ? earlyStart(task)
                : network.calendar(task).startAt(placed[at]);
    }

    /// When a task is going to finish: its early finish, or later where it happens as late as possible.
    public int plannedFinish(int task) {
        int at = flat.position[task];
        if (at < 0) {
            return spans.plannedFinish(task);
        }
        return placed[at] == early[at]
                ? earlyFinish(task)
                : network.calendar(task).finishAt(placed[at] + flat.duration[at]);
    }

    /// The earliest start, the recorded one of a started task; under the rules of Primavera P6 that of what is left of
    /// it.
    public int earlyStart(int task) {
        int at = flat.position[task];
        return at < 0 ? spans.earlyStart(task) : dates.earlyStart(task, at);
    }

    /// The earliest finish; the recorded one of a finished task.
    public int earlyFinish(int task) {
        int at = flat.position[task];
        return at < 0 ? spans.earlyFinish(task) : dates.earlyFinish(task, at);
    }

    /// The latest start that delays nothing; the recorded one where the earliest is recorded.
    public int lateStart(int task) {
        int at = flat.position[task];
        return at < 0 ? spans.lateStart(task) : dates.lateStart(task, at);
    }

    /// The latest finish that delays nothing.
    public int lateFinish(int task) {
        int at = flat.position[task];
        return at < 0 ? spans.lateFinish(task) : dates.lateFinish(task, at);
    }

    public LocalDateTime earlyStartAt(int task) {
        return Moment.at(earlyStart(task));
    }

    public LocalDateTime earlyFinishAt(int task) {
        return Moment.at(earlyFinish(task));
    }

    public LocalDateTime lateStartAt(int task) {
        return Moment.at(lateStart(task));
    }

    public LocalDateTime lateFinishAt(int task) {
        return Moment.at(lateFinish(task));
    }

    /// Working minutes by which a task may slip without delaying its project or missing a date; negative when it is too
    /// late already. Zero for a finished task, the least of its parts for a summary.
    public int totalFloat(int task) {
        int at = flat.position[task];
        return at < 0 ? spans.totalFloat(task) : dates.totalFloat(task, at);
    }

    /// Working minutes by which a task may slip without moving any other.
    public int freeFloat(int task) {
        int at = flat.position[task];
        if (at >= 0 && network.isFinished(task)) {
            return 0;
        }
        return at < 0 ? spans.freeFloat(task) : spans.freeFloatAt(at);
    }

    /// Whether a task that is not finished has no float left; a level of effort drives nothing and never is.
    public boolean isCritical(int task) {
        return totalFloat(task) <= 0 && !network.isFinished(task) && !network.isLevelOfEffort(task);
    }

    /// Working minutes, in the calendar of the successor, by which a link holds back nothing; 0 where it drives the
    /// successor, negative where the successor is placed against it.
    public int linkFloat(int link) {
        int before = network.predecessor(link);
        int after = network.successor(link);
        var type = network.linkType(link);
        var calendar = network.calendar(after);
        int from = type.isFromFinish() ? earlyFinish(before) : earlyStart(before);
        int to = type.isToFinish() ? earlyFinish(after) : earlyStart(after);
        int lag = network.lag(link);
        var by = network.lagCalendar(link);
        boolean counted = lag == 0 || by == calendar;
        int bound = counted ? calendar.workAt(from) + lag : calendar.workAt(by.finishAt(by.workAt(from) + lag));
        return calendar.workAt(to) - bound;
    }

    /// Whether a link is among those that decide when its successor happens.
    public boolean isDriving(int link) {
        return linkFloat(link) <= 0 && !network.isStarted(network.successor(link));
    }
}
