package org.plumbline.app.organisation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;

/// What a body, a role or a matrix of responsibilities is there for: the organisation, or one office, portfolio,
/// programme or project.
///
/// @param id which one; null for the organisation
public record GovernedScope(ScopeKind kind, @Nullable UUID id) {
    /// The organisation as a whole.
    public static final GovernedScope ORGANISATION = new GovernedScope(ScopeKind.ORGANISATION, null);

    public GovernedScope {
        if ((id == null) != (kind == ScopeKind.ORGANISATION)) {
            throw new IllegalArgumentException(
                    "the organisation has no id, everything else has: %s %s".formatted(kind, id));
        }
    }

    /// The project whose visibility decides, where it is one; null for all else.
    public @Nullable UUID projectId() {
        return kind == ScopeKind.PROJECT ? id : null;
    }

    /// As forms and addresses say it: `ORGANISATION` or `PORTFOLIO:` and the id.
    public String word() {
        return id == null ? kind.name() : kind.name() + ":" + id;
    }

    /// What a word of [#word] means; empty where it means nothing.
    public static Optional<GovernedScope> of(String word) {
        var parts = word.split(":", 2);
        try {
            var kind = ScopeKind.valueOf(parts[0]);
            return Optional.of(new GovernedScope(kind, parts.length == 1 ? null : UUID.fromString(parts[1])));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
