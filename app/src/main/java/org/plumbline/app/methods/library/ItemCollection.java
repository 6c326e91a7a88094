package org.plumbline.app.methods.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Subject;

/// Items of the library that belong together, in the order in which they are read.
///
/// @param key what people call it: `COL-0001`
/// @param purpose when it is taken
/// @param keeperId who looks after it; null while nobody does
/// @param packs how often it was downloaded as one file
/// @param version counts its changes
public record ItemCollection(
        UUID id,
        String key,
        String name,
        String purpose,
        @Nullable UUID keeperId,
        int packs,
        int version) {
    /// Its page.
    public String href() {
        return "/library/collections/" + key;
    }

    /// What trail and search call it.
    public Subject subject() {
        return new Subject("collection", id, key, null);
    }
}
