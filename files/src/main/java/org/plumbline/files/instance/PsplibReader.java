package org.plumbline.files.instance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.Demand;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Resource;

/// PSPLIB (`.sm`, `.mm`): a head with the number of jobs and resources, then tables of successors, of durations and
/// demands by mode, and of capacities. Resources `N` are used up; doubly constrained ones are refused.
final class PsplibReader {
    private static final Pattern HEAD = Pattern.compile("\\s*(?:-\\s*)?([^:]*?)\\s*:\\s*(\\S+).*");

    private final String name;
    private final String[] lines;
    private final List<Precedence> links = new ArrayList<>();
    private int jobs = -1;
    private int renewable;
    private int usedUp;
    private int[] modeCounts = new int[0];

    PsplibReader(String name, String text) {
        this.name = name;
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    LevellingProblem read() {
        int precedence = section("PRECEDENCE RELATIONS");
        head(precedence);
        if (jobs < 0) {
            throw Numbers.damaged(precedence, "no line \"jobs\" stands before the successors");
        }
        PattersonReader.requireTable(jobs, renewable + usedUp, new Numbers("", precedence));
        successors(precedence);
        var activities = activities(section("REQUESTS/DURATIONS"));
        return new LevellingProblem(name, resources(section("RESOURCEAVAILABILITIES")), activities, links);
    }

    /// @return the number of the line with this title, counted from 1
    private int section(String title) {
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().toUpperCase(Locale.ROOT).startsWith(title)) {
                return i + 1;
            }
        }
        throw Numbers.damaged(lines.length, "no part \"%s\"; the file may be cut off".formatted(title));
    }

    private void head(int until) {
        for (int i = 0; i + 1 < until; i++) {
            var found = HEAD.matcher(lines[i]);
            if (!found.matches()) {
                continue;
            }
            var key = found.group(1).toLowerCase(Locale.ROOT);
            var value = found.group(2);
            if (key.startsWith("jobs")) {
                jobs = Numbers.number(value, i + 1, "the number of jobs", new Numbers.Range(1, Sizes.ACTIVITIES));
                modeCounts = new int[jobs];
            } else if (key.equals("renewable")) {
                renewable = kinds(value, i + 1);
            } else if (key.equals("nonrenewable")) {
                usedUp = kinds(value, i + 1);
            } else if (key.equals("doubly constrained") && kinds(value, i + 1) > 0) {
                throw Numbers.damaged(i + 1, "doubly constrained resources are not read, was \"%s\"".formatted(value));
            }
        }
    }

    private static int kinds(String value, int line) {
        return Numbers.number(value, line, "the number of resources", new Numbers.Range(0, Sizes.RESOURCES));
    }

    private void successors(int title) {
        int line = title + 1;
        for (int j = 0; j < jobs; j++) {
            var row = row(++line, "the successors of job " + (j + 1));
            requireJob(row, j);
            modeCounts[j] = row.next("the number of modes", 1, Sizes.MODES);
            int count = row.next("the number of successors", 0, jobs);
            for (int i = 0; i < count; i++) {
                int successor = row.next("a successor of job " + (j + 1), 1, jobs) - 1;
                if (successor == j || links.size() == Sizes.LINKS) {
                    throw Numbers.damaged(line, "job %d follows itself, or there are too many links".formatted(j + 1));
                }
                links.add(Precedence.finishToStart(j, successor));
            }
            requireEnd(row, line);
        }
    }

    private List<Activity> activities(int title) {
        // The title, the heads of the columns, a rule.
        int line = title + 2;
        var activities = new ArrayList<Activity>();
        for (int j = 0; j < jobs; j++) {
            var modes = new ArrayList<Mode>();
            for (int m = 0; m < modeCounts[j]; m++) {
                var row = row(++line, "mode %d of job %d".formatted(m + 1, j + 1));
                if (m == 0) {
                    requireJob(row, j);
                }
                row.next("the number of the mode", m + 1, m + 1);
                int duration = row.next("the duration of job " + (j + 1), 0, Sizes.DURATION);
                List<Demand> demands = PattersonReader.demands(renewable + usedUp, row);
                requireEnd(row, line);
                modes.add(new Mode(duration, demands));
            }
            activities.add(new Activity(Integer.toString(j + 1), 0, modes));
        }
        return activities;
    }

    private List<Resource> resources(int title) {
        var resources = new ArrayList<Resource>();
        if (renewable + usedUp == 0) {
            return resources;
        }
        int line = title + 2;
        var row = row(line, "the capacities");
        for (int r = 1; r <= renewable; r++) {
            resources.add(Resource.renewable("R" + r, row.next("the capacity of R" + r, 0, Sizes.UNITS)));
        }
        for (int r = 1; r <= usedUp; r++) {
            resources.add(Resource.usedUp("N" + r, row.next("the capacity of N" + r, 0, Sizes.UNITS)));
        }
        requireEnd(row, line);
        return resources;
    }

    private Numbers row(int line, String what) {
        if (line > lines.length) {
            throw Numbers.damaged(
                    lines.length, "the file ends where %s should stand; it may be cut off".formatted(what));
        }
        return new Numbers(lines[line - 1], line);
    }

    private void requireJob(Numbers row, int j) {
        row.next("the number of the job", j + 1, j + 1);
    }

    private void requireEnd(Numbers row, int line) {
        if (row.hasNext()) {
            throw Numbers.damaged(
                    line, "nothing should follow, was \"%s\"".formatted(Numbers.shown(row.word("the end"))));
        }
    }
}
