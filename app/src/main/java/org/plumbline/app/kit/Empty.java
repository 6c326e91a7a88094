package org.plumbline.app.kit;

import org.jspecify.annotations.Nullable;

/// What stands where nothing is: what would be here, and the next step.
///
/// @param href where the next step leads; null where the reader can do nothing
public record Empty(
        String title,
        String sentence,
        @Nullable String action,
        @Nullable String href) {
    public static Empty of(String title, String sentence) {
        return new Empty(title, sentence, null, null);
    }

    public Empty next(String label, String address) {
        return new Empty(title, sentence, label, address);
    }
}
