package org.plumbline.engine.simulation;

import java.util.Arrays;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.NetworkResult;

/// The kernel for networks that are more than links on one line of time: lets the network schedule each iteration, with
/// its calendars, constraints, summaries and progress.
final class NetworkKernel implements Kernel {
    private static final int LANES = Sampler.LANES;

    private final Network network;
    private final WorkCalendar calendar;
    private final int start;

    /// @param calendar in whose working minutes ends are counted
    /// @param start of the project on it
    NetworkKernel(Network network, WorkCalendar calendar, int start) {
        this.network = network;
        this.calendar = calendar;
        this.start = start;
    }

    @Override
    public void forward(Prepared project, long first, Scratch scratch) {
        var section = project.section;
        for (int place = 0; place < section.count; place++) {
            section.sampler[place].draw(project.seed, project.key[place], first, scratch.duration, place * LANES);
        }
        Arrays.fill(scratch.late, 0);
        var remaining = new int[network.tasks()];
        for (int lane = 0; lane < LANES; lane++) {
            for (int place = 0; place < section.count; place++) {
                remaining[section.task[place]] = scratch.duration[place * LANES + lane];
            }
            schedule(section, remaining, lane, scratch);
        }
    }

    /// Leaves the end, and in `late` whether a task was critical.
    private void schedule(Section section, int[] remaining, int lane, Scratch scratch) {
        switch (network.withRemaining(remaining)) {
            case NetworkResult.Built built -> {
                var schedule = built.network().schedule();
                scratch.end[lane] = calendar.workAt(schedule.finish(0)) - start;
                for (int place = 0; place < section.count; place++) {
                    boolean isCritical =
                            !network.isSummary(section.task[place]) && schedule.isCritical(section.task[place]);
                    scratch.late[place * LANES + lane] = isCritical ? 1 : 0;
                }
            }
            case NetworkResult.Refused refused -> {
                var finding = refused.findings().getFirst();
                throw new UnusableEstimate(finding.what(), finding.why());
            }
            case NetworkResult.Cyclic cyclic ->
                throw new IllegalStateException("durations made a circle of " + cyclic.tasks());
        }
    }

    @Override
    public void backward(Prepared project, int lanes, Scratch scratch, int[] critical) {
        for (int place = 0; place < project.section.count; place++) {
            for (int lane = 0; lane < lanes; lane++) {
                critical[place] += scratch.late[place * LANES + lane];
            }
        }
    }

    @Override
    public String name() {
        return "schedules";
    }
}
