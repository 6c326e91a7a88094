package org.plumbline.engine.simulation;

import java.time.LocalDateTime;
import java.util.function.IntFunction;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Network;

/// The risk of a scheduled network: its tasks with uncertain durations, to which costs, groups and risks can be added.
/// A tick is a working minute of the calendar by which the network ends, counted from the start of the project; task
/// numbers are those of the network.
///
/// Two ways lead to the same ends. Where links, first days to start and one calendar decide alone, the kernels run on
/// the line of working minutes. Where calendars differ, other dates are fixed or work has begun, each iteration is
/// scheduled by the network itself, which is exact and some twenty times slower.
public final class ScheduleRisk {
    private final Network network;
    private final RiskModelBuilder builder = new RiskModelBuilder();
    private final boolean isOneLine;
    private final WorkCalendar calendar;
    private final int start;

    /// @param network of one project
    /// @param remaining what is uncertain about [Network#remaining], in working minutes of the task's own
    /// calendar; not asked for summaries and finished tasks
    /// @throws UnusableEstimate naming the task that cannot be drawn
    public ScheduleRisk(Network network, IntFunction<String> name, IntFunction<Distribution> remaining) {
        if (network.projects() != 1) {
            throw new IllegalArgumentException("a network of one project is needed, had " + network.projects());
        }
        this.network = network;
        isOneLine = network.isOneLine();
        builder.project("");
        for (int task = 0; task < network.tasks(); task++) {
            boolean isOpen = !network.isSummary(task) && !network.isFinished(task);
            builder.task(name.apply(task), isOpen ? remaining.apply(task) : new Distribution.Fixed(0));
        }
        for (int link = 0; isOneLine && link < network.links(); link++) {
            builder.link(network.predecessor(link), network.successor(link), network.linkType(link), network.lag(link));
        }
        calendar = calendar(network);
        start = calendar.workAt(network.projectStart(0));
        for (int task = 0; isOneLine && task < network.tasks(); task++) {
            if (!network.isSummary(task)) {
                builder.notBefore(task, calendar.workAt(network.startNoEarlier(task)) - start);
            }
        }
    }

    /// The calendar of the task that ends the project.
    private static WorkCalendar calendar(Network network) {
        var schedule = network.schedule();
        int last = -1;
        for (int task = 0; task < network.tasks(); task++) {
            if (!network.isSummary(task) && (last < 0 || schedule.earlyFinish(task) > schedule.earlyFinish(last))) {
                last = task;
            }
        }
        return last < 0 ? WorkCalendar.always() : network.calendar(last);
    }

    /// For costs, groups and risks.
    public RiskModelBuilder model() {
        return builder;
    }

    /// Draws as often as asked; the same for any number of threads.
    public RiskOutcome run(RiskSimulation.Settings settings) {
        var model = builder.build();
        return isOneLine
                ? RiskSimulation.run(model, settings)
                : RiskSimulation.run(model, settings, new NetworkKernel(network, calendar, start));
    }

    /// Draws by scheduling the network each time, whatever it is like: the oracle of the other way.
    RiskOutcome runBySchedule(RiskSimulation.Settings settings) {
        return RiskSimulation.run(builder.build(), settings, new NetworkKernel(network, calendar, start));
    }

    /// The wall-clock time by which so many ticks are worked.
    public LocalDateTime dateOf(double tick) {
        int whole = (int) Math.round(tick);
        return Moment.at(whole <= 0 ? network.projectStart(0) : calendar.finishAt(start + whole));
    }

    /// The tick of a wall-clock time.
    public double tickOf(LocalDateTime time) {
        return calendar.workAt(Moment.of(time)) - start;
    }

    /// The end without any uncertainty, in ticks.
    public double plannedEnd() {
        return calendar.workAt(network.schedule().finish(0)) - start;
    }
}
