package org.plumbline.app.portfolio.web.scenario;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plumbline.app.kit.form.Typed;
import org.plumbline.app.portfolio.scenario.SizeProfile;

/// Rows of amounts as people type them: `120 80 40`, and one role a line: `Developer: 1 1 0.5`.
final class Notation {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,4})?");
    private static final int MOST = 120;

    private Notation() {}

    static String amounts(List<BigDecimal> amounts) {
        return amounts.stream()
                .map(amount -> amount.stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    static String roles(Map<String, List<BigDecimal>> roles) {
        return roles.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + amounts(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static String sizes(List<SizeProfile> sizes) {
        return sizes.stream()
                .map(size -> "[" + size.name() + "]\n" + roles(size.fte()))
                .collect(Collectors.joining("\n\n"));
    }

    /// The amounts of a field, none where it is empty.
    static List<BigDecimal> amounts(Typed typed, String field) {
        return amounts(typed, field, typed.text(field));
    }

    private static List<BigDecimal> amounts(Typed typed, String field, String text) {
        var amounts = new ArrayList<BigDecimal>();
        for (var word : text.strip().split("[\\s;]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (!NUMBER.matcher(word).matches() || amounts.size() >= MOST) {
                typed.wrong(
                        field,
                        t(
                                "\"{0}\" is no amount. Write one number for each period, such as 120 80 40.",
                                shortened(word)));
                return List.of();
            }
            amounts.add(new BigDecimal(word));
        }
        return amounts;
    }

    /// The roles of a field, one a line.
    static Map<String, List<BigDecimal>> roles(Typed typed, String field) {
        return roles(typed, field, typed.text(field).lines().toList());
    }

    private static Map<String, List<BigDecimal>> roles(Typed typed, String field, List<String> lines) {
        var roles = new LinkedHashMap<String, List<BigDecimal>>();
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            }
            var colon = line.lastIndexOf(':');
            var role = colon < 0 ? "" : line.substring(0, colon).strip();
            if (role.isEmpty() || role.length() > 100) {
                typed.wrong(field, t("Write each role on a line of its own, such as Developer: 1 1 0.5."));
            } else if (roles.put(role, amounts(typed, field, line.substring(colon + 1))) != null) {
                typed.wrong(field, t("{0} stands there twice. Keep one line for each role.", role));
            }
        }
        return roles;
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
                .map(entry -> new SizeProfile(entry.getKey(), roles(typed, field, entry.getValue())))
                .toList();
    }

    private static String shortened(String word) {
        return word.length() > 30 ? word.substring(0, 30) : word;
    }
}
