package org.plumbline.app.delivery;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.record.RecordView;
import org.plumbline.app.organisation.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The head that all pages of a project share: key, name, manager, state and the tabs of every module.
@Component
public class ProjectHeaders {
    private final List<ProjectTab> tabs;
    private final People people;

    ProjectHeaders(ObjectProvider<ProjectTab> tabs, People people) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(ProjectTab::order)).toList();
        this.people = people;
    }

    /// The head of a project's page, the tab with this suffix being the present one.
    public RecordView of(ProjectView project, String currentSuffix) {
        var home = "/projects/" + project.key();
        var shown = new ArrayList<RecordView.Tab>();
        for (var tab : tabs) {
            shown.add(RecordView.Tab.of(
                    t(tab.label()), home + tab.suffix(), tab.suffix().equals(currentSuffix)));
        }
        return RecordView.of(project.key(), project.name())
                .sub(manager(project.reference(ProjectField.MANAGER)))
                .state(ProjectWords.state(project.state()), ProjectWords.tone(project.state()))
                .tabs(shown.toArray(RecordView.Tab[]::new));
    }

    private String manager(@Nullable UUID id) {
        return id == null
                ? t("No manager yet")
                : t("Managed by {0}", people.get(id).name());
    }
}
