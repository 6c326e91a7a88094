package org.plumbline.engine.network;

import org.jspecify.annotations.Nullable;

/// What follows from the passes and is computed when first asked for: spans of summaries and free float.
final class Spans {
    private final Network network;
    private final Schedule schedule;
    private @Nullable Rolled rolled;
    private int @Nullable [] freeFloat;

    Spans(Network network, Schedule schedule) {
        this.network = network;
        this.schedule = schedule;
    }

    /// Figures by task; only those of summaries are filled.
    record Rolled(
            int[] earlyStart,
            int[] earlyFinish,
            int[] lateStart,
            int[] lateFinish,
            int[] totalFloat,
            int[] freeFloat,
            int[] plannedStart,
            int[] plannedFinish) {
        static Rolled of(int tasks) {
            return new Rolled(
                    filled(tasks, Integer.MAX_VALUE),
                    filled(tasks, Integer.MIN_VALUE),
                    filled(tasks, Integer.MAX_VALUE),
                    filled(tasks, Integer.MIN_VALUE),
                    filled(tasks, Integer.MAX_VALUE),
                    filled(tasks, Integer.MAX_VALUE),
                    filled(tasks, Integer.MAX_VALUE),
                    filled(tasks, Integer.MIN_VALUE));
        }

        private static int[] filled(int tasks, int value) {
            var filled = new int[tasks];
            java.util.Arrays.fill(filled, value);
            return filled;
        }
    }

    private synchronized Rolled rolled() {
        var known = rolled;
        if (known == null) {
            known = Rolled.of(network.tasks());
            for (int task = 0; task < network.tasks(); task++) {
                if (!network.isSummary(task)) {
                    add(known, task);
                }
            }
            rolled = known;
            new Efforts(network, schedule, known).fill();
            for (int task = 0; task < network.tasks(); task++) {
                if (network.isLevelOfEffort(task)) {
                    add(known, task);
                }
            }
        }
        return known;
    }

    private void add(Rolled into, int task) {
        for (int summary = network.summaryOf(task); summary >= 0; summary = network.summaryOf(summary)) {
            into.earlyStart[summary] = Math.min(into.earlyStart[summary], schedule.earlyStart(task));
            into.earlyFinish[summary] = Math.max(into.earlyFinish[summary], schedule.earlyFinish(task));
            into.lateStart[summary] = Math.min(into.lateStart[summary], schedule.lateStart(task));
            into.lateFinish[summary] = Math.max(into.lateFinish[summary], schedule.lateFinish(task));
            into.totalFloat[summary] = Math.min(into.totalFloat[summary], schedule.totalFloat(task));
            into.plannedStart[summary] = Math.min(into.plannedStart[summary], schedule.plannedStart(task));
            into.plannedFinish[summary] = Math.max(into.plannedFinish[summary], schedule.plannedFinish(task));
            into.freeFloat[summary] = Math.min(into.freeFloat[summary], schedule.freeFloat(task));
        }
    }

    int earlyStart(int summary) {
        return rolled().earlyStart[summary];
    }

    int earlyFinish(int summary) {
        return rolled().earlyFinish[summary];
    }

    int lateStart(int summary) {
        return rolled().lateStart[summary];
    }

    int lateFinish(int summary) {
        return rolled().lateFinish[summary];
    }

    int plannedStart(int summary) {
        return rolled().plannedStart[summary];
    }

    int plannedFinish(int summary) {
        return rolled().plannedFinish[summary];
    }

    int totalFloat(int summary) {
        return rolled().totalFloat[summary];
    }

    int freeFloat(int summary) {
        return rolled().freeFloat[summary];
    }

    /// The free float of the node at a position.
    synchronized int freeFloatAt(int position) {
        var known = freeFloat;
        if (known == null) {
            known = new Leeway(schedule.flat()).freeFloat(schedule.early, network.required(schedule.finishes()));
            freeFloat = known;
        }
        return known[position];
    }
}
