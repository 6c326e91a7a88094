package org.plumbline.app.methods.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a document's file; never changed.
///
/// @param number from 1
/// @param fileName as its sender called it, without what could harm
/// @param mediaType as its content looks
/// @param bytes its size
/// @param sha256 of its content
/// @param note what it changes
/// @param unread why its words are not in the search, as a sentence; null where they are
public record DocumentVersion(
        int number,
        String fileName,
        String mediaType,
        long bytes,
        String sha256,
        String note,
        UUID authorId,
        Instant madeAt,
        @Nullable String unread) {
    /// The end of the file's name in capitals, such as `DOCX`; empty without one.
    public String form() {
        var dot = fileName.lastIndexOf('.');
        return dot < 0 || fileName.length() - dot > 6
                ? ""
                : fileName.substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
