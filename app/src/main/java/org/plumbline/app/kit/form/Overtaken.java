package org.plumbline.app.kit.form;

import static org.plumbline.app.kit.Words.t;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a form says when somebody else changed its record since it was drawn: what was typed stays, and what stands
/// there now is said beside it.
final class Overtaken {
    private static final int LONGEST = 2000;

    private Overtaken() {}

    static String refusal() {
        return t(
                "Somebody else changed this meanwhile. What you typed is still here; below stands what each field reads now."
                        + " Saving again puts yours in its place.");
    }

    static boolean differs(Field field, Map<String, List<String>> typed) {
        var isAsked = switch (field.kind()) {
            case HIDDEN, PASSWORD, FILES -> false;
            default -> true;
        };
        return isAsked && !plain(typed.getOrDefault(field.name(), List.of())).equals(plain(field.values()));
    }

    /// Blanks around and the way lines end are no difference.
    private static List<String> plain(List<String> values) {
        return values.stream()
                .map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty() && !value.equals("false"))
                .sorted()
                .toList();
    }

    static String sentence(Field field) {
        var now = field.kind() == Field.Kind.CHECK
                ? "true".equals(field.value()) ? t("Yes") : t("No")
                : field.values().stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> label(field, value))
                        .collect(Collectors.joining(", "));
        return now.isEmpty() ? t("Now it is empty.") : t("Now it reads: {0}", now);
    }

    private static String label(Field field, String value) {
        var label = field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
        return label.length() > LONGEST ? label.substring(0, LONGEST) + " …" : label;
    }
}
