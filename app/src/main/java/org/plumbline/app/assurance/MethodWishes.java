package org.plumbline.app.assurance;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.assurance.internal.ActionTable;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.methods.ImprovementRequest;
import org.plumbline.app.methods.ImprovementRequests;
import org.plumbline.app.methods.Methods;
import org.plumbline.app.methods.ProjectMethods;
import org.springframework.stereotype.Component;

/// What actions ask of methods: one that changes a template or the method raises a request there by itself, and shows
/// what became of it. Everybody reads requests, so of a confidential project one says only that something is asked for.
@Component
class MethodWishes {
    private final ActionTable table;
    private final Projects projects;
    private final ProjectMethods pinned;
    private final Methods methods;
    private final ImprovementRequests requests;

    MethodWishes(
            ActionTable table,
            Projects projects,
            ProjectMethods pinned,
            Methods methods,
            ImprovementRequests requests) {
        this.table = table;
        this.projects = projects;
        this.pinned = pinned;
        this.methods = methods;
        this.requests = requests;
    }

    /// Raises what an action asks for.
    void raise(ProblemView problem, ActionView action) {
        var projectId = problem.projectId();
        var isSecret = projectId != null && projects.get(projectId).isConfidential();
        var kind = t(action.says().kind().label());
        var made = requests.raise(new ImprovementRequests.Wish(
                method(projectId),
                "",
                isSecret
                        ? t("{0}: asked for by a corrective action that is confidential", kind)
                        : t("{0}: {1}", kind, action.says().title()),
                source(problem.says().source()),
                isSecret ? "" : problem.key(),
                isSecret ? "" : problem.href()));
        table.link(action.id(), made.id());
    }

    /// The method that the project is on; else the only one that there is.
    private @Nullable UUID method(@Nullable UUID projectId) {
        if (projectId != null) {
            var mine = pinned.pinned(projectId).orElse(null);
            if (mine != null) {
                return mine.method().id();
            }
        }
        var all = methods.all();
        return all.size() == 1 ? all.getFirst().id() : null;
    }

    private static ImprovementRequest.Source source(ProblemSource source) {
        return switch (source) {
            case AUDIT -> ImprovementRequest.Source.AUDIT;
            case ASSESSMENT -> ImprovementRequest.Source.ASSESSMENT;
            case LESSON -> ImprovementRequest.Source.LESSON;
            case COACHING -> ImprovementRequest.Source.COACHING;
            default -> ImprovementRequest.Source.OWN;
        };
    }

    /// What some actions asked for and what became of it, by id of the action.
    Map<UUID, ImprovementRequest> of(Collection<ActionView> actions) {
        var links = table.requests(actions.stream().map(ActionView::id).toList());
        if (links.isEmpty()) {
            return Map.of();
        }
        var all = requests.all().stream().collect(Collectors.toMap(ImprovementRequest::id, Function.identity()));
        var asked = new HashMap<UUID, ImprovementRequest>();
        links.forEach((action, request) -> {
            var one = all.get(request);
            if (one != null) {
                asked.put(action, one);
            }
        });
        return asked;
    }
}
