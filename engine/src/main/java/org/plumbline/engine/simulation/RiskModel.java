package org.plumbline.engine.simulation;

import java.util.List;

/// Projects with uncertain tasks, ready to be drawn: made by [RiskModelBuilder], never changed, used by any number of
/// threads. Time is counted in ticks of working time from the start of each project; a tick is whatever the caller
/// counts in, usually a minute.
public final class RiskModel {
    final List<Section> sections;
    final List<String> projectNames;
    final List<String> taskNames;
    final List<RiskEvent> risks;
    final List<Group> groups;
    final boolean hasCosts;

    /// Tasks whose outcomes lean the same way, for they share a cause: one crew, one soil, one supplier.
    ///
    /// @param correlation between the bell curves behind any two of them, 0 to below 1
    record Group(String name, double correlation) {}

    /// Something that happens or not.
    record RiskEvent(String name, double probability) {}

    RiskModel(RiskModelBuilder built, List<Section> sections) {
        this.sections = List.copyOf(sections);
        projectNames = List.copyOf(built.projects);
        taskNames = built.tasks.stream().map(task -> task.name).toList();
        risks = List.copyOf(built.risks);
        groups = List.copyOf(built.groups);
        hasCosts = sections.stream().anyMatch(section -> section.hasCosts);
    }

    public int tasks() {
        return taskNames.size();
    }

    public int projects() {
        return projectNames.size();
    }
}
