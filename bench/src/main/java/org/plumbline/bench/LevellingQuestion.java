package org.plumbline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.bench.timefold.TimefoldLevelling;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.LevellingCheck;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Objective;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Resource;
import org.plumbline.engine.levelling.Schedule;

/// A levelling problem in the form every solver gets: links from finish to start, capacity that never changes.
///
/// @param earliest start of each activity with unlimited resources and its shortest mode
/// @param due by project, from when on its delay counts: as stated, else its end with unlimited resources
record LevellingQuestion(LevellingProblem problem, Objective objective, int[] earliest, List<Integer> due) {
    /// Who answers.
    enum Peer {
        CPSAT,
        TIMEFOLD;

        static List<Peer> named(String names) {
            return names.isEmpty()
                    ? List.of()
                    : Arrays.stream(names.split(",", -1))
                            .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                            .toList();
        }

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static LevellingQuestion of(LevellingProblem problem, Objective objective) {
        int size = problem.activities().size();
        var earliest = new int[size];
        for (int i = 0; i < size; i++) {
            var activity = problem.activities().get(i);
            earliest[i] = Math.max(
                    activity.release(),
                    problem.projects().get(activity.project()).release());
        }
        for (boolean moved = true; moved; ) {
            moved = false;
            for (var link : problem.links()) {
                int after =
                        earliest[link.from()] + shortest(problem.activities().get(link.from())) + link.lag();
                moved |= after > earliest[link.to()];
                earliest[link.to()] = Math.max(after, earliest[link.to()]);
            }
        }
        var due = new ArrayList<Integer>();
        for (var project : problem.projects()) {
            due.add(project.due() == null ? 0 : project.due());
        }
        for (int i = 0; i < size; i++) {
            var activity = problem.activities().get(i);
            if (problem.projects().get(activity.project()).due() == null) {
                due.set(activity.project(), Math.max(due.get(activity.project()), earliest[i] + shortest(activity)));
            }
        }
        return new LevellingQuestion(problem, objective, earliest, due);
    }

    private static int shortest(Activity activity) {
        return activity.modes().stream().mapToInt(Mode::duration).min().orElse(0);
    }

    /// What the peer makes of it on one thread.
    ///
    /// @return null where it found nothing that passes the independent check
    @Nullable
    Schedule askedOf(Peer peer, double seconds, long seed) {
        requirePlain();
        var found = switch (peer) {
            case CPSAT -> CpSatLevelling.level(this, seconds, seed);
            case TIMEFOLD ->
                TimefoldLevelling.level(problem, objective == Objective.MAKESPAN ? List.of() : due, seconds, seed);
        };
        return found == null || !LevellingCheck.findings(problem, found).isEmpty() ? null : found;
    }

    long value(Schedule schedule) {
        return LevellingCheck.value(problem, schedule, objective);
    }

    private void requirePlain() {
        for (var activity : problem.activities()) {
            require(activity.workingTime() < 0, "activities without breaks");
        }
        for (var resource : problem.resources()) {
            require(
                    resource.kind() == Resource.Kind.USED_UP || resource.steps().size() == 1,
                    "resources whose capacity never changes");
        }
        for (var link : problem.links()) {
            require(link.kind() == Precedence.Kind.FINISH_START && link.lag() == 0, "links from finish to start");
        }
        require(objective != Objective.WEIGHTED_DELAY, "makespan and delay of projects");
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("The peers level " + what + ".");
        }
    }
}
