package org.plumbline.engine.simulation;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.network.LinkType;

/// Gathers projects, tasks, links, risks and groups; each kind is numbered from 0 in the order of adding.
/// What cannot be drawn is refused at once with an [UnusableEstimate] that names the task.
public final class RiskModelBuilder {
    /// The longest that all tasks of a project may take one after another, in ticks: 2000 years of minutes.
    public static final int LONGEST = 1 << 30;

    /// Most risks that one task may suffer; sets apart the streams of their draws.
    static final int IMPACTS = 1 << 12;

    private static final Distribution NOTHING = new Distribution.Fixed(0);

    final List<String> projects = new ArrayList<>();
    final List<TaskDraft> tasks = new ArrayList<>();
    final List<RiskModel.RiskEvent> risks = new ArrayList<>();
    final List<RiskModel.Group> groups = new ArrayList<>();

    /// An empty model.
    public RiskModelBuilder() {}

    /// What is known of a task so far.
    static final class TaskDraft {
        final String name;
        final int project;
        final Distribution duration;
        final List<LinkDraft> links = new ArrayList<>();
        final List<Impact> impacts = new ArrayList<>();
        int notBefore;
        int group = -1;
        double costPerTick;
        Distribution fixedCost = NOTHING;

        TaskDraft(String name, int project, Distribution duration) {
            this.name = name;
            this.project = project;
            this.duration = duration;
        }
    }

    record LinkDraft(int predecessor, LinkType type, int lag) {}

    /// What a risk does to a task when it happens.
    record Impact(int risk, Distribution delay, Distribution cost) {}

    /// Starts a project; the tasks added next belong to it.
    public int project(String name) {
        projects.add(name);
        return projects.size() - 1;
    }

    /// A task of the last project.
    ///
    /// @param duration in ticks
    public int task(String name, Distribution duration) {
        if (projects.isEmpty()) {
            project("");
        }
        if (Sampler.most(duration) >= LONGEST) {
            throw new UnusableEstimate(duration.toString(), "a duration must stay below 2^30 ticks").on(name);
        }
        tasks.add(new TaskDraft(name, projects.size() - 1, duration));
        return tasks.size() - 1;
    }

    /// The earliest tick at which a task may start: a date given by people, or the status date for work to come.
    public RiskModelBuilder notBefore(int task, int tick) {
        if (tick < 0 || tick >= LONGEST) {
            throw new UnusableEstimate(String.valueOf(tick), "an earliest start must lie between 0 and 2^30 ticks")
                    .on(tasks.get(task).name);
        }
        tasks.get(task).notBefore = tick;
        return this;
    }

    /// A dependency between two tasks of one project.
    ///
    /// @param lag in ticks, negative for a lead
    public RiskModelBuilder link(int predecessor, int successor, LinkType type, int lag) {
        var task = tasks.get(successor);
        if (Math.abs((long) lag) >= LONGEST) {
            throw new UnusableEstimate(String.valueOf(lag), "a lag must stay within 2^30 ticks").on(task.name);
        }
        if (tasks.get(predecessor).project != task.project) {
            throw new UnusableEstimate(tasks.get(predecessor).name, "a predecessor must belong to the same project")
                    .on(task.name);
        }
        task.links.add(new LinkDraft(predecessor, type, lag));
        return this;
    }

    /// What a task costs.
    ///
    /// @param perTick of duration, in money
    /// @param fixed whatever the duration
    public RiskModelBuilder cost(int task, double perTick, Distribution fixed) {
        var draft = tasks.get(task);
        if (!(perTick >= 0 && perTick <= Distribution.MOST)) {
            throw new UnusableEstimate(String.valueOf(perTick), "a cost per tick must lie between 0 and 10^12")
                    .on(draft.name);
        }
        draft.costPerTick = perTick;
        draft.fixedCost = fixed;
        return this;
    }

    /// A cause that several tasks share.
    ///
    /// @param correlation 0 to below 1 between any two of its tasks
    public int group(String name, double correlation) {
        try {
            Limits.correlation(correlation);
        } catch (UnusableEstimate refusal) {
            throw refusal.on(name);
        }
        groups.add(new RiskModel.Group(name, correlation));
        return groups.size() - 1;
    }

    /// Puts a task into a group; a task is in one group at most.
    public RiskModelBuilder member(int task, int group) {
        if (group < 0 || group >= groups.size()) {
            throw new UnusableEstimate(String.valueOf(group), "a group must be added first").on(tasks.get(task).name);
        }
        tasks.get(task).group = group;
        return this;
    }

    /// An event that may happen, once in each iteration.
    public int risk(String name, double probability) {
        try {
            Limits.probability(probability);
        } catch (UnusableEstimate refusal) {
            throw refusal.on(name);
        }
        risks.add(new RiskModel.RiskEvent(name, probability));
        return risks.size() - 1;
    }

    /// What a risk does to a task when it happens; one risk may hit many tasks, and a task many risks.
    ///
    /// @param delay ticks added to the duration
    /// @param cost money added
    public RiskModelBuilder impact(int risk, int task, Distribution delay, Distribution cost) {
        if (risk < 0 || risk >= risks.size()) {
            throw new UnusableEstimate(String.valueOf(risk), "a risk must be added first").on(tasks.get(task).name);
        }
        if (tasks.get(task).impacts.size() == IMPACTS) {
            throw new UnusableEstimate(String.valueOf(IMPACTS + 1), "a task may suffer 4096 risks at most")
                    .on(tasks.get(task).name);
        }
        tasks.get(task).impacts.add(new Impact(risk, delay, cost));
        return this;
    }

    /// The model, its tasks sorted so that each stands behind what it waits for.
    ///
    /// @throws UnusableEstimate naming the tasks of a circle, or a project longer than can be counted
    public RiskModel build() {
        var byProject = new ArrayList<List<Integer>>();
        for (int project = 0; project < projects.size(); project++) {
            byProject.add(new ArrayList<>());
        }
        for (int task = 0; task < tasks.size(); task++) {
            byProject.get(tasks.get(task).project).add(task);
        }
        var sections = new ArrayList<Section>(byProject.size());
        for (var members : byProject) {
            sections.add(new Section(this, Ordering.of(tasks, members)));
        }
        return new RiskModel(this, sections);
    }
}
