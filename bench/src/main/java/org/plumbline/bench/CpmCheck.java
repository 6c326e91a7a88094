package org.plumbline.bench;

import org.plumbline.engine.network.Network;
import org.plumbline.engine.network.Schedule;

/// Holds a schedule against its network without the arithmetic of the passes: every link on the clock, every finish
/// against start and duration, every start that could have been earlier.
final class CpmCheck {
    private CpmCheck() {}

    /// @return tasks whose early dates break a link, do not last as long as they should or wait for nothing
    static int faults(Network network, Schedule schedule) {
        var held = new boolean[network.tasks()];
        int faults = 0;
        for (int link = 0; link < network.links(); link++) {
            var type = network.linkType(link);
            int before = network.predecessor(link);
            int after = network.successor(link);
            var calendar = network.calendar(after);
            int from = type.isFromFinish() ? schedule.earlyFinish(before) : schedule.earlyStart(before);
            int to = type.isToFinish() ? schedule.earlyFinish(after) : schedule.earlyStart(after);
            int room = calendar.workAt(to) - calendar.workAt(from) - network.lag(link);
            faults += room < 0 && !network.isHeldByDate(after) ? 1 : 0;
            held[after] |= room == 0;
        }
        for (int task = 0; task < network.tasks(); task++) {
            var calendar = network.calendar(task);
            int start = calendar.workAt(schedule.earlyStart(task));
            int lasts = calendar.workAt(schedule.earlyFinish(task)) - start;
            boolean first = start == calendar.workAt(network.projectStart(network.project(task)));
            boolean waits = held[task] || first || network.isHeldByDate(task);
            faults += lasts == network.duration(task) && waits ? 0 : 1;
        }
        return faults;
    }
}
