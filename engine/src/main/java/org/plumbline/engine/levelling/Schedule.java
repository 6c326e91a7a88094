package org.plumbline.engine.levelling;

import java.util.List;

/// When each activity starts and is over, and the mode it is done in; in the order of the problem's activities.
public record Schedule(List<Integer> starts, List<Integer> finishes, List<Integer> modes) {
    public Schedule {
        starts = List.copyOf(starts);
        finishes = List.copyOf(finishes);
        modes = List.copyOf(modes);
    }

    /// When the last activity is over, 0 without any.
    public int makespan() {
        int last = 0;
        for (int finish : finishes) {
            last = Math.max(last, finish);
        }
        return last;
    }
}
