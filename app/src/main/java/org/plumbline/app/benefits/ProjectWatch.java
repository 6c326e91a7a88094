package org.plumbline.app.benefits;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import org.plumbline.app.benefits.internal.PlanTable;
import org.plumbline.app.delivery.ProjectChanged;
import org.plumbline.app.delivery.ProjectState;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.notice.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Follows the projects that bring benefits: where one finishes later the plans move, where one is closed the tracking
/// begins and the owners are told. All inside the transaction of the project's change.
@Component
class ProjectWatch {
    private final PlanTable table;
    private final Benefits benefits;
    private final BenefitPlans plans;
    private final Notifications notifications;
    private final Access access;

    ProjectWatch(PlanTable table, Benefits benefits, BenefitPlans plans, Notifications notifications, Access access) {
        this.table = table;
        this.benefits = benefits;
        this.plans = plans;
        this.notifications = notifications;
        this.access = access;
    }

    @EventListener
    void on(ProjectChanged event) {
        var project = event.project();
        var moved = table.movedBy(project.id());
        var begun = project.state() == ProjectState.CLOSED ? table.plannedOf(project.id()) : List.<java.util.UUID>of();
        if (moved.isEmpty() && begun.isEmpty()) {
            return;
        }
        access.asSystem(() -> {
            benefits.of(moved).forEach(benefit -> plans.shift(benefit, project));
            benefits.of(begun).forEach(this::begin);
            return project;
        });
    }

    private void begin(BenefitView benefit) {
        var begun = benefits.lead(benefit, BenefitCommand.START, BenefitState.REALISING, "");
        var owner = begun.ownerId();
        if (owner != null) {
            notifications.tell(
                    owner,
                    begun.subject(),
                    () -> t(
                            "The project of {0} is closed. Please record what came of it: {1}",
                            begun.key(), begun.title()),
                    begun.href() + "/actuals");
        }
    }
}
