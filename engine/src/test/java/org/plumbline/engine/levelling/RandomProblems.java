package org.plumbline.engine.levelling;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Small problems with everything in them: lags of all kinds, releases, breaks, steps of capacity, modes.
final class RandomProblems {
    private final SplittableRandom random;

    private RandomProblems(long seed) {
        random = new SplittableRandom(seed);
    }

    static RandomProblems of(long seed) {
        return new RandomProblems(seed);
    }

    /// Always feasible: capacity ends high and demands stay below.
    LevellingProblem next(Objective objective) {
        int size = 2 + random.nextInt(14);
        int projects = 1 + random.nextInt(3);
        int resources = 1 + random.nextInt(9);
        var time = new ArrayList<WorkingTime>();
        if (random.nextInt(3) == 0) {
            time.add(breaks());
        }
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < size; i++) {
            activities.add(activity(i, projects, resources, time.size()));
        }
        var links = new ArrayList<Precedence>();
        for (int i = 1; i < size; i++) {
            for (int k = random.nextInt(3); k > 0; k--) {
                links.add(link(random.nextInt(i), i));
            }
        }
        return new LevellingProblem(
                "random for " + objective, projects(projects), resources(resources), time, activities, links);
    }

    /// Constant capacity and links without lag only, as in the libraries.
    LevellingProblem plain(int size, int resources) {
        var all = new ArrayList<Resource>();
        for (int r = 0; r < resources; r++) {
            all.add(Resource.renewable("R" + r, 3 + random.nextInt(4)));
        }
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Precedence>();
        for (int i = 0; i < size; i++) {
            activities.add(new Activity("a" + i, 0, mode(resources)));
            for (int k = i == 0 ? 0 : random.nextInt(3); k > 0; k--) {
                links.add(Precedence.finishToStart(random.nextInt(i), i));
            }
        }
        return new LevellingProblem("plain", all, activities, links);
    }

    private WorkingTime breaks() {
        var breaks = new ArrayList<WorkingTime.Break>();
        for (int at = random.nextInt(5), i = 0; i < 12; i++) {
            int until = at + 1 + random.nextInt(3);
            breaks.add(new WorkingTime.Break(at, until));
            at = until + 1 + random.nextInt(5);
        }
        return new WorkingTime(breaks);
    }

    private Activity activity(int i, int projects, int resources, int times) {
        var modes = new ArrayList<Mode>();
        for (int m = random.nextInt(5) == 0 ? 3 : 1; m > 0; m--) {
            modes.add(mode(resources));
        }
        Integer due = random.nextInt(3) == 0 ? random.nextInt(20) : null;
        int time = times > 0 && random.nextBoolean() ? 0 : Activity.ALWAYS;
        int release = random.nextInt(4) == 0 ? random.nextInt(10) : 0;
        return new Activity("a" + i, random.nextInt(projects), modes, release, due, random.nextInt(4), time);
    }

    private Mode mode(int resources) {
        var demands = new ArrayList<Demand>();
        for (int r = 0; r < resources; r++) {
            if (random.nextInt(3) == 0) {
                demands.add(new Demand(r, 1 + random.nextInt(3)));
            }
        }
        return new Mode(random.nextInt(7), demands);
    }

    private Precedence link(int from, int to) {
        var kinds = Precedence.Kind.values();
        return random.nextInt(3) > 0
                ? Precedence.finishToStart(from, to)
                : new Precedence(from, to, kinds[random.nextInt(kinds.length)], random.nextInt(9) - 3);
    }

    private List<Project> projects(int count) {
        var projects = new ArrayList<Project>();
        for (int p = 0; p < count; p++) {
            Integer due = random.nextBoolean() ? random.nextInt(30) : null;
            projects.add(new Project("p" + p, random.nextInt(3) * p, due, random.nextInt(4)));
        }
        return projects;
    }

    private List<Resource> resources(int count) {
        var resources = new ArrayList<Resource>();
        for (int r = 0; r < count; r++) {
            var steps = new ArrayList<Resource.Step>();
            for (int at = 0, i = random.nextInt(3); i >= 0; i--) {
                steps.add(new Resource.Step(at, i == 0 ? 3 + random.nextInt(300) : random.nextInt(5)));
                at += 1 + random.nextInt(8);
            }
            resources.add(new Resource("r" + r, Resource.Kind.RENEWABLE, steps));
        }
        return resources;
    }
}
