package org.plumbline.app.everywhere;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// What no form sends and every server is sent: values that broke others.
final class HostileValues {
    private static final List<String> KNOWN = List.of(
            "",
            " ",
            "'",
            "\"",
            "\\",
            "%",
            "%%%",
            "\u0000",
            "a\u0000b",
            "\u202e\u200b",
            "\ud83d\ude00",
            "\r\nSet-Cookie: a=b",
            "-1",
            "0",
            "-0",
            "2147483648",
            "99999999999999999999999999",
            "1e309",
            "1e-400",
            "NaN",
            "Infinity",
            "0x10",
            "1,2,3",
            "1.2.3",
            "--",
            "2026-13-45",
            "0000-00-00",
            "-0001-01-01",
            "+1000000000-01-01",
            "999999999-12-31",
            "2026-02-29",
            "31/31/2026",
            "25:61",
            "null",
            "undefined",
            "true",
            "[]",
            "{}",
            "{\"a\":",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "*{7*7}",
            "../../../../etc/passwd",
            "..%2f..%2f",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "=1+1",
            "@SUM(A1)",
            "' or '1'='1",
            "1; drop table x",
            "a b (c) & | ! :* <->",
            ":*",
            "__proto__",
            "class.module.classLoader",
            "PRJ-0000",
            "PRJ-99999999999999999999",
            "RSK-1",
            "1985-06",
            "9999-99",
            "name,desc",
            "name;drop",
            "GREEN",
            "PROJECT",
            "UTC",
            "Mars/Phobos",
            "xx_YY",
            "EUR",
            "text/html");

    private HostileValues() {}

    static String any(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> new UUID(random.nextLong(), random.nextLong()).toString();
            case 1 -> "x".repeat(1 + random.nextInt(20_000));
            case 2 -> Long.toString(random.nextLong());
            case 3 -> letters(random);
            default -> KNOWN.get(random.nextInt(KNOWN.size()));
        };
    }

    /// Any characters of the basic plane but halves of pairs.
    private static String letters(SplittableRandom random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i >= 0; i--) {
            var letter = (char) random.nextInt(0x10000);
            text.append(Character.isSurrogate(letter) ? '?' : letter);
        }
        return text.toString();
    }

    /// A JSON document, right or wrong, with some of the names.
    static String json(SplittableRandom random, List<String> names) {
        return switch (random.nextInt(8)) {
            case 0 -> any(random);
            case 1 -> "[".repeat(random.nextInt(3_000));
            case 2 -> "[" + object(random, names, 1) + "]";
            default -> object(random, names, 0);
        };
    }

    private static String object(SplittableRandom random, List<String> names, int depth) {
        var text = new StringBuilder("{");
        for (var i = random.nextInt(6); i >= 0; i--) {
            text.append(quoted(names.get(random.nextInt(names.size()))))
                    .append(':')
                    .append(value(random, names, depth))
                    .append(i == 0 ? "" : ",");
        }
        return text.append('}').toString();
    }

    private static String value(SplittableRandom random, List<String> names, int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> Long.toString(random.nextLong());
            case 3 -> "1e999";
            case 4 -> depth > 3 ? "[]" : "[" + object(random, names, depth + 1) + "]";
            case 5 -> depth > 3 ? "{}" : object(random, names, depth + 1);
            default -> quoted(any(random));
        };
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                out.append("\\u%04x".formatted((int) letter));
            } else {
                out.append(letter);
            }
        }
        return out.append('"').toString();
    }
}
