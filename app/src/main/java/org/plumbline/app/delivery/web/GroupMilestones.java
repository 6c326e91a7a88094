package org.plumbline.app.delivery.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.GroupHeaders;
import org.plumbline.app.delivery.GroupPart;
import org.plumbline.app.delivery.GroupView;
import org.plumbline.app.delivery.Plans;
import org.plumbline.app.delivery.ProjectView;
import org.plumbline.app.kit.register.RegisterQuery;
import org.springframework.stereotype.Component;

/// The milestones that a programme's or portfolio's projects expect next.
@Component
class GroupMilestones implements GroupPart {
    private static final int DAYS = 90;
    private static final int LINES = 10;
    private static final int MOST = 2_000;

    private final ProjectList projects;
    private final Plans plans;
    private final TemplateEngine templates;
    private final Clock clock;

    GroupMilestones(ProjectList projects, Plans plans, TemplateEngine templates, Clock clock) {
        this.projects = projects;
        this.plans = plans;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content of(GroupView group) {
        var members = projects.rows(RegisterQuery.of("/projects", Map.of()), ProjectList.Scope.of(group), MOST);
        if (members.isEmpty()) {
            return null;
        }
        Map<UUID, ProjectView> byId = members.stream().collect(Collectors.toMap(ProjectView::id, Function.identity()));
        var today = LocalDate.now(clock);
        var ahead = plans.milestones(byId.keySet(), today, today.plusDays(DAYS), LINES).stream()
                .filter(milestone -> !milestone.isReached())
                .limit(LINES)
                .toList();
        var model = Map.<String, Object>of(
                "milestones", ahead, "projects", byId, "more", GroupHeaders.home(group) + "/roadmap");
        return output -> templates.render("delivery/milestones.jte", model, output);
    }
}
