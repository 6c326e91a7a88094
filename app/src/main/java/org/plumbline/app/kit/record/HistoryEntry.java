package org.plumbline.app.kit.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who did what when.
///
/// @param what the sentence without its subject: "moved the finish"
/// @param before the value that was; null where there was none
/// @param after the value that is; null where it was taken out
public record HistoryEntry(
        String who,
        Instant moment,
        String what,
        @Nullable String before,
        @Nullable String after) {}
