package org.plumbline.app.capability.coaching;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Access;
import org.plumbline.app.kernel.Forbidden;
import org.plumbline.app.kernel.Missing;
import org.plumbline.app.kernel.Permission;
import org.plumbline.app.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Who sees which coaching: its coach and its coachee, and the desk, unless it is about a project that the desk
/// does not see.
@Component
class CoachingDoor {
    private final CoachingTable table;
    private final Access access;

    CoachingDoor(CoachingTable table, Access access) {
        this.table = table;
        this.access = access;
    }

    /// True where the acting person runs the desk.
    boolean runs() {
        return access.actor().isSystem() || access.may(Permission.RUN_TRAINING);
    }

    void requireDesk() {
        if (!runs()) {
            throw new Forbidden(Permission.RUN_TRAINING);
        }
    }

    boolean sees(CoachingView one) {
        var project = one.projectId();
        return isMine(one) || (runs() && (project == null || access.sight().covers(project)));
    }

    /// True for the two whose words stay between them.
    boolean isMine(CoachingView one) {
        return one.isOf(access.actor().personId());
    }

    CoachingView get(String key) {
        return table.byKey(key).filter(this::sees).orElseThrow(() -> new Missing("coaching", key));
    }

    /// The coaching for a change, locked.
    ///
    /// @param version as it was read; null where the change hurts nobody else's
    CoachingView lock(String key, @Nullable Integer version) {
        var seen = table.lock(get(key).id());
        if (version != null && !Objects.equals(version, seen.version())) {
            throw new Refusal(CoachingRules.CHANGED_MEANWHILE, key);
        }
        return seen;
    }

    /// The coaching for a change by one of the two.
    ///
    /// @throws Missing for anybody else: what is between two is not there for a third
    CoachingView lockMine(String key) {
        var seen = lock(key, null);
        if (!isMine(seen)) {
            throw new Missing("coaching", key);
        }
        return seen;
    }
}
