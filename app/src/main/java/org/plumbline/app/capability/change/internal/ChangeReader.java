package org.plumbline.app.capability.change.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;

/// Who asks for change initiatives: whoever sees the organisation sees all of them, others those that name them.
///
/// @param me the person
/// @param seesAll true for who sees the organisation
public record ChangeReader(UUID me, boolean seesAll) {
    /// The condition of every query over `capability.initiative i`.
    static final String SEEN = """
             (:all or i.owner_id = :me or i.sponsor_id = :me
                or exists (select from capability.wave w where w.initiative_id = i.id and w.owner_id = :me)
                or exists (select from capability.change_action a where a.initiative_id = i.id and a.owner_id = :me)
                or exists (select from capability.resistance_note n where n.initiative_id = i.id and n.owner_id = :me))
            """;

    /// The acting person.
    public static ChangeReader of(Access access) {
        var actor = access.actor();
        return new ChangeReader(actor.personId(), actor.isSystem() || access.may(Permission.SEE));
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("me", me);
        parameters.put("all", seesAll);
        return parameters;
    }
}
