package org.plumbline.app.assurance.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Sight;

/// Who asks for problems. One is seen by who sees its project, by who reported or owns it or one of its actions, and by
/// who sees the whole organisation; never where its project is confidential to them.
///
/// @param me the person
/// @param seesAll what belongs to no project as well
/// @param sight the projects they see
public record Reader(UUID me, boolean seesAll, Sight sight) {
    /// The condition of every query over `assurance.problem p`.
    static final String SEEN = """
             ((p.project_id is null and :seesWhole) or (p.project_id is not null and (:seesAll or p.project_id = any(:seen)))
                or p.owner_id = :me or p.reported_by = :me
                or exists (select 1 from assurance.action a where a.problem_id = p.id and a.owner_id = :me))
            and (p.project_id is null or p.project_id <> all(:hidden))
            """;

    /// The acting person.
    public static Reader of(Access access) {
        return new Reader(access.actor().personId(), access.may(Permission.SEE), access.sight());
    }

    Map<String, @Nullable Object> parameters() {
        var parameters = new HashMap<String, @Nullable Object>(sight.parameters());
        parameters.put("me", me);
        parameters.put("seesWhole", seesAll);
        return parameters;
    }
}
