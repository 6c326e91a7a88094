package org.plumbline.engine.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.NetworkResult.Finding;

/// Gathers projects, calendars, tasks and links; all of them are numbered from 0 in the order they are added.
///
/// Times are [Moment] minutes, durations and lags working minutes. A task belongs to the project added last and works
/// by
/// the calendar chosen last, unless it is told otherwise. Nonsense is remembered and refused by [#build] together.
public final class NetworkBuilder {
    /// The calendar of every minute of every day; elapsed durations and lags use it.
    public static final int ALWAYS = 0;

    /// A lag that works by the calendar of the successor, as in Microsoft Project.
    public static final int OF_SUCCESSOR = -1;

    /// A lag that works by the calendar of the predecessor, as is usual in Primavera P6.
    public static final int OF_PREDECESSOR = -2;

    /// Longest duration and lag, in minutes: some 500 years around the clock.
    public static final int LONGEST = 1 << 28;

    static final int NO_PARENT = -1;

    final List<WorkCalendar> calendars = new ArrayList<>(List.of(WorkCalendar.always()));
    final List<ProjectRules> projects = new ArrayList<>();
    final Findings findings = new Findings();

    int tasks;
    int[] duration = new int[64];
    int[] project = new int[64];
    int[] calendar = new int[64];
    int @Nullable [] parent;

    @Nullable
    TaskRules @Nullable [] rules;

    int links;
    int[] from = new int[64];
    int[] to = new int[64];
    byte[] type = new byte[64];
    int[] lag = new int[64];
    int[] lagCalendar = new int[64];

    /// Whether a network reads the same arrays; they are copied before the next change.
    private boolean shared;

    NetworkBuilder() {}

    /// What is gathered so far, for a network that later changes leave alone.
    private NetworkBuilder frozen() {
        shared = true;
        var frozen = new NetworkBuilder();
        frozen.calendars.clear();
        frozen.calendars.addAll(calendars);
        frozen.projects.addAll(projects);
        frozen.take(this);
        return frozen;
    }

    /// A copy with arrays of its own.
    NetworkBuilder copy() {
        var copy = frozen();
        copy.shared = true;
        copy.own();
        return copy;
    }

    private void take(NetworkBuilder other) {
        tasks = other.tasks;
        duration = other.duration;
        project = other.project;
        calendar = other.calendar;
        parent = other.parent;
        rules = other.rules;
        links = other.links;
        from = other.from;
        to = other.to;
        type = other.type;
        lag = other.lag;
        lagCalendar = other.lagCalendar;
    }

    private void own() {
        if (shared) {
            shared = false;
            duration = duration.clone();
            project = project.clone();
            calendar = calendar.clone();
            parent = parent == null ? null : parent.clone();
            from = from.clone();
            to = to.clone();
            type = type.clone();
            lag = lag.clone();
            lagCalendar = lagCalendar.clone();
            if (rules != null) {
                rules = rules.clone();
                for (int task = 0; task < tasks; task++) {
                    var of = rules[task];
                    rules[task] = of == null ? null : of.copy();
                }
            }
        }
    }

    /// @return the number of the calendar
    public int calendar(WorkCalendar added) {
        calendars.add(added);
        return calendars.size() - 1;
    }

    /// Starts a project whose constraints stand above its links, as in Microsoft Project.
    ///
    /// @param start as [Moment]
    /// @return the number of the project
    public int project(int start, int calendarNumber) {
        if (calendarNumber < 0 || calendarNumber >= calendars.size()) {
            throw new IllegalArgumentException(
                    "calendar %d is not one of the %d added".formatted(calendarNumber, calendars.size()));
        }
        findings.time(-1, "project start", start);
        projects.add(ProjectRules.starting(start, calendarNumber));
        return projects.size() - 1;
    }

    /// Starts a project that is planned backwards: its work has to be done by the finish, and it starts when the
    /// first of its tasks has to begin for that. Tasks lie late where they are told to, else early.
    ///
    /// @param finish as [Moment]
    /// @return the number of the project
    public int projectFromFinish(int finish, int calendarNumber) {
        int number = project(finish, calendarNumber);
        projects.set(number, lastProject().fromFinish());
        return number;
    }

    /// Tells the last project how far its work is known and where the rest of started tasks goes.
    public NetworkBuilder progress(int status, Progress rule) {
        findings.time(-1, "status date", status);
        projects.set(projects.size() - 1, lastProject().with(status, rule));
        return this;
    }

    /// Tells the last project by when it has to be done; float is then counted against that.
    public NetworkBuilder finishBy(int finish) {
        findings.time(-1, "required finish", finish);
        projects.set(projects.size() - 1, lastProject().by(finish));
        return this;
    }

    /// Tells the last project that links stand above dates by which tasks have to start or finish, as in Primavera P6.
    public NetworkBuilder linksWin() {
        projects.set(projects.size() - 1, lastProject().linksFirst());
        return this;
    }

    private ProjectRules lastProject() {
        if (projects.isEmpty()) {
            throw new IllegalStateException("add a project first");
        }
        return projects.getLast();
    }

    /// A task of the last project on its calendar.
    ///
    /// @param minutes of work, 0 for a milestone
    /// @return the number of the task
    public int task(int minutes) {
        return task(minutes, lastProject().calendar());
    }

    /// A task of the last project on a calendar of its own.
    public int task(int minutes, int calendarNumber) {
        lastProject();
        own();
        if (tasks == duration.length) {
            grow();
        }
        duration[tasks] = findings.length(tasks, "duration", minutes, 0);
        project[tasks] = projects.size() - 1;
        calendar[tasks] = findings.calendar(tasks, calendarNumber, calendars.size());
        return tasks++;
    }

    private void grow() {
        int size = tasks + (tasks >> 1);
        duration = Arrays.copyOf(duration, size);
        project = Arrays.copyOf(project, size);
        calendar = Arrays.copyOf(calendar, size);
        if (parent != null) {
            parent = Arrays.copyOf(parent, size);
            Arrays.fill(parent, tasks, size, NO_PARENT);
        }
        if (rules != null) {
            rules = Arrays.copyOf(rules, size);
        }
    }

    /// Makes a task part of another, which thereby is a summary: it spans its parts and has no duration of its own.
    public NetworkBuilder within(int task, int summary) {
        if (findings.known(task, tasks) && findings.known(summary, tasks)) {
            own();
            if (parent == null) {
                parent = new int[duration.length];
                Arrays.fill(parent, NO_PARENT);
            }
            parent[task] = summary;
        }
        return this;
    }

    /// A link whose lag works by the calendar of the successor.
    ///
    /// @param minutes of lag, negative for a lead
    public NetworkBuilder link(int predecessor, int successor, LinkType linkType, int minutes) {
        return link(predecessor, successor, linkType, minutes, OF_SUCCESSOR);
    }

    /// A link whose lag works by the named calendar.
    ///
    /// @param byCalendar number of a calendar, [#OF_SUCCESSOR] or [#OF_PREDECESSOR]
    public NetworkBuilder link(int predecessor, int successor, LinkType linkType, int minutes, int byCalendar) {
        if (!findings.known(predecessor, tasks) || !findings.known(successor, tasks)) {
            return this;
        }
        own();
        if (links == from.length) {
            int size = links + (links >> 1);
            from = Arrays.copyOf(from, size);
            to = Arrays.copyOf(to, size);
            type = Arrays.copyOf(type, size);
            lag = Arrays.copyOf(lag, size);
            lagCalendar = Arrays.copyOf(lagCalendar, size);
        }
        from[links] = predecessor;
        to[links] = successor;
        type[links] = linkType.code();
        lag[links] = findings.length(successor, "lag", minutes, -LONGEST);
        lagCalendar[links] = byCalendar == OF_PREDECESSOR || byCalendar == OF_SUCCESSOR
                ? byCalendar
                : findings.calendar(successor, byCalendar, calendars.size());
        links++;
        return this;
    }

    /// Decides about the dates of a task; several constraints of one task hold together.
    ///
    /// @param date as [Moment]; not looked at for those without a date
    public NetworkBuilder constraint(int task, Constraint constraint, int date) {
        if (!findings.known(task, tasks) || (constraint.isDated() && !findings.time(task, "constraint date", date))) {
            return this;
        }
        var of = rules(task);
        switch (constraint) {
            case AS_SOON_AS_POSSIBLE -> of.asLateAsPossible = false;
            case AS_LATE_AS_POSSIBLE -> of.asLateAsPossible = true;
            case START_NO_EARLIER_THAN -> of.startNoEarlier = Math.max(of.startNoEarlier, date);
            case FINISH_NO_EARLIER_THAN -> of.finishNoEarlier = Math.max(of.finishNoEarlier, date);
            case START_NO_LATER_THAN -> of.startNoLater = least(of.startNoLater, date);
            case FINISH_NO_LATER_THAN -> of.finishNoLater = least(of.finishNoLater, date);
            case MUST_START_ON -> of.mustStart = date;
            case MUST_FINISH_ON -> of.mustFinish = date;
        }
        return this;
    }

    private static int least(int one, int other) {
        return one == TaskRules.NONE ? other : Math.min(one, other);
    }

    /// A date by which a task should be done: it lowers the float and moves nothing.
    public NetworkBuilder deadline(int task, int date) {
        if (findings.known(task, tasks) && findings.time(task, "deadline", date)) {
            rules(task).deadline = date;
        }
        return this;
    }

    /// Records that a task has begun.
    ///
    /// @param remaining working minutes still to do
    public NetworkBuilder started(int task, int actualStart, int remaining) {
        if (findings.known(task, tasks) && findings.time(task, "actual start", actualStart)) {
            rules(task).actualStart = actualStart;
            rules(task).planned = duration[task];
            rules(task).remaining = findings.length(task, "remaining duration", remaining, 0);
        }
        return this;
    }

    /// Records that a task is done.
    public NetworkBuilder finished(int task, int actualStart, int actualFinish) {
        if (findings.known(task, tasks)
                && findings.time(task, "actual start", actualStart)
                && findings.time(task, "actual finish", actualFinish)) {
            rules(task).actualStart = Math.min(actualStart, actualFinish);
            rules(task).actualFinish = actualFinish;
        }
        return this;
    }

    /// Places a task by hand: its early dates are these, whatever its links say.
    public NetworkBuilder manual(int task, int start, int finish) {
        if (findings.known(task, tasks)
                && findings.time(task, "start", start)
                && findings.time(task, "finish", finish)) {
            rules(task).manualStart = Math.min(start, finish);
            rules(task).manualFinish = finish;
        }
        return this;
    }

    /// Makes a task a level of effort: it lasts as long as what it is linked with, from the earliest of the ends that
    /// its start is linked to until the latest of those its finish is linked to, and holds nothing back.
    public NetworkBuilder levelOfEffort(int task) {
        if (findings.known(task, tasks)) {
            rules(task).levelOfEffort = true;
        }
        return this;
    }

    TaskRules rules(int task) {
        own();
        if (rules == null) {
            rules = new TaskRules[duration.length];
        }
        var of = rules[task];
        if (of == null) {
            of = new TaskRules();
            rules[task] = of;
        }
        return of;
    }

    int shownFinish(int number, int found) {
        var of = projects.get(number);
        return of.shownFinish(found, calendars.get(of.calendar()));
    }

    /// The earliest moment for what has not begun.
    int notBefore(int number) {
        var of = projects.get(number);
        return of.progress() == Progress.AS_RECORDED ? of.start() : Math.max(of.start(), of.status());
    }

    @Nullable
    TaskRules rulesOf(int task) {
        return rules == null || task >= tasks ? null : rules[task];
    }

    void put(int task, TaskRules of) {
        if (rules != null) {
            rules[task] = of;
        }
    }

    /// @throws IllegalArgumentException saying what was found first; nothing is remembered then
    void refuseFindings() {
        var found = findings.all();
        findings.forget();
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.getFirst().sentence(String::valueOf));
        }
    }

    boolean isEffort(int task) {
        var of = rulesOf(task);
        return of != null && of.levelOfEffort;
    }

    /// The network, or every reason why there is none.
    public NetworkResult build() {
        findings.outline(parent, tasks);
        List<Finding> found = findings.all();
        if (!found.isEmpty()) {
            return new NetworkResult.Refused(found);
        }
        boolean backwards = projects.stream().anyMatch(ProjectRules::isFromFinish);
        return backwards ? new Backwards(frozen()).result() : assembled();
    }

    NetworkResult assembled() {
        return new Assembly(frozen()).result();
    }
}
