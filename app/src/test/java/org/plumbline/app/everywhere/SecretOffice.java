package org.plumbline.app.everywhere;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.Running;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.office.Facts;
import org.plumbline.app.office.OfficeFacts;
import org.plumbline.app.office.OfficeView;
import org.plumbline.app.office.Offices;
import org.plumbline.app.office.PartKind;
import org.plumbline.app.office.PartView;
import org.plumbline.app.office.Parts;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.raci.RaciMatrices;
import org.plumbline.app.organisation.raci.RaciView;
import org.plumbline.app.organisation.role.Appointments;
import org.plumbline.app.organisation.role.NewAssignment;
import org.plumbline.app.organisation.role.RoleCatalogue;

/// What everybody may see of an office and a role, tied to a confidential project that they may not see.
final class SecretOffice {
    private final OfficeView office;
    private final PartView value;
    private final RaciView matrix;
    private final String role;

    /// @param project the confidential one
    /// @param insider who is named on it
    /// @param text that only it may hold
    SecretOffice(UUID project, UUID insider, String text) {
        office = Running.asSystem(() ->
                Running.bean(Offices.class).found(new Facts(Map.of(OfficeFacts.NAME, "Office of all " + insider))));
        Running.asSystem(() -> {
            Running.bean(Offices.class).supervise(office.id(), project);
            return true;
        });
        value = Running.asSystem(() -> Running.bean(Parts.class)
                .add(office.id(), PartKind.VALUE, "Value of all", new Facts(Map.of("project", project.toString()))));
        var scope = new GovernedScope(ScopeKind.PROJECT, project);
        matrix = Running.asSystem(() -> Running.bean(RaciMatrices.class).create(text, scope));
        role = Running.asSystem(() -> {
            Running.bean(RoleCatalogue.class).takeOver();
            var taken = Running.bean(RoleCatalogue.class).all().getFirst();
            var today = LocalDate.now(Running.bean(Clock.class));
            Running.bean(Appointments.class).assign(taken, new NewAssignment(insider, scope, 10, today, null));
            return taken.key();
        });
    }

    List<String> keys() {
        return List.of(office.key(), value.key(), matrix.key(), role);
    }

    List<String> ids() {
        return List.of(
                office.id().toString(), value.id().toString(), matrix.id().toString());
    }
}
