package org.plumbline.app.assurance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a problem is there.
///
/// @param category the bone of the diagram; null while nobody has said
/// @param whys the answers to "why?", each asking about the one before, at most five
/// @param root what has to change so that it does not come back; empty while not known
public record Cause(@Nullable CauseCategory category, List<String> whys, String root) {
    /// Not looked for yet.
    public static final Cause UNKNOWN = new Cause(null, List.of(), "");

    public Cause {
        whys = List.copyOf(whys);
    }

    /// True once it is named, and either asked for or given its place in the diagram.
    public boolean isNamed() {
        return !root.isBlank() && (category != null || whys.size() > 1);
    }
}
