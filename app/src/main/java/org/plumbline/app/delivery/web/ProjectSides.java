package org.plumbline.app.delivery.web;

import java.util.List;
import java.util.Map;
import org.plumbline.app.delivery.PlanFiles;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.audit.Histories;
import org.plumbline.app.kernel.field.CustomFieldForm;
import org.plumbline.app.kernel.talk.Talk;
import org.plumbline.app.kit.record.HistoryEntry;
import org.springframework.stereotype.Component;

/// What stands beside a project's own facts: added fields, what its file held beyond them, talk and history.
@Component
class ProjectSides {
    private final CustomFieldForm custom;
    private final PlanFiles files;
    private final Talk talk;
    private final Histories histories;

    ProjectSides(CustomFieldForm custom, PlanFiles files, Talk talk, Histories histories) {
        this.custom = custom;
        this.files = files;
        this.talk = talk;
        this.histories = histories;
    }

    /// The fields that the organisation added.
    List<ProjectFacts.Line> added(ProjectView project) {
        return custom.all("project", project.id(), project.text(ProjectField.CURRENCY)).stream()
                .map(line -> new ProjectFacts.Line(line.label(), line.value().isEmpty() ? null : line.value()))
                .toList();
    }

    /// What its last files held that is no fact here, as it stood there.
    Map<String, PlanFiles.CustomValue> kept(ProjectView project) {
        return files.custom(project.id());
    }

    Talk.View talk(ProjectView project) {
        return talk.about(project.id());
    }

    List<HistoryEntry> latest(ProjectView project, int most) {
        return histories.latest(Projects.subject(project), most);
    }
}
