package org.plumbline.engine.network;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.NetworkResult.Finding;

/// Projects, tasks and links that can be scheduled: free of cycles, with dates in a computable range. Immutable and
/// safe
/// to share between threads.
///
/// Tasks have the numbers the builder gave them. *Positions* are the order of computing: every predecessor comes before
/// its successors, and the tasks of a project lie together. Summaries have no position.
public final class Network {
    final Flat flat;
    private final NetworkBuilder built;

    Network(NetworkBuilder built, Flat flat) {
        this.built = built;
        this.flat = flat;
    }

    NetworkBuilder built() {
        return built;
    }

    /// An empty network to be filled.
    public static NetworkBuilder builder() {
        return new NetworkBuilder();
    }

    /// Number of tasks, summaries included.
    public int tasks() {
        return built.tasks;
    }

    public int projects() {
        return built.projects.size();
    }

    /// Number of positions: tasks without summaries, and the ends of linked summaries.
    public int positions() {
        return flat.nodes;
    }

    /// The position of a task, -1 for a summary.
    public int position(int task) {
        return flat.position[task];
    }

    /// The task at a position; for the end of a summary that summary.
    public int taskAt(int position) {
        return flat.task[position];
    }

    /// Whether the dates of a task follow from those of others: a summary, or a level of effort.
    public boolean isSummary(int task) {
        return flat.position[task] < 0;
    }

    /// Whether a task lasts as long as what it is linked with.
    public boolean isLevelOfEffort(int task) {
        return built.isEffort(task);
    }

    /// The summary a task is part of, -1 for none.
    public int summaryOf(int task) {
        return built.parent == null ? NetworkBuilder.NO_PARENT : built.parent[task];
    }

    /// The project of a task.
    public int project(int task) {
        return built.project[task];
    }

    /// The start of a project, as moment.
    public int projectStart(int project) {
        return built.projects.get(project).start();
    }

    /// Working minutes of a task as planned; a summary has none of its own.
    public int duration(int task) {
        return isSummary(task) ? 0 : built.duration[task];
    }

    /// Working minutes of the part that still has to find its place: all of it before a task starts, the rest after
    /// that, and the recorded length once it is finished.
    public int remaining(int task) {
        return isSummary(task) ? 0 : flat.duration[flat.position[task]];
    }

    public boolean isStarted(int task) {
        var rules = built.rulesOf(task);
        return rules != null && rules.isStarted();
    }

    public boolean isFinished(int task) {
        var rules = built.rulesOf(task);
        return rules != null && rules.isFinished();
    }

    /// Whether something else than links decides when a task happens: a constraint, a record or a hand.
    public boolean isHeldByDate(int task) {
        var rules = built.rulesOf(task);
        return rules != null && rules.isHeld();
    }

    /// The calendar by which a task works.
    public WorkCalendar calendar(int task) {
        return built.calendars.get(built.calendar[task]);
    }

    /// Number of links as the builder got them; link `i` is the i-th that was added.
    public int links() {
        return built.links;
    }

    public int predecessor(int link) {
        return built.from[link];
    }

    public int successor(int link) {
        return built.to[link];
    }

    public LinkType linkType(int link) {
        return LinkType.of(built.type[link]);
    }

    /// Minutes by the calendar of the lag, negative for a lead.
    public int lag(int link) {
        return built.lag[link];
    }

    /// The calendar by which the lag of a link works.
    public WorkCalendar lagCalendar(int link) {
        return switch (built.lagCalendar[link]) {
            case NetworkBuilder.OF_SUCCESSOR -> calendar(built.to[link]);
            case NetworkBuilder.OF_PREDECESSOR -> calendar(built.from[link]);
            default -> built.calendars.get(built.lagCalendar[link]);
        };
    }

    /// Computes when every task can and must happen.
    public Schedule schedule() {
        var passes = new Passes(flat);
        var early = new int[flat.places()];
        var late = new int[flat.places()];
        var finish = passes.forward(early);
        passes.backward(early, late, required(finish));
        return scheduled(flat, early, late, finish);
    }

    /// A schedule that follows changes of tasks and links, one at a time.
    public LiveSchedule live() {
        return new LiveSchedule(this);
    }

    Schedule scheduled(Flat used, int[] early, int[] late, int[] finish) {
        return used.hasLateTasks
                ? unhurried(used, early, late, finish)
                : new Schedule(this, used, new Schedule.Starts(early, late, early), finish);
    }

    /// Puts tasks that happen as late as possible where they go: in Microsoft Project to their late dates, so that what
    /// follows moves with them; in Primavera P6 only as far as nothing else moves.
    private Schedule unhurried(Flat used, int[] early, int[] late, int[] finish) {
        var held = new Leeway(used).placed(early, required(finish));
        for (int i = 0; i < used.specials; i++) {
            int node = used.special[i];
            int project = built.project[used.task[node]];
            if (built.projects.get(project).progress() == Progress.AS_RECORDED) {
                held[node] = late[node];
            }
        }
        var placed = new int[used.places()];
        var passes = new Passes(used);
        passes.forward(placed, held);
        var shown = placed.clone();
        for (int i = 0; i < used.specials; i++) {
            if ((used.flags[i] & Flat.AS_LATE_AS_POSSIBLE) != 0) {
                shown[used.special[i]] = early[used.special[i]];
            }
        }
        passes.cross(shown);
        return new Schedule(this, used, new Schedule.Starts(shown, late, placed), finish);
    }

    /// The same network with other durations; a copy, made anew.
    ///
    /// @param remaining per task what [#remaining] gives: all of it before a task starts, the rest after that; not
    /// looked at for summaries and finished tasks
    public NetworkResult withRemaining(int[] remaining) {
        if (remaining.length != tasks()) {
            throw new IllegalArgumentException(
                    "a duration is needed for each of %d tasks, were %d".formatted(tasks(), remaining.length));
        }
        return Durations.replaced(built, remaining);
    }

    /// The moment before which a task may not start: the date a person set, or the start of its project.
    public int startNoEarlier(int task) {
        var rules = built.rulesOf(task);
        return Math.max(projectStart(project(task)), rules == null ? Moment.FIRST : rules.startNoEarlier);
    }

    /// Whether nothing but durations, links and first days to start decides about early dates, all by one calendar and
    /// none before the start of the project.
    /// Time is then a single line of working minutes, and whoever wants may compute on it without this network.
    public boolean isOneLine() {
        return Durations.isOneLine(this, built);
    }

    /// When each project has to be done: as required, else as early as it can be.
    int[] required(int[] earlyFinish) {
        var required = new int[earlyFinish.length];
        Arrays.setAll(required, project -> required(project, earlyFinish[project]));
        return required;
    }

    int required(int project, int earlyFinish) {
        int asked = flat.finishBy[project];
        if (asked != TaskRules.NONE) {
            return asked;
        }
        return earlyFinish == TaskRules.NONE ? projectStart(project) : earlyFinish;
    }

    /// The earliest moment for what has not begun.
    int notBefore(int project) {
        return built.notBefore(project);
    }

    @Nullable
    TaskRules rules(int task) {
        return built.rulesOf(task);
    }

    ProjectRules projectRules(int project) {
        return built.projects.get(project);
    }

    /// This network, or the first task whose dates leave the computable range.
    NetworkResult checked() {
        var schedule = schedule();
        int at = new Range(flat).firstOutside(schedule.early, schedule.late);
        if (at < 0) {
            return new NetworkResult.Built(this);
        }
        int task = flat.task[at];
        return new NetworkResult.Refused(List.of(new Finding(
                task,
                "dates",
                "they would lie outside the years 1600 to 2999; check its duration of %d minutes, its lags and those before and after it"
                        .formatted(duration(task)))));
    }
}
