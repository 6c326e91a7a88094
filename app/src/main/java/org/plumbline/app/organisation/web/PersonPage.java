package org.plumbline.app.organisation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.AuditTrail;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.organisation.PersonView;
import org.plumbline.app.organisation.SignIns;

/// Everything the page of a person shows.
///
/// @param manager whom they report to, null for nobody
/// @param mayAdminister true where the reader may change roles and sign-in
/// @param roleForm gives a role; null where the reader may not
/// @param link an invitation to hand over, shown once; null otherwise
public record PersonPage(
        PersonView person,
        @Nullable PersonView manager,
        SignIns.Standing signIn,
        boolean mayAdminister,
        List<Held> roles,
        @Nullable FormModel roleForm,
        FormModel mergeForm,
        List<AuditTrail.Entry> history,
        @Nullable String link) {
    public PersonPage {
        roles = List.copyOf(roles);
        history = List.copyOf(history);
    }

    /// A role as shown.
    ///
    /// @param reach for what it is held
    public record Held(Role role, ScopeKind scope, @Nullable UUID placeId, String reach) {}
}
