package org.plumbline.engine.network;

import java.util.Arrays;

/// Makes the same network with other durations, and knows where durations and links are all there is.
final class Durations {
    private Durations() {}

    /// @param remaining per task, as [Network#remaining] has it; not looked at for summaries and finished tasks
    static NetworkResult replaced(NetworkBuilder built, int[] remaining) {
        var copy = new NetworkBuilder();
        copy.calendars.clear();
        copy.calendars.addAll(built.calendars);
        copy.projects.addAll(built.projects);
        copy.tasks = built.tasks;
        copy.duration = Arrays.copyOf(remaining, built.duration.length);
        copy.project = built.project;
        copy.calendar = built.calendar;
        copy.parent = built.parent;
        copy.links = built.links;
        copy.from = built.from;
        copy.to = built.to;
        copy.type = built.type;
        copy.lag = built.lag;
        copy.lagCalendar = built.lagCalendar;
        copy.rules = built.rules == null ? null : built.rules.clone();
        for (int task = 0; task < built.tasks; task++) {
            int minutes = copy.findings.length(task, "duration", remaining[task], 0);
            var rules = built.rulesOf(task);
            if (rules != null && rules.isStarted() && copy.rules != null) {
                copy.duration[task] = built.duration[task];
                copy.rules[task] = rules.isFinished() ? rules : rules.withRemaining(minutes);
            }
        }
        return copy.build();
    }

    static boolean isOneLine(Network network, NetworkBuilder built) {
        if (built.projects.size() != 1) {
            return false;
        }
        for (int task = 0; task < built.tasks; task++) {
            var rules = built.rulesOf(task);
            boolean isHeld =
                    rules != null && (rules.isStarted() || rules.isManual() || rules.isConstrainedBeyondStart());
            boolean isBeforeStart = rules != null
                    && rules.startNoEarlier != TaskRules.NONE
                    && rules.startNoEarlier < built.projects.getFirst().start();
            boolean isElsewhere = !network.isSummary(task)
                    && built.calendar[task] != built.projects.getFirst().calendar();
            if (isHeld || isBeforeStart || isElsewhere) {
                return false;
            }
        }
        for (int link = 0; link < built.links; link++) {
            boolean isOther = built.lag[link] != 0 && network.lagCalendar(link) != network.calendar(built.to[link]);
            if (isOther || network.isSummary(built.from[link]) || network.isSummary(built.to[link])) {
                return false;
            }
        }
        return true;
    }
}
