package org.plumbline.app.organisation.web;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.kernel.Grant;
import org.plumbline.app.kernel.Role;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kit.form.Field;
import org.plumbline.app.kit.form.FormModel;
import org.plumbline.app.kit.form.Option;
import org.plumbline.app.organisation.GrantScope;
import org.plumbline.app.organisation.Grants;
import org.springframework.stereotype.Component;

/// The roles of a person as shown and chosen.
@Component
class RoleForm {
    private final Grants grants;

    RoleForm(Grants grants) {
        this.grants = grants;
    }

    List<PersonPage.Held> held(UUID personId) {
        return grants.of(personId).stream()
                .map(grant -> new PersonPage.Held(grant.role(), grant.scope(), grant.scopeId(), reach(grant)))
                .toList();
    }

    private String reach(Grant grant) {
        if (grant.scopeId() == null) {
            return t("the whole organisation");
        }
        return grants.places(grant.scope()).stream()
                .filter(place -> place.id().equals(grant.scopeId()))
                .map(GrantScope.Place::name)
                .findFirst()
                .orElse(t("something you may not see"));
    }

    FormModel form(UUID personId) {
        var reaches = new ArrayList<Option>();
        reaches.add(new Option(ScopeKind.ORGANISATION.name(), t("the whole organisation")));
        var kinds = new ScopeKind[] {ScopeKind.OFFICE, ScopeKind.PORTFOLIO, ScopeKind.PROGRAMME};
        for (var kind : kinds) {
            for (var place : grants.places(kind)) {
                reaches.add(new Option(kind.name() + ":" + place.id(), place.name()));
            }
        }
        var choices = Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER)
                .map(role -> new Option(role.name(), t(role.label())))
                .toList();
        return FormModel.post(
                "/admin/people/" + personId + "/roles",
                t("Give the role"),
                Field.select("role", t("Role"), choices).required(),
                Field.select("reach", t("For"), reaches)
                        .value(ScopeKind.ORGANISATION.name())
                        .required());
    }
}
