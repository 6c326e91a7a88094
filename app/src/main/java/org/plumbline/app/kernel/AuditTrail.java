package org.plumbline.app.kernel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who changed what, when, from what to what; written in the transaction of the change.
public interface AuditTrail {
    /// Records one change; equal values before and after are left out, and no entry is written where nothing differs.
    ///
    /// @param subject what changed
    /// @param action past participle, such as `created`, `frozen`
    /// @param before values before, by field; empty for a creation
    /// @param after values after, by field; empty for a removal
    void record(Subject subject, String action, Map<String, ?> before, Map<String, ?> after);

    /// The latest entries of a subject, newest first. The caller has checked that it may be seen.
    List<Entry> of(Subject subject, int limit);

    /// One recorded change of one or more fields.
    ///
    /// @param at when
    /// @param actorName who, as shown
    /// @param onBehalfOf for whom a deputy acted, null for oneself
    /// @param action what was done
    /// @param changes what changed
    record Entry(Instant at, String actorName, @Nullable String onBehalfOf, String action, List<Change> changes) {
        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /// A field's value before and after, as text; null where there was none.
    record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
