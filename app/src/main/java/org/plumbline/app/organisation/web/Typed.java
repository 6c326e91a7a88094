package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a form sent, as typed: read field by field, and put back beside the messages when something has to be mended.
public final class Typed {
    private final HttpServletRequest request;

    public Typed(HttpServletRequest request) {
        this.request = request;
    }

    /// The field without outer blanks, empty where it was not sent.
    public String text(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /// The field just as typed: blanks of a password count.
    public String secret(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /// The field, null where it is empty.
    public @Nullable String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    /// True where a box was ticked.
    public boolean isTicked(String name) {
        return "true".equals(text(name));
    }

    /// The field as an id, null where it is none.
    public @Nullable UUID id(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// The field as a day from 1900 to 2199, null where it is none.
    public @Nullable LocalDate day(String name) {
        try {
            var day = text(name).isEmpty() ? null : LocalDate.parse(text(name));
            return day == null || day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /// The field as a time of day, null where it is none.
    public @Nullable LocalTime time(String name) {
        try {
            return text(name).isEmpty() ? null : LocalTime.parse(text(name));
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    /// The field as one of an enum's constants, null where it is none.
    public <E extends Enum<E>> @Nullable E of(String name, Class<E> type) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text(name))) {
                return constant;
            }
        }
        return null;
    }

    /// All values of a field.
    public List<String> each(String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /// The field as a whole number, -1 where it is none.
    public int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    /// Everything, to show it again.
    public Map<String, List<String>> all() {
        var all = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
        return all;
    }
}
