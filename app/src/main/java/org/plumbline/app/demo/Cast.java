package org.plumbline.app.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which record of the installation stands for which key of the world.
final class Cast {
    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    void add(String key, UUID id, String name) {
        ids.put(key, id);
        names.put(key, name);
    }

    boolean knows(String key) {
        return ids.containsKey(key);
    }

    /// The record of a key that must be there.
    UUID id(String key) {
        return Objects.requireNonNull(ids.get(key), key);
    }

    /// The record of a key, null for none.
    @Nullable
    UUID idOrNone(@Nullable String key) {
        return key == null ? null : id(key);
    }

    /// The name of a key's record.
    String name(String key) {
        return Objects.requireNonNull(names.get(key), key);
    }
}
