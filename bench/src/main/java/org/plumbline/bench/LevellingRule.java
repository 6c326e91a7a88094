package org.plumbline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Project;
import org.plumbline.engine.levelling.Resource;

/// Makes levelling problems that look like the published sets which nobody may pass on.
///
/// `rule:rg:300` is one project of one mode over four resources; `rule:multi:10x120` many of them, released at
/// intervals, over four shared resources; `rule:modes:20x30` many projects of three modes with one shared and one own
/// renewable resource each and two of their own that are used up. Capacity lies a part of the way from the least with
/// which each activity can be done to what the earliest starts would take (the resource strength of Kolisch, 1995).
final class LevellingRule {
    private static final Pattern NAME = Pattern.compile("rule:(rg|multi|modes):(?:(\\d+)x)?(\\d+)");
    private static final int LONGEST = 10;
    private static final int REACH = 12;

    private final boolean hasModes;
    private final int count;
    private final int size;
    private final Random random;
    private final List<Project> projects = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Precedence> links = new ArrayList<>();

    private LevellingRule(String kind, int count, int size, long seed) {
        hasModes = kind.equals("modes");
        this.count = kind.equals("rg") ? 1 : count;
        this.size = size;
        random = new Random(seed * 7919 + count * 131L + size);
    }

    static boolean isAsked(String name) {
        return NAME.matcher(name).matches();
    }

    static List<LevellingProblem> problems(String name, int howMany, long seed) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("write rule:rg:300, rule:multi:10x120 or rule:modes:20x30, was " + name);
        }
        int count = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        var problems = new ArrayList<LevellingProblem>();
        for (int one = 1; one <= howMany; one++) {
            var rule = new LevellingRule(parts.group(1), count, Integer.parseInt(parts.group(3)), seed * 1000 + one);
            problems.add(rule.make("%s-%d".formatted(name.substring(5).replace(':', '-'), one)));
        }
        return problems;
    }

    private LevellingProblem make(String name) {
        int release = 0;
        for (int p = 0; p < count; p++) {
            projects.add(new Project("Project " + (p + 1), release, null, 1));
            release += hasModes || count > 1 ? random.nextInt(size / 2 + 1) : 0;
            network(p);
        }
        return new LevellingProblem(name, projects, resources(), List.of(), activities, links);
    }

    private void network(int p) {
        int first = activities.size();
        for (int j = 0; j < size; j++) {
            activities.add(new Activity((p + 1) + ":" + (j + 1), p, hasModes ? modes(p) : List.of(single())));
            int reach = Math.min(REACH, j);
            var before = new ArrayList<Integer>();
            for (int times = reach == 0 ? 0 : 1 + random.nextInt(2); times > 0; times--) {
                int from = first + j - 1 - random.nextInt(reach);
                if (!before.contains(from)) {
                    before.add(from);
                    links.add(Precedence.finishToStart(from, first + j));
                }
            }
        }
    }

    private Mode single() {
        var demands = new ArrayList<Demand>();
        for (int r = 0; r < 4; r++) {
            if (random.nextInt(4) < 2) {
                demands.add(new Demand(r, 1 + random.nextInt(10)));
            }
        }
        return new Mode(1 + random.nextInt(LONGEST), demands);
    }

    /// The longer the mode, the less it takes: resource 0 is shared, each project has three of its own.
    private List<Mode> modes(int p) {
        int shortest = 1 + random.nextInt(4);
        int[] needs = {random.nextInt(9), random.nextInt(9), random.nextInt(9), random.nextInt(9)};
        var modes = new ArrayList<Mode>();
        for (int m = 0; m < 3; m++) {
            var demands = new ArrayList<Demand>();
            for (int r = 0; r < needs.length; r++) {
                int units = Math.max(1, needs[r] - m * (1 + random.nextInt(2)));
                if (needs[r] > 0) {
                    demands.add(new Demand(r == 0 ? 0 : 3 * p + r, units));
                }
            }
            modes.add(new Mode(Math.min(LONGEST, shortest + m * (1 + random.nextInt(3))), demands));
        }
        return modes;
    }

    private List<Resource> resources() {
        int kinds = hasModes ? 1 + 3 * count : 4;
        var least = new int[kinds];
        var most = new int[kinds];
        peaks(least, most);
        var resources = new ArrayList<Resource>();
        for (int r = 0; r < kinds; r++) {
            boolean isUsedUp = hasModes && r > 0 && (r - 1) % 3 > 0;
            double strength = isUsedUp ? 0.5 : hasModes && r == 0 ? 0.1 : 0.2;
            int units = (int) Math.ceil(least[r] + strength * Math.max(0, most[r] - least[r]));
            resources.add(isUsedUp ? Resource.usedUp("N" + r, units) : Resource.renewable("R" + r, units));
        }
        return resources;
    }

    private void peaks(int[] least, int[] most) {
        var question = LevellingQuestion.of(
                new LevellingProblem("", projects, List.of(), List.of(), bare(), links),
                org.plumbline.engine.levelling.Objective.MAKESPAN);
        var use = new int[least.length][size * LONGEST * 2 + projects.getLast().release() + 1];
        for (int i = 0; i < activities.size(); i++) {
            var modes = activities.get(i).modes();
            var shortest = modes.getFirst();
            for (var demand : shortest.demands()) {
                int r = demand.resource();
                boolean isUsedUp = hasModes && r > 0 && (r - 1) % 3 > 0;
                int cheapest = units(modes.getLast(), r);
                least[r] = isUsedUp ? least[r] + cheapest : Math.max(least[r], cheapest);
                int from = isUsedUp ? 0 : question.earliest()[i];
                for (int t = from; t < from + (isUsedUp ? 1 : shortest.duration()); t++) {
                    use[r][t] += demand.units();
                    most[r] = Math.max(most[r], use[r][t]);
                }
            }
        }
    }

    private static int units(Mode mode, int resource) {
        return mode.demands().stream()
                .filter(demand -> demand.resource() == resource)
                .mapToInt(Demand::units)
                .sum();
    }

    /// The activities without demands, for times with unlimited resources.
    private List<Activity> bare() {
        return activities.stream()
                .map(each -> new Activity(
                        each.name(),
                        each.project(),
                        each.modes().stream()
                                .map(mode -> new Mode(mode.duration(), List.of()))
                                .toList()))
                .toList();
    }
}
