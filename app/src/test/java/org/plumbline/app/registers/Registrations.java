package org.plumbline.app.registers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.Running;
import org.plumbline.app.delivery.NewProject;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Actor;
import org.plumbline.app.kernel.Role;

/// Projects and records for tests of the registers.
final class Registrations {
    static final Registers REGISTERS = Running.bean(Registers.class);
    static final Actor HEAD = Running.person(Role.PMO_HEAD);

    private Registrations() {}

    static ProjectView project(String name) {
        return project(Map.of(ProjectField.NAME, name));
    }

    static ProjectView project(Map<ProjectField, Object> facts) {
        return Running.asSystem(() -> Running.bean(Projects.class)
                .create(new NewProject(
                        ProjectKind.PROJECT,
                        ProjectState.EXECUTING,
                        facts,
                        Map.of(),
                        List.of(),
                        ProjectView.Source.HERE)));
    }

    static RegisterView record(RegisterKind kind, UUID projectId, Map<RegisterField, Object> values) {
        return Running.as(HEAD, () -> REGISTERS.create(NewRecord.of(kind, projectId, values)));
    }
}
