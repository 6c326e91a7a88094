package org.plumbline.app.methods.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.delivery.Allocations;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds what plans ask of people against an allocation standard. What is found warns, with its evidence; nothing
/// is forbidden by it.
@Service
public class AllocationCheck {
    private final Allocations allocations;
    private final Projects projects;

    AllocationCheck(Allocations allocations, Projects projects) {
        this.allocations = allocations;
        this.projects = projects;
    }

    /// Somebody who is allocated beyond the standard.
    ///
    /// @param peak the day of the most work
    /// @param projects in which, by id
    public record Warning(Allocations.Peak peak, Map<UUID, ProjectView> projects) {
        public Warning {
            projects = Map.copyOf(projects);
        }
    }

    /// Whoever plans allocate beyond what a standard in force allows, in projects that the acting person sees; most
    /// first. Nothing where the standard is not in force or names no limit.
    @Transactional(readOnly = true)
    public List<Warning> of(PolicyView policy) {
        var most = policy.terms().mostPercent();
        if (policy.kind() != PolicyKind.ALLOCATION || policy.state() != PolicyState.IN_FORCE || most == null) {
            return List.of();
        }
        var peaks = allocations.beyond(most);
        var ids = peaks.stream()
                .flatMap(peak -> peak.shares().stream())
                .map(Allocations.Share::projectId)
                .distinct()
                .toList();
        Map<UUID, ProjectView> known =
                projects.of(ids).stream().collect(Collectors.toMap(ProjectView::id, Function.identity()));
        return peaks.stream().map(peak -> new Warning(peak, known)).toList();
    }

    /// Work that plans ask for later than the standard says.
    ///
    /// @param project where
    public record LateAsk(Allocations.Ask ask, ProjectView project) {}

    /// Whom plans ask for with shorter notice than a standard in force says, in projects that the acting person
    /// sees; the shortest notice first. Nothing where the standard is not in force or names no days.
    @Transactional(readOnly = true)
    public List<LateAsk> late(PolicyView policy) {
        var days = policy.terms().noticeDays();
        if (policy.kind() != PolicyKind.ALLOCATION || policy.state() != PolicyState.IN_FORCE || days == null) {
            return List.of();
        }
        var asks = allocations.late(days);
        Map<UUID, ProjectView> known =
                projects
                        .of(asks.stream()
                                .map(Allocations.Ask::projectId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ProjectView::id, Function.identity()));
        var late = new ArrayList<LateAsk>();
        for (var ask : asks) {
            var project = known.get(ask.projectId());
            if (project != null) {
                late.add(new LateAsk(ask, project));
            }
        }
        return List.copyOf(late);
    }
}
