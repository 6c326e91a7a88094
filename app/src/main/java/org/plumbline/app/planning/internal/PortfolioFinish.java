package org.plumbline.app.planning.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Groups;
import org.plumbline.app.delivery.ProjectField;
import org.plumbline.app.delivery.ProjectKind;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.delivery.Projects;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.planning.WhatIf.PortfolioEffect;
import org.plumbline.app.planning.WhatIf.ProjectEffect;
import org.springframework.stereotype.Component;

/// When the last project of a portfolio finishes: by the engine for those that were looked at, by their own forecast
/// for the others.
@Component
class PortfolioFinish {
    private final Groups groups;
    private final Projects projects;

    PortfolioFinish(Groups groups, Projects projects) {
        this.groups = groups;
        this.projects = projects;
    }

    @Nullable
    PortfolioEffect of(ProjectView root, List<ProjectEffect> effects) {
        if (root.portfolios().isEmpty()) {
            return null;
        }
        var home = root.portfolios().getFirst();
        return groups.all(ScopeKind.PORTFOLIO).stream()
                .filter(group -> group.id().equals(home))
                .findFirst()
                .map(portfolio -> finish(portfolio, effects))
                .orElse(null);
    }

    private @Nullable PortfolioEffect finish(GroupView portfolio, List<ProjectEffect> effects) {
        var known = new HashMap<UUID, ProjectEffect>();
        effects.forEach(effect -> known.put(effect.id(), effect));
        var running = projects.of(groups.members(portfolio)).stream()
                .filter(project -> project.kind() == ProjectKind.PROJECT && !isOver(project.state()))
                .toList();
        LocalDate before = null;
        LocalDate after = null;
        String last = "";
        int unknown = 0;
        for (var project : running) {
            var effect = known.get(project.id());
            var was = effect == null ? finish(project) : effect.before();
            var becomes = effect == null ? finish(project) : effect.after();
            if (was == null || becomes == null) {
                unknown++;
                continue;
            }
            before = before == null || was.isAfter(before) ? was : before;
            last = after == null || becomes.isAfter(after) ? project.name() : last;
            after = after == null || becomes.isAfter(after) ? becomes : after;
        }
        return before == null || after == null
                ? null
                : new PortfolioEffect(portfolio.name(), before, after, last, running.size(), unknown);
    }

    private static @Nullable LocalDate finish(ProjectView project) {
        var forecast = project.date(ProjectField.FORECAST_FINISH);
        return forecast == null ? project.date(ProjectField.BASELINE_FINISH) : forecast;
    }

    private static boolean isOver(ProjectState state) {
        return state == ProjectState.CLOSED || state == ProjectState.CANCELLED;
    }
}
