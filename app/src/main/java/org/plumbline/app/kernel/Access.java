package org.plumbline.app.kernel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The one place that decides who may see and do what; every facade asks it first.
public interface Access {
    /// Who is acting. Without a sign-in nobody is, and nothing answers.
    Actor actor();

    /// The projects the acting person may see.
    Sight sight();

    /// True where the acting person holds `permission` for the whole organisation.
    boolean may(Permission permission);

    /// True where the acting person sees the project and holds `permission` on it.
    boolean may(Permission permission, UUID projectId);

    /// True where the acting person holds `permission` on the programme, portfolio or office itself.
    boolean may(Permission permission, ScopeKind scope, UUID scopeId);

    /// True where the acting person holds the role anywhere.
    boolean is(Role role);

    /// Refuses where `permission` is not held for the whole organisation.
    ///
    /// @throws Forbidden where it is not
    void require(Permission permission);

    /// Refuses where the project cannot be seen or `permission` is not held on it.
    ///
    /// @throws Missing where the project may not be seen
    /// @throws Forbidden where it may be seen, but not that
    void require(Permission permission, UUID projectId);

    /// Runs `work` as the system: for jobs, loading and listeners, never on a person's behalf.
    <T> T asSystem(Supplier<T> work);

    /// Runs `work` as the given person: for jobs that a person started.
    <T> T as(Actor actor, Supplier<T> work);

    /// Gives a role; giving it twice changes nothing.
    void grant(UUID personId, Role role, ScopeKind scope, @Nullable UUID scopeId);

    /// Takes a role away; what was not given changes nothing.
    void revoke(UUID personId, Role role, ScopeKind scope, @Nullable UUID scopeId);

    /// Says until which day, that day included, grants of the person hold, whoever gave them and whenever; null lifts
    /// it.
    void endAfter(UUID personId, @Nullable LocalDate lastDay);

    /// All grants of a person that hold today.
    Collection<Grant> grantsOf(UUID personId);

    /// The people who hold the role for the whole organisation today, in their own right.
    Collection<UUID> holders(Role role);

    /// The people who hold the role for that programme, portfolio, office or project itself today.
    Collection<UUID> holders(Role role, ScopeKind scope, UUID scopeId);

    /// Those of some programmes, portfolios, offices or projects that somebody holds the role for today.
    Collection<UUID> held(Role role, ScopeKind scope, Collection<UUID> scopeIds);

    /// Says to which programme and portfolios a project belongs, so that their grants reach it.
    void place(UUID projectId, ScopeKind scope, Collection<UUID> scopeIds);

    /// The projects that the acting person sees among those placed in a programme, portfolio or office.
    Collection<UUID> placedIn(ScopeKind scope, UUID scopeId);

    /// Hides a project from all but the people named on it, or shows it again.
    void conceal(UUID projectId, boolean isConfidential);
}
