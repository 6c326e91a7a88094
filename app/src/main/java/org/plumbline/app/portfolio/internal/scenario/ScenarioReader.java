package org.plumbline.app.portfolio.internal.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Grant;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Sight;

/// Who asks for scenarios.
///
/// @param me the person
/// @param seesScenarios reads for the whole organisation
/// @param portfolios read one by one
/// @param sight of projects
public record ScenarioReader(UUID me, boolean seesScenarios, Set<UUID> portfolios, Sight sight) {
    /// The acting person.
    public static ScenarioReader of(Access access) {
        var me = access.actor();
        return new ScenarioReader(
                me.personId(),
                me.isSystem() || access.may(Permission.SEE),
                me.isSystem() ? Set.of() : portfolios(access.grantsOf(me.personId())),
                access.sight());
    }

    private static Set<UUID> portfolios(Collection<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.scope() == ScopeKind.PORTFOLIO && grant.scopeId() != null)
                .filter(grant -> grant.role().may(Permission.SEE))
                .map(Grant::scopeId)
                .collect(Collectors.toSet());
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(sight.parameters());
        parameters.put("me", me);
        parameters.put("seesScenarios", seesScenarios);
        parameters.put("portfolios", portfolios.toArray(UUID[]::new));
        return parameters;
    }
}
