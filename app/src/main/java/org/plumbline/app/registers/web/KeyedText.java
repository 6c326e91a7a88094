package org.plumbline.app.registers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.registers.RegisterKind;

/// A text whose keys lead to what they name: in "MTG-0004 Change board" the key opens the meeting.
///
/// Whoever follows a link to something that they may not see finds nothing there, as with any address.
public final class KeyedText {
    private static final Pattern KEY = Pattern.compile("\\b(PRJ|OPS|PRG|PFO|MTG|BDY|"
            + Stream.of(RegisterKind.values()).map(RegisterKind::prefix).collect(Collectors.joining("|"))
            + ")-[0-9]{4,9}\\b");

    private KeyedText() {}

    /// A piece of a text.
    ///
    /// @param href the page of what it names, null for plain text
    public record Part(String text, @Nullable String href) {}

    /// The pieces of a text, in their order.
    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var from = 0;
        var keys = KEY.matcher(text);
        while (keys.find()) {
            if (keys.start() > from) {
                parts.add(new Part(text.substring(from, keys.start()), null));
            }
            parts.add(new Part(keys.group(), folder(keys.group(1)) + keys.group()));
            from = keys.end();
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), null));
        }
        return parts;
    }

    private static String folder(String prefix) {
        return switch (prefix) {
            case "PRJ", "OPS" -> "/projects/";
            case "PRG" -> "/programmes/";
            case "PFO" -> "/portfolios/";
            case "MTG" -> "/meetings/";
            case "BDY" -> "/bodies/";
            default -> "/registers/";
        };
    }
}
