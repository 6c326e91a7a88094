package org.plumbline.app.methods;

import static org.plumbline.app.kit.Words.t;

import java.util.Objects;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.notice.Notifications;
import org.plumbline.app.kernel.search.SearchIndex;
import org.plumbline.app.methods.internal.ReleaseTable;
import org.springframework.stereotype.Component;

/// Makes a published version known: found by search, and told to everybody who manages a project on its method.
@Component
class ReleaseNews {
    private final ReleaseTable table;
    private final Projects projects;
    private final Access access;
    private final SearchIndex index;
    private final Notifications notifications;

    ReleaseNews(ReleaseTable table, Projects projects, Access access, SearchIndex index, Notifications notifications) {
        this.table = table;
        this.projects = projects;
        this.access = access;
        this.index = index;
        this.notifications = notifications;
    }

    void announce(MethodView method, ReleaseView release) {
        var on = access.asSystem(() -> projects.of(table.projectsOn(method.id())));
        var sentence =
                t("{0}, version {1} is published: see what changes for your project.", method.name(), release.number());
        on.stream()
                .filter(one -> !one.state().isOver())
                .map(one -> one.reference(ProjectField.MANAGER))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> notifications.tell(
                        person, method.subject(), sentence, method.href() + "/releases/" + release.number()));
    }

    void find(MethodView method, ReleaseView release) {
        var words = new StringBuilder(method.purpose());
        for (var phase : release.pack().phases()) {
            phase.processes().forEach(process -> words.append('\n').append(process.name()));
        }
        release.pack().templates().forEach(one -> words.append('\n').append(one.name()));
        index.put(method.subject(), method.name(), words.toString(), method.href());
    }
}
