package org.plumbline.app.methods;

import static org.plumbline.app.kit.Words.t;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Subject;
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
        Supplier<String> sentence = () ->
                t("{0}, version {1} is published: see what changes for your project.", method.name(), release.number());
        on.stream()
                .filter(one -> !one.state().isOver())
                .map(one -> one.reference(ProjectField.MANAGER))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> notifications.tell(
                        person, method.subject(), sentence, method.href() + "/releases/" + release.number()));
    }

    /// The method, and each of its processes on its own; processes that the version does not have any more go.
    void find(MethodView method, ReleaseView release) {
        var words = new StringBuilder(method.purpose());
        release.pack().templates().forEach(one -> words.append('\n').append(one.name()));
        index.put(method.subject(), method.name(), words.toString(), method.href());
        for (var before : table.of(method.id())) {
            if (before.number() < release.number()) {
                before.pack().phases().stream()
                        .flatMap(phase -> phase.processes().stream())
                        .forEach(process -> index.remove(id(method, process)));
            }
        }
        for (var phase : release.pack().phases()) {
            for (var process : phase.processes()) {
                var body = new StringBuilder(process.purpose());
                process.steps().forEach(step -> body.append('\n').append(step.name()));
                index.put(
                        new Subject("method-process", id(method, process), method.key(), null),
                        process.name(),
                        body.toString(),
                        method.href() + "/phases/" + phase.key() + "#" + process.key());
            }
        }
    }

    /// The same for a process in every version of its method.
    private static UUID id(MethodView method, Pack.Process process) {
        return UUID.nameUUIDFromBytes((method.id() + "/" + process.key()).getBytes(StandardCharsets.UTF_8));
    }
}
