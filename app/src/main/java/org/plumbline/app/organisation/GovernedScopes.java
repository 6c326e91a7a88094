package org.plumbline.app.organisation;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The scopes that the acting person may see, by name. What they are named, the modules that own them say.
@Service
public class GovernedScopes {
    private final ObjectProvider<GrantScope> owners;
    private final Access access;

    GovernedScopes(ObjectProvider<GrantScope> owners, Access access) {
        this.owners = owners;
        this.access = access;
    }

    /// A scope with its name.
    public record Named(GovernedScope scope, String name) {}

    /// True where the acting person reads the scope itself.
    public boolean isSeen(GovernedScope scope) {
        var id = scope.id();
        return switch (scope.kind()) {
            case ORGANISATION -> access.may(Permission.SEE);
            case PROJECT -> id != null && access.may(Permission.SEE, id);
            case OFFICE, PORTFOLIO, PROGRAMME -> id != null && access.may(Permission.SEE, scope.kind(), id);
        };
    }

    /// The names of some scopes; those the acting person may not see are left out.
    @Transactional(readOnly = true)
    public Map<GovernedScope, String> names(Collection<GovernedScope> scopes) {
        var kinds = scopes.stream()
                .map(GovernedScope::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ScopeKind.class)));
        var names = new HashMap<GovernedScope, String>();
        places(kinds).forEach(place -> names.put(place.scope(), place.name()));
        names.keySet().retainAll(Set.copyOf(scopes));
        return names;
    }

    /// The name of a scope, or words that say it may not be seen.
    @Transactional(readOnly = true)
    public String name(GovernedScope scope) {
        return names(List.of(scope)).getOrDefault(scope, t("something you may not see"));
    }

    /// What may be chosen and holds the text, at most so many; projects come last.
    @Transactional(readOnly = true)
    public List<Named> like(String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return places(EnumSet.allOf(ScopeKind.class)).stream()
                .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList();
    }

    /// All that may be chosen but projects, which are too many for a list.
    @Transactional(readOnly = true)
    public List<Named> groups() {
        return places(EnumSet.complementOf(EnumSet.of(ScopeKind.PROJECT)));
    }

    /// The scope that a form sent.
    ///
    /// @throws Missing where it means nothing that the acting person may see
    @Transactional(readOnly = true)
    public GovernedScope chosen(String word) {
        return GovernedScope.of(word)
                .filter(scope -> scope.id() == null || names(List.of(scope)).containsKey(scope))
                .orElseThrow(() -> new Missing("scope", word));
    }

    private List<Named> places(Set<ScopeKind> kinds) {
        var named = new ArrayList<Named>();
        if (kinds.contains(ScopeKind.ORGANISATION)) {
            named.add(new Named(GovernedScope.ORGANISATION, t("the whole organisation")));
        }
        for (var kind : ScopeKind.values()) {
            if (kinds.contains(kind)) {
                owners.stream()
                        .filter(owner -> owner.kind() == kind)
                        .flatMap(owner -> owner.places().stream())
                        .forEach(place -> named.add(new Named(new GovernedScope(kind, place.id()), place.name())));
            }
        }
        return named;
    }
}
