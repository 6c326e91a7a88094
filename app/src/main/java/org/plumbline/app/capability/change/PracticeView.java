package org.plumbline.app.capability.change;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A practice that is led in.
///
/// @param processId the process it belongs to; null for none
/// @param artefacts keys of what shows its use on a project; empty where nothing does
public record PracticeView(UUID id, String title, @Nullable UUID processId, List<String> artefacts) {
    public PracticeView {
        artefacts = List.copyOf(artefacts);
    }
}
