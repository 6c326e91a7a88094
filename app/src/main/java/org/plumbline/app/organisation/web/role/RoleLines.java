package org.plumbline.app.organisation.web.role;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plumbline.app.organisation.GovernedScope;
import org.plumbline.app.organisation.GovernedScopes;
import org.plumbline.app.organisation.People;
import org.plumbline.app.organisation.role.AssignmentView;
import org.plumbline.app.organisation.role.RoleCatalogue;
import org.plumbline.app.organisation.role.RoleHolders;
import org.plumbline.app.organisation.role.RoleView;
import org.springframework.stereotype.Component;

/// Roles with their duties, skills and holders, gathered in few queries.
@Component
class RoleLines {
    private final RoleCatalogue catalogue;
    private final RoleHolders holders;
    private final People people;
    private final GovernedScopes scopes;

    RoleLines(RoleCatalogue catalogue, RoleHolders holders, People people, GovernedScopes scopes) {
        this.catalogue = catalogue;
        this.holders = holders;
        this.people = people;
        this.scopes = scopes;
    }

    List<RoleLine> all() {
        return of(catalogue.all());
    }

    RoleLine one(String key) {
        return of(List.of(catalogue.get(key))).getFirst();
    }

    private List<RoleLine> of(Collection<RoleView> some) {
        var ids = some.stream().map(RoleView::id).toList();
        var duties = catalogue.duties(ids);
        var skills = catalogue.skills(ids);
        var all = catalogue.all().stream().collect(Collectors.toMap(RoleView::id, Function.identity()));
        var held = holders.present().stream()
                .filter(one -> ids.contains(one.roleId()))
                .toList();
        var byRole = byRole(held);
        return some.stream()
                .map(role -> new RoleLine(
                        role,
                        role.reportsTo() == null ? null : all.get(role.reportsTo()),
                        duties.getOrDefault(role.id(), List.of()),
                        skills.getOrDefault(role.id(), List.of()),
                        byRole.getOrDefault(role.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<RoleLine.Holder>> byRole(List<AssignmentView> held) {
        Map<GovernedScope, String> names =
                scopes.names(held.stream().map(AssignmentView::governs).toList());
        var known = people.byIds(held.stream().map(AssignmentView::personId).collect(Collectors.toSet()));
        var byRole = new HashMap<UUID, List<RoleLine.Holder>>();
        for (var one : held) {
            var person = known.get(one.personId());
            if (person != null) {
                byRole.computeIfAbsent(one.roleId(), key -> new ArrayList<>())
                        .add(new RoleLine.Holder(
                                one, person, names.getOrDefault(one.governs(), t("something you may not see"))));
            }
        }
        return byRole;
    }
}
