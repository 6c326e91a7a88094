package org.plumbline.app.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is known, by the name of the fact; what is unknown is not in it.
///
/// @param values as text, checked when they were written
public record Facts(Map<String, String> values) {
    /// Nothing is known.
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
    }

    /// The value as text, null where unknown.
    public @Nullable String text(String name) {
        return values.get(name);
    }

    /// The value as text, empty where unknown.
    public String textOr(String name) {
        return Objects.requireNonNullElse(values.get(name), "");
    }

    /// The value as an id, null where unknown.
    public @Nullable UUID id(String name) {
        var text = values.get(name);
        return text == null ? null : UUID.fromString(text);
    }

    /// The value as a day, null where unknown.
    public @Nullable LocalDate date(String name) {
        var text = values.get(name);
        return text == null ? null : LocalDate.parse(text);
    }

    /// The value as a number, null where unknown.
    public @Nullable BigDecimal number(String name) {
        var text = values.get(name);
        return text == null ? null : new BigDecimal(text);
    }

    /// The value as a number, 0 where unknown: for sums of what is known.
    public BigDecimal amount(String name) {
        return Objects.requireNonNullElse(number(name), BigDecimal.ZERO);
    }

    /// True where the value is known to be yes.
    public boolean is(String name) {
        return "true".equals(values.get(name));
    }

    /// True where something is known.
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /// With other values in place; a null value takes the fact out.
    public Facts with(Map<String, @Nullable String> patch) {
        var all = new LinkedHashMap<>(values);
        patch.forEach((name, value) -> {
            if (value == null || value.isBlank()) {
                all.remove(name);
            } else {
                all.put(name, value);
            }
        });
        return new Facts(all);
    }

    /// With one value in place.
    public Facts with(String name, @Nullable Object value) {
        var patch = new LinkedHashMap<String, @Nullable String>();
        patch.put(name, value == null ? null : value.toString());
        return with(patch);
    }
}
