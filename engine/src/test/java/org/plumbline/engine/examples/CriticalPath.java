package org.plumbline.engine.examples;

import java.time.LocalDateTime;
import org.plumbline.engine.calendar.Moment;
import org.plumbline.engine.calendar.WorkCalendar;
import org.plumbline.engine.network.LinkType;
import org.plumbline.engine.network.Network;

/// The engine as a library: two tasks, a milestone, the critical path.
public final class CriticalPath {
    private CriticalPath() {}

    public static void main(String[] arguments) {
        var plan = Network.builder();
        plan.project(Moment.of(LocalDateTime.of(2026, 3, 2, 8, 0)), plan.calendar(WorkCalendar.office()));
        int dig = plan.task(2 * 480);
        int pour = plan.task(3 * 480);
        int done = plan.task(0);
        plan.link(dig, pour, LinkType.FINISH_START, 480);
        plan.link(pour, done, LinkType.FINISH_START, 0);
        var schedule = plan.build().orThrow().schedule();
        System.out.println("Done on " + schedule.earlyStartAt(done) + ", digging has " + schedule.totalFloat(dig)
                + " minutes of float");
    }
}
