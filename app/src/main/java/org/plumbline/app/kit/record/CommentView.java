package org.plumbline.app.kit.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said about the record.
///
/// @param text as typed
/// @param remove address to POST to in order to take it out; null for others' comments
/// @param html the text as HTML that has been made safe; null shows the text as typed
public record CommentView(
        String who,
        Instant moment,
        String text,
        @Nullable String remove,
        @Nullable String html) {
    public CommentView(String who, Instant moment, String text, @Nullable String remove) {
        this(who, moment, text, remove, null);
    }
}
