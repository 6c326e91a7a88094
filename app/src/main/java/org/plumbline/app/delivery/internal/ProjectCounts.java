package org.plumbline.app.delivery.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.organisation.role.StaffingFigures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// How many projects are under way, for rules that call for more people.
@Component
class ProjectCounts implements StaffingFigures {
    private final Projects projects;

    ProjectCounts(@Lazy Projects projects) {
        this.projects = projects;
    }

    private List<ProjectView> underWay() {
        return projects.all().stream()
                .filter(project -> project.state().isActive())
                .toList();
    }

    @Override
    public int activeProjects() {
        return underWay().size();
    }

    @Override
    public int mostOfOneManager() {
        return underWay().stream()
                .map(project -> project.reference(ProjectField.MANAGER))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElse(0);
    }
}
