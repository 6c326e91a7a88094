package org.plumbline.app.kit.form;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rows of amounts as people type them, one for each period: `120 80 40`, with `2x6` for six times 2; and one role a
/// line: `Developer: 1 1 0.5`.
public final class AmountLines {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,12}(?:\\.[0-9]{1,4})?)(?:[xX×]([0-9]{1,3}))?");
    private static final int MOST = 240;
    private static final int NAME = 100;
    private static final int SHOWN = 30;
    /// So many equal amounts and more are written as one with its count.
    private static final int RUN = 6;

    private AmountLines() {}

    /// Amounts as they are typed.
    public static String amounts(List<BigDecimal> amounts) {
        var words = new ArrayList<String>();
        for (var first = 0; first < amounts.size(); ) {
            var one = amounts.get(first);
            var next = first;
            while (next < amounts.size() && amounts.get(next).compareTo(one) == 0) {
                next++;
            }
            var word = one.stripTrailingZeros().toPlainString();
            var count = next - first;
            words.addAll(count < RUN ? Collections.nCopies(count, word) : List.of(word + "x" + count));
            first = next;
        }
        return String.join(" ", words);
    }

    /// Roles with their amounts as they are typed, one a line.
    public static String roles(Map<String, List<BigDecimal>> roles) {
        return roles.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + amounts(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /// The amounts of a field, none where it is empty.
    public static List<BigDecimal> amounts(Typed typed, String field) {
        return amounts(typed, field, typed.text(field));
    }

    private static List<BigDecimal> amounts(Typed typed, String field, String text) {
        var amounts = new ArrayList<BigDecimal>();
        for (var word : text.strip().split("[\\s;]+", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            var read = NUMBER.matcher(word);
            var times = !read.matches() ? 0 : read.group(2) == null ? 1 : Integer.parseInt(read.group(2));
            if (times == 0 || amounts.size() + times > MOST) {
                typed.wrong(
                        field,
                        t(
                                "\"{0}\" is no amount. Write one number for each period, such as 120 80 40.",
                                word.length() > SHOWN ? word.substring(0, SHOWN) : word));
                return List.of();
            }
            amounts.addAll(Collections.nCopies(times, new BigDecimal(read.group(1))));
        }
        return amounts;
    }

    /// The roles of a field, one a line.
    public static Map<String, List<BigDecimal>> roles(Typed typed, String field) {
        return roles(typed, field, typed.text(field).lines().toList());
    }

    /// The roles of some lines of a field.
    public static Map<String, List<BigDecimal>> roles(Typed typed, String field, List<String> lines) {
        var roles = new LinkedHashMap<String, List<BigDecimal>>();
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            }
            var colon = line.lastIndexOf(':');
            var role = colon < 0 ? "" : line.substring(0, colon).strip();
            if (role.isEmpty() || role.length() > NAME) {
                typed.wrong(field, t("Write each role on a line of its own, such as Developer: 1 1 0.5."));
            } else if (roles.put(role, amounts(typed, field, line.substring(colon + 1))) != null) {
                typed.wrong(field, t("{0} stands there twice. Keep one line for each role.", role));
            }
        }
        return roles;
    }
}
