package org.plumbline.engine.levelling;

import java.util.List;

/// What is to be scheduled: whole units of one grid of time throughout, counted from 0.
///
/// Positions in the lists are the identities that other records name.
public record LevellingProblem(
        String name,
        List<Project> projects,
        List<Resource> resources,
        List<WorkingTime> workingTimes,
        List<Activity> activities,
        List<Precedence> links) {

    public LevellingProblem {
        projects = List.copyOf(projects);
        resources = List.copyOf(resources);
        workingTimes = List.copyOf(workingTimes);
        activities = List.copyOf(activities);
        links = List.copyOf(links);
        for (var activity : activities) {
            within(activity.project(), projects.size(), "project", activity.name());
            if (activity.workingTime() != Activity.ALWAYS) {
                within(activity.workingTime(), workingTimes.size(), "working time", activity.name());
            }
            for (var mode : activity.modes()) {
                for (var demand : mode.demands()) {
                    within(demand.resource(), resources.size(), "resource", activity.name());
                }
            }
        }
        for (var link : links) {
            within(link.from(), activities.size(), "activity", "a link");
            within(link.to(), activities.size(), "activity", "a link");
        }
    }

    /// One project, always at work.
    public LevellingProblem(String name, List<Resource> resources, List<Activity> activities, List<Precedence> links) {
        this(name, List.of(new Project(name)), resources, List.of(), activities, links);
    }

    private static void within(int position, int size, String what, String whose) {
        if (position < 0 || position >= size) {
            throw new IllegalArgumentException("%s names %s %d, there are %d".formatted(whose, what, position, size));
        }
    }
}
