package org.plumbline.app.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a form sent, as typed: read field by field, and put back beside the messages when something has to be mended.
final class Typed {
    private final HttpServletRequest request;

    Typed(HttpServletRequest request) {
        this.request = request;
    }

    /// The field without outer blanks, empty where it was not sent.
    String text(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }

    /// The field just as typed: blanks of a password count.
    String secret(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    @Nullable
    String orNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    boolean isTicked(String name) {
        return "true".equals(text(name));
    }

    /// The field as an id, null where it is none.
    @Nullable
    UUID id(String name) {
        try {
            return text(name).isEmpty() ? null : UUID.fromString(text(name));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// The field as a whole number, -1 where it is none.
    int number(String name) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }

    Map<String, List<String>> all() {
        var all = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> all.put(name, List.of(values)));
        return all;
    }
}
