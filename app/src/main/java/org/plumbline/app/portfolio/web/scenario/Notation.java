package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.app.kit.form.AmountLines;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.portfolio.scenario.SizeProfile;

/// Sizes as people type them: the name in brackets, below it one role a line.
final class Notation {
    private Notation() {}

    static String sizes(List<SizeProfile> sizes) {
        return sizes.stream()
                .map(size -> "[" + size.name() + "]\n" + AmountLines.roles(size.fte()))
                .collect(Collectors.joining("\n\n"));
    }

    /// The sizes of a field: each begins with its name in brackets.
    static List<SizeProfile> sizes(Typed typed, String field) {
        var parts = new LinkedHashMap<String, List<String>>();
        List<String> present = null;
        for (var line : typed.text(field).lines().toList()) {
            var text = line.strip();
            if (text.startsWith("[") && text.endsWith("]") && text.length() > 2 && text.length() <= 40) {
                present = new ArrayList<>();
                if (parts.put(text.substring(1, text.length() - 1).strip(), present) != null) {
                    typed.wrong(field, t("{0} stands there twice. Describe each size once.", text));
                }
            } else if (!text.isEmpty() && present == null) {
                typed.wrong(field, t("Begin each size with its name in brackets, such as [M]."));
            } else if (present != null) {
                present.add(text);
            }
        }
        return parts.entrySet().stream()
                .map(entry -> new SizeProfile(entry.getKey(), AmountLines.roles(typed, field, entry.getValue())))
                .toList();
    }
}
