package org.plumbline.app.office.internal;

import java.util.HashSet;
import java.util.UUID;
import org.plumbline.app.kernel.PlanningReach;
import org.plumbline.app.office.ControlIntensity;
import org.springframework.stereotype.Component;

/// An office changes the plans of the projects that it supervises only where its type is directive.
@Component
class DirectiveOffices implements PlanningReach {
    private final OfficeTable table;

    DirectiveOffices(OfficeTable table) {
        this.table = table;
    }

    @Override
    public boolean directs(UUID projectId) {
        var supervisors = new HashSet<>(table.supervisorsOf(projectId));
        return !supervisors.isEmpty()
                && table.all().stream()
                        .filter(office -> supervisors.contains(office.id())
                                && office.state().isOpen())
                        .anyMatch(office -> {
                            var type = office.type();
                            return type != null && type.control() == ControlIntensity.DIRECTIVE;
                        });
    }
}
