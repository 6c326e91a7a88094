package org.plumbline.app.benefits.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Grant;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.ScopeKind;
import org.plumbline.app.kernel.Sight;

/// Who asks for benefits. A benefit is seen by its owner and its claimer, by who sees all, and by who sees one of its
/// projects or answers for its programme; not where one of its projects is confidential to them.
///
/// @param me the person
/// @param sight the projects they see
/// @param programmes that they hold a grant for
public record Reader(UUID me, Sight sight, UUID[] programmes) {
    /// The condition of every query over `benefits.benefit b`.
    static final String SEEN = """
             (b.owner_id = :me or b.claimed_by = :me or (
                (:seesAll or b.programme_id = any(:programmes)
                    or exists (select 1 from benefits.share s where s.benefit_id = b.id and s.project_id = any(:seen)))
                and not exists (
                    select 1 from benefits.share s where s.benefit_id = b.id and s.project_id = any(:hidden))))
            """;

    /// The acting person.
    public static Reader of(Access access) {
        var me = access.actor().personId();
        var programmes = access.grantsOf(me).stream()
                .filter(grant -> grant.scope() == ScopeKind.PROGRAMME && grant.scopeId() != null)
                .filter(grant -> grant.role().may(Permission.SEE))
                .map(Grant::scopeId)
                .toArray(UUID[]::new);
        return new Reader(me, access.sight(), programmes);
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        parameters.put("me", me);
        parameters.put("programmes", programmes);
        return parameters;
    }
}
