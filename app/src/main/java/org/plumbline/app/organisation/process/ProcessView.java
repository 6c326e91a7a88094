package org.plumbline.app.organisation.process;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A process with its steps.
///
/// @param key such as `PRC-0001`
/// @param purpose what it is for
/// @param version rises with each change; an edit names the one it saw
/// @param steps in their order
public record ProcessView(UUID id, String key, String title, String purpose, int version, List<Step> steps) {
    public ProcessView {
        steps = List.copyOf(steps);
    }

    /// A step.
    ///
    /// @param role title of the role that does it
    /// @param roleKey key of that role
    /// @param needs what goes in, null for nothing
    /// @param gives what comes out, null for nothing
    public record Step(
            String title,
            UUID roleId,
            String role,
            String roleKey,
            @Nullable String needs,
            @Nullable String gives) {}

    /// The steps as people type them: `title | role | needs | gives`, one on each line.
    public String text() {
        var text = new StringBuilder();
        for (var step : steps) {
            text.append(step.title())
                    .append(" | ")
                    .append(step.role())
                    .append(" | ")
                    .append(step.needs() == null ? "" : step.needs())
                    .append(" | ")
                    .append(step.gives() == null ? "" : step.gives())
                    .append('\n');
        }
        return text.toString();
    }
}
