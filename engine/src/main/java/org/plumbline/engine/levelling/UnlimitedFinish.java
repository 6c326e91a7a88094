package org.plumbline.engine.levelling;

/// When a project would be over with unlimited resources, each activity in its shortest mode; for the check, by going
/// over the links until nothing moves.
final class UnlimitedFinish {
    private UnlimitedFinish() {}

    static int of(LevellingProblem problem, int project) {
        int size = problem.activities().size();
        var starts = new int[size];
        var finishes = new int[size];
        for (int i = 0; i < size; i++) {
            var activity = problem.activities().get(i);
            starts[i] = Math.max(
                    activity.release(),
                    problem.projects().get(activity.project()).release());
        }
        for (int round = 0, moved = 1; moved > 0 && round <= size; round++) {
            moved = 0;
            for (var link : problem.links()) {
                moved += apply(link, starts, finishes) ? 1 : 0;
            }
            for (int i = 0; i < size; i++) {
                int finish = finish(problem, i, starts[i]);
                moved += finish > finishes[i] ? 1 : 0;
                finishes[i] = Math.max(finishes[i], finish);
            }
        }
        int last = 0;
        for (int i = 0; i < size; i++) {
            last = problem.activities().get(i).project() == project ? Math.max(last, finishes[i]) : last;
        }
        return last;
    }

    private static boolean apply(Precedence link, int[] starts, int[] finishes) {
        int i = link.from();
        boolean fromStart = link.kind() == Precedence.Kind.START_START || link.kind() == Precedence.Kind.START_FINISH;
        int least = (fromStart ? starts[i] : finishes[i]) + link.lag();
        boolean toStart = link.kind() == Precedence.Kind.START_START || link.kind() == Precedence.Kind.FINISH_START;
        var driven = toStart ? starts : finishes;
        if (driven[link.to()] >= least) {
            return false;
        }
        driven[link.to()] = least;
        return true;
    }

    /// The shortest mode, unit by unit over the breaks.
    private static int finish(LevellingProblem problem, int i, int start) {
        var activity = problem.activities().get(i);
        int left = Integer.MAX_VALUE;
        for (var mode : activity.modes()) {
            left = Math.min(left, mode.duration());
        }
        int time = start;
        while (left > 0) {
            left -= isBreak(problem, activity, time) ? 0 : 1;
            time++;
        }
        return time;
    }

    private static boolean isBreak(LevellingProblem problem, Activity activity, int time) {
        if (activity.workingTime() == Activity.ALWAYS) {
            return false;
        }
        return problem.workingTimes().get(activity.workingTime()).breaks().stream()
                .anyMatch(pause -> pause.from() <= time && time < pause.until());
    }
}
