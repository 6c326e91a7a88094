package org.plumbline.app.reporting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.delivery.GroupChanged;
import org.plumbline.app.delivery.PlanChanged;
import org.plumbline.app.delivery.ProjectChanged;
import org.plumbline.app.registers.RegistersChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the facts in step, inside the transaction of the change: whoever acted sees it at once.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FactListener {
    private final FactTable facts;
    private final FactRatings ratings;
    private final Clock clock;

    FactListener(FactTable facts, FactRatings ratings, Clock clock) {
        this.facts = facts;
        this.ratings = ratings;
        this.clock = clock;
    }

    @EventListener
    void on(ProjectChanged event) {
        facts.write(event.project());
        rate(event.project().id());
    }

    @EventListener
    void on(PlanChanged event) {
        facts.write(event);
    }

    @EventListener
    void on(RegistersChanged event) {
        facts.write(event);
        rate(event.projectId());
    }

    @EventListener
    void on(GroupChanged event) {
        facts.write(event.group());
    }

    private void rate(UUID project) {
        ratings.rate(List.of(project), LocalDate.now(clock));
    }
}
