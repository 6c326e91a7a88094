package org.plumbline.app.reporting;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends a period's pack when it is frozen, to the audiences that want it then; the letters follow after the commit.
@Component
class SendOnFreeze {
    private final Audiences audiences;
    private final GroupReports groups;
    private final Distributions distributions;

    SendOnFreeze(Audiences audiences, GroupReports groups, Distributions distributions) {
        this.audiences = audiences;
        this.groups = groups;
        this.distributions = distributions;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PeriodFrozen frozen) {
        var known = groups.seen().stream().map(GroupName::key).toList();
        for (var audience : audiences.list()) {
            var isKnown = audience.groupKey() == null || known.contains(audience.groupKey());
            if (audience.isSentOnFreeze() && isKnown) {
                distributions.send(frozen.period(), audience);
            }
        }
    }
}
