package org.plumbline.app.planning.web;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.planning.PlanChange;

/// One change as it was typed into a form.
///
/// @param kind `lasts`, `starts`, `lag` or `delay`; null where nothing was typed
/// @param task unique id of the task, also where a page was opened for it
/// @param link the ids of the two tasks with a point between
/// @param days as typed
/// @param day as typed
public record TriedChange(
        @Nullable String kind,
        @Nullable String task,
        @Nullable String link,
        @Nullable String days,
        @Nullable String day) {

    boolean isAsked() {
        return kind != null && !kind.isBlank();
    }

    boolean is(String other) {
        return other.equals(kind);
    }

    /// @throws org.plumbline.app.kernel.Refusal where it cannot be read
    PlanChange change() {
        var code = switch (String.valueOf(kind)) {
            case "lasts" -> "lasts." + text(task) + "." + number(days);
            case "starts" -> "starts." + text(task) + "." + text(day);
            case "lag" -> "lag." + text(link) + "." + number(days);
            default -> kind + "." + number(days);
        };
        return PlanChange.of(code);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Half a day is typed with a comma or a point.
    private static String number(@Nullable String typed) {
        return text(typed).replace(',', '.');
    }
}
