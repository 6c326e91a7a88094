package org.plumbline.files.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Which header means which field, as a person decided it; it overrides what recognition would guess.
///
/// @param fields field id by header; an empty id keeps the column as a custom value
public record Mapping(Map<String, String> fields) {
    /// Nothing decided: recognition alone.
    public static final Mapping NONE = new Mapping(Map.of());

    public Mapping {
        var known = new LinkedHashMap<String, String>();
        fields.forEach((header, field) -> {
            if (!field.isEmpty() && Field.ofId(field).isEmpty()) {
                throw new IllegalArgumentException(
                        "mapping of \"%s\" names the unknown field \"%s\"".formatted(header, field));
            }
            known.put(Words.normalised(header), field);
        });
        fields = Map.copyOf(known);
    }

    boolean decides(String header) {
        return fields.containsKey(Words.normalised(header));
    }

    Optional<Field> fieldOf(String header) {
        return Optional.ofNullable(fields.get(Words.normalised(header))).flatMap(Field::ofId);
    }
}
