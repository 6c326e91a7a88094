package org.plumbline.app.delivery.internal;

import java.util.List;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ProjectDirectory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// The projects that are not over, for modules below delivery.
@Component
class OpenProjects implements ProjectDirectory {
    private final Projects projects;

    OpenProjects(@Lazy Projects projects) {
        this.projects = projects;
    }

    @Override
    public List<Entry> open() {
        return projects.all().stream()
                .filter(project -> project.kind() == ProjectKind.PROJECT
                        && !project.state().isOver())
                .map(project -> new Entry(
                        project.id(),
                        project.key(),
                        project.name(),
                        project.state().isActive(),
                        project.state() == ProjectState.PROPOSED,
                        project.date(ProjectField.START)))
                .toList();
    }
}
