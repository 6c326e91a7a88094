package org.plumbline.app.methods;

import java.time.LocalDate;
import java.util.UUID;

/// On which version of which method a project is, and how it was tailored.
///
/// @param pack what the project uses of the version: the pack after tailoring
/// @param traits what the advice rested on
/// @param advised the approach that was advised
/// @param advisedTier the tier that was advised
/// @param reasons why, as the rules said it on that day, a line each
/// @param ownReason why the project chose otherwise, empty where it did not
/// @param pinnedBy who chose, or made the project where the rule for new projects put it there
/// @param version rises with each change; an edit names the one it saw
/// @param isByRule true where the rule for new projects put it there and nobody has chosen since
public record PinnedMethod(
        UUID projectId,
        MethodView method,
        ReleaseView release,
        Pack pack,
        Approach approach,
        Tier tier,
        Traits traits,
        Approach advised,
        Tier advisedTier,
        String reasons,
        String ownReason,
        UUID pinnedBy,
        LocalDate pinnedOn,
        int version,
        boolean isByRule) {
    /// True where a later version is published than the one the project is on.
    public boolean isBehind() {
        return release.state() == ReleaseState.SUPERSEDED;
    }
}
