package org.plumbline.app.capability.training;

import java.util.List;
import java.util.UUID;

/// A competency: a skill that roles ask for, with what its levels mean.
///
/// @param meaning in a sentence; empty while nobody has described it
/// @param anchors how it shows at level 1 to 5; empty while nobody has described it
/// @param needs the roles of the catalogue that ask for it, by title
/// @param version counts the changes of its description; 0 before the first
public record CompetencyView(String name, String meaning, List<String> anchors, List<Need> needs, int version) {
    public CompetencyView {
        anchors = List.copyOf(anchors);
        needs = List.copyOf(needs);
    }

    /// A role that asks for it.
    ///
    /// @param level from 1 to 5
    public record Need(UUID roleId, String role, int level) {}

    /// True once its levels are described.
    public boolean isDescribed() {
        return !anchors.isEmpty();
    }
}
