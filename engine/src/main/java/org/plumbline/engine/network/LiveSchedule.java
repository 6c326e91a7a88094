package org.plumbline.engine.network;

import org.jspecify.annotations.Nullable;
import org.plumbline.engine.network.LiveLinks.Place;

/// A schedule that follows changes, one at a time: only what a change reaches is computed again, and the result is that
/// of a whole pass over the changed network. A change that cannot be is refused with its task and value, and leaves
/// everything as it was.
///
/// Early dates are computed again from the changed task onwards and as far as they differ. When a project comes to
/// finish at another time, all its late dates move and are computed; else only those that the change reaches backwards.
/// Links from and to summaries and levels of effort are the exception: adding or removing one has the network built
/// anew. Where tasks happen as late as possible, what comes behind them moves with them, which is a matter of the
/// whole:
/// the first date that is asked for after a change then has everything scheduled once, as those of summaries and levels
/// of effort do. Not for use by several threads at once.
public final class LiveSchedule {
    private final NetworkBuilder built;
    private final LiveLinks links;
    private LiveDates dates;
    private Dates shown;
    private @Nullable Schedule whole;

    LiveSchedule(Network network) {
        built = network.built().copy();
        links = new LiveLinks(built);
        dates = new LiveDates(built);
        shown = shown();
    }

    private Dates shown() {
        return new Dates(built, dates.nodes, dates.early, dates.late);
    }

    /// Gives a task another length: of all of it before it starts, of what is left afterwards.
    ///
    /// @throws IllegalArgumentException for a summary, a finished task, one placed by hand, a length outside 0 and
    ///     [NetworkBuilder#LONGEST], or one that puts dates outside the years 1600 to 2999; nothing is changed then
    public void last(int task, int minutes) {
        var rules = built.rulesOf(task);
        if (!isPlaced(task) || (rules != null && (rules.isFinished() || (rules.isManual() && !rules.isStarted())))) {
            throw new IllegalArgumentException("the length of task %d follows from its parts or dates".formatted(task));
        }
        if (minutes < 0 || minutes > NetworkBuilder.LONGEST) {
            throw new IllegalArgumentException("task %d cannot last %d minutes; it may be 0 to %d"
                    .formatted(task, minutes, NetworkBuilder.LONGEST));
        }
        if (rules != null && rules.isStarted()) {
            decide(task, changed -> changed.remain(minutes));
            return;
        }
        int before = built.duration[task];
        lasts(task, minutes);
        settle(task, () -> lasts(task, before), "with %d minutes for task %d".formatted(minutes, task));
    }

    private void lasts(int task, int minutes) {
        built.duration[task] = minutes;
        dates.live.graph.duration[task] = minutes;
    }

    /// Allows a task to start on a date or later; replaces what its constraint of that kind said.
    ///
    /// @throws IllegalArgumentException for a summary, or a task whose dates are recorded, placed by hand or pinned
    public void startNoEarlier(int task, int moment) {
        var rules = built.rulesOf(task);
        boolean fixed = rules != null
                && (rules.isStarted()
                        || rules.isManual()
                        || rules.mustStart != TaskRules.NONE
                        || rules.mustFinish != TaskRules.NONE);
        if (!isPlaced(task) || fixed) {
            throw new IllegalArgumentException("the start of task %d is given by its parts or dates".formatted(task));
        }
        decide(task, changed -> {
            changed.startNoEarlier = TaskRules.NONE;
            built.constraint(task, Constraint.START_NO_EARLIER_THAN, moment);
        });
    }

    /// Replaces all constraints of a task by one; [Constraint#AS_SOON_AS_POSSIBLE] leaves none.
    ///
    /// @param date as moment; not looked at for those without a date
    public void constrain(int task, Constraint constraint, int date) {
        decide(task, changed -> {
            changed.freeOfConstraints();
            built.constraint(task, constraint, date);
        });
    }

    /// Sets the date by which a task should be done.
    public void deadline(int task, int date) {
        decide(task, changed -> built.deadline(task, date));
    }

    public void withoutDeadline(int task) {
        decide(task, changed -> changed.deadline = TaskRules.NONE);
    }

    /// Records that a task has begun, whatever was recorded before.
    ///
    /// @param remaining working minutes still to do
    public void started(int task, int actualStart, int remaining) {
        decide(task, changed -> {
            changed.freeOfRecords();
            built.started(task, actualStart, remaining);
        });
    }

    /// Records that a task is done.
    public void finished(int task, int actualStart, int actualFinish) {
        decide(task, changed -> {
            changed.freeOfRecords();
            built.finished(task, actualStart, actualFinish);
        });
    }

    /// Takes back what was recorded of a task.
    public void notStarted(int task) {
        decide(task, TaskRules::freeOfRecords);
    }

    /// Has a task work by another calendar of the network.
    ///
    /// @param number as the builder gave it
    public void calendar(int task, int number) {
        placed(task);
        built.findings.calendar(task, number, built.calendars.size());
        built.refuseFindings();
        int before = built.calendar[task];
        works(task, number);
        settle(task, () -> works(task, before), "by calendar %d of task %d".formatted(number, task));
    }

    private void works(int task, int number) {
        built.calendar[task] = number;
        dates.live.graph.calendar[task] = number;
        links.follow(task, dates.live);
    }

    /// Adds a link whose lag works by the calendar of the successor.
    ///
    /// @return its number, for [#unlink] and [#lag]; those of the network are the numbers of their adding
    /// @throws IllegalArgumentException naming the tasks that would wait for each other
    public int link(int predecessor, int successor, LinkType type, int lag) {
        return link(predecessor, successor, type, lag, NetworkBuilder.OF_SUCCESSOR);
    }

    /// Adds a link whose lag works by a calendar, [NetworkBuilder#OF_PREDECESSOR] or [NetworkBuilder#OF_SUCCESSOR].
    public int link(int predecessor, int successor, LinkType type, int lag, int byCalendar) {
        int index = built.links;
        built.link(predecessor, successor, type, lag, byCalendar);
        if (built.findings.isAny()) {
            built.links = index;
            built.refuseFindings();
        }
        if (!isPlaced(predecessor) || !isPlaced(successor)) {
            return rebuilt(links.enter(LiveLinks.ABSENT), links::undoEnter);
        }
        var circle = dates.live.order(predecessor, successor);
        if (!circle.isEmpty()) {
            built.links = index;
            var tasks = circle.stream()
                    .map(node -> dates.nodes.task(node))
                    .distinct()
                    .toList();
            throw new IllegalArgumentException(new NetworkResult.Cyclic(tasks).sentence(String::valueOf));
        }
        int lagCalendar = links.lagCalendar(index);
        int node = dates.live.add(predecessor, successor, type, lag, lagCalendar);
        int number = links.enter(node);
        settle(
                successor,
                () -> {
                    dates.live.remove(node);
                    links.undoEnter();
                },
                "with that link into task " + successor);
        return number;
    }

    /// Removes a link.
    public void unlink(int number) {
        var place = links.place(number);
        int before = built.from[place.index()];
        int after = built.to[place.index()];
        if (!isPlaced(before) || !isPlaced(after)) {
            var kept = links.remove(number);
            rebuilt(number, () -> links.putBack(kept));
            return;
        }
        dates.live.remove(place.node());
        var kept = links.remove(number);
        dates.backwards(before);
        settle(
                after,
                () -> {
                    links.putBack(kept);
                    dates.live.putBack(place.node());
                },
                "without that link into task " + after);
    }

    /// Gives a link another lag, negative for a lead, by the calendar it has.
    public void lag(int number, int minutes) {
        var place = links.place(number);
        int index = place.index();
        built.findings.length(built.to[index], "lag", minutes, -NetworkBuilder.LONGEST);
        built.refuseFindings();
        int before = built.lag[index];
        built.lag[index] = minutes;
        if (place.node() == LiveLinks.ABSENT || !isPlaced(built.to[index]) || !isPlaced(built.from[index])) {
            rebuilt(number, () -> built.lag[index] = before);
            return;
        }
        lags(place, minutes);
        dates.backwards(built.from[index]);
        settle(built.to[index], () -> lags(place, before), "with a lag of %d minutes".formatted(minutes));
    }

    private void lags(Place place, int minutes) {
        built.lag[place.index()] = minutes;
        dates.live.graph.lag[place.node()] = minutes;
    }

    /// Something that is decided or recorded about a task.
    @FunctionalInterface
    private interface Decision {
        void take(TaskRules of);
    }

    private void decide(int task, Decision decision) {
        placed(task);
        var of = built.rules(task);
        var before = of.copy();
        decision.take(of);
        if (built.findings.isAny()) {
            built.put(task, before);
            built.refuseFindings();
        }
        settle(task, () -> built.put(task, before), "with that decision or record of task " + task);
    }

    private boolean isPlaced(int task) {
        if (task < 0 || task >= built.tasks) {
            throw new IllegalArgumentException("%d is not one of the %d tasks".formatted(task, built.tasks));
        }
        return dates.live.rank[task] >= 0;
    }

    private boolean isFollowed(int task) {
        return isPlaced(task) && !dates.nodes.hasLateTasks();
    }

    private void placed(int task) {
        if (!isPlaced(task)) {
            throw new IllegalArgumentException("the dates of task %d follow from those of others".formatted(task));
        }
    }

    private void settle(int task, Runnable undo, String what) {
        whole = null;
        dates.describe(task);
        dates.touchAround(task);
        if (!dates.settle()) {
            undo.run();
            dates.describe(task);
            dates.takeBack();
            dates.refinish(task);
            throw new IllegalArgumentException(what + " dates would lie outside the years 1600 to 2999");
        }
    }

    /// Builds anew what no list of links can follow.
    private int rebuilt(int number, Runnable undo) {
        switch (built.build()) {
            case NetworkResult.Built found -> {
                whole = null;
                links.renumber();
                dates = new LiveDates(built);
                dates.recomputed = 2 * dates.live.at.length;
                shown = shown();
            }
            case NetworkResult.Cyclic cyclic -> {
                undo.run();
                throw new IllegalArgumentException(cyclic.sentence(String::valueOf));
            }
            case NetworkResult.Refused refused -> {
                undo.run();
                throw new IllegalArgumentException(refused.findings().getFirst().sentence(String::valueOf));
            }
        }
        return number;
    }

    /// When a project finishes at the earliest, as moment.
    public int finish(int project) {
        return built.shownFinish(project, dates.finish[project]);
    }

    /// As [Schedule#earlyStart].
    public int earlyStart(int task) {
        return isFollowed(task) ? shown.earlyStart(task, task) : schedule().earlyStart(task);
    }

    public int earlyFinish(int task) {
        return isFollowed(task) ? shown.earlyFinish(task, task) : schedule().earlyFinish(task);
    }

    public int lateStart(int task) {
        return isFollowed(task) ? shown.lateStart(task, task) : schedule().lateStart(task);
    }

    public int lateFinish(int task) {
        return isFollowed(task) ? shown.lateFinish(task, task) : schedule().lateFinish(task);
    }

    /// Working minutes by which a task may slip without delaying its project or missing a date.
    public int totalFloat(int task) {
        return isFollowed(task) ? shown.totalFloat(task, task) : schedule().totalFloat(task);
    }

    /// Whether a task that is not finished has no float left; a level of effort never is.
    public boolean isCritical(int task) {
        var rules = built.rulesOf(task);
        boolean done = rules != null && (rules.isFinished() || rules.levelOfEffort);
        return !done && totalFloat(task) <= 0;
    }

    /// The whole as it stands, made by full passes; later changes leave it alone.
    public Schedule schedule() {
        var known = whole;
        if (known == null) {
            known = built.build().orThrow().schedule();
            whole = known;
        }
        return known;
    }

    /// How many nodes the last change had computed again, forward and backward.
    public int recomputed() {
        return dates.recomputed;
    }
}
