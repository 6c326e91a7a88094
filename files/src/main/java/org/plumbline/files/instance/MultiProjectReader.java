package org.plumbline.files.instance;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.levelling.Activity;
import org.plumbline.engine.levelling.LevellingProblem;
import org.plumbline.engine.levelling.Mode;
import org.plumbline.engine.levelling.Precedence;
import org.plumbline.engine.levelling.Project;
import org.plumbline.engine.levelling.Resource;

/// Several projects over shared resources (`.rcmp`): the number of projects and of resources, the capacities; then for
/// each project the number of its jobs and its release, which of the resources it uses (1 or 0), and for each job its
/// duration, demands, the number of its successors and these as `project:job`, both counted from 1.
final class MultiProjectReader {
    private final String name;
    private final Numbers numbers;
    private final List<Project> projects = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Successor> successors = new ArrayList<>();

    /// Position of the first job of each project.
    private final List<Integer> first = new ArrayList<>();

    private record Successor(int from, int project, int job, int line) {}

    MultiProjectReader(String name, String text) {
        this.name = name;
        numbers = new Numbers(text);
    }

    LevellingProblem read() {
        int count = numbers.next("the number of projects", 1, Sizes.PROJECTS);
        int kinds = numbers.next("the number of resources", 0, Sizes.RESOURCES);
        var resources = PattersonReader.resources(kinds, numbers);
        for (int p = 1; p <= count; p++) {
            project(p, resources);
        }
        first.add(activities.size());
        var links = new ArrayList<Precedence>();
        for (var successor : successors) {
            links.add(link(successor, count));
        }
        return new LevellingProblem(name, projects, resources, List.of(), activities, links);
    }

    private void project(int p, List<Resource> resources) {
        int jobs = numbers.next("the number of jobs of project " + p, 1, Sizes.ACTIVITIES - activities.size());
        PattersonReader.requireTable(activities.size() + jobs, resources.size(), numbers);
        int release = numbers.next("the release of project " + p, 0, Sizes.TIME);
        for (int r = 0; r < resources.size(); r++) {
            numbers.next("whether project %d uses resource %d".formatted(p, r + 1), 0, 1);
        }
        projects.add(new Project("Project " + p, release, null, 1));
        first.add(activities.size());
        for (int j = 1; j <= jobs; j++) {
            job(p, j, resources.size());
        }
    }

    private void job(int p, int j, int kinds) {
        int from = activities.size();
        int duration = numbers.next("the duration of job %d:%d".formatted(p, j), 0, Sizes.DURATION);
        var mode = new Mode(duration, PattersonReader.demands(kinds, numbers));
        activities.add(new Activity(p + ":" + j, p - 1, mode));
        int count = numbers.next("the number of successors of job %d:%d".formatted(p, j), 0, Sizes.ACTIVITIES);
        for (int i = 0; i < count; i++) {
            int line = numbers.line();
            var word = numbers.word("a successor of job %d:%d".formatted(p, j));
            int colon = word.indexOf(':');
            if (colon < 0 || successors.size() == Sizes.LINKS) {
                throw Numbers.damaged(
                        line, "a successor stands as project:job, was \"%s\"".formatted(Numbers.shown(word)));
            }
            var range = new Numbers.Range(1, Sizes.ACTIVITIES);
            int project = Numbers.number(word.substring(0, colon), line, "the project of a successor", range);
            int job = Numbers.number(word.substring(colon + 1), line, "the job of a successor", range);
            successors.add(new Successor(from, project, job, line));
        }
    }

    private Precedence link(Successor successor, int count) {
        int project = successor.project();
        int jobs = project > count ? 0 : first.get(project) - first.get(project - 1);
        int to = project > count ? -1 : first.get(project - 1) + successor.job() - 1;
        if (successor.job() > jobs || to == successor.from()) {
            throw Numbers.damaged(
                    successor.line(),
                    "successor %d:%d of job %s does not exist or is the job itself"
                            .formatted(
                                    project,
                                    successor.job(),
                                    activities.get(successor.from()).name()));
        }
        return Precedence.finishToStart(successor.from(), to);
    }
}
