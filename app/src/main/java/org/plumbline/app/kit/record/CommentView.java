package org.plumbline.app.kit.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said about the record.
///
/// @param remove address to POST to in order to take it out; null for others' comments
public record CommentView(
        String who, Instant moment, String text, @Nullable String remove) {}
