package org.plumbline.app.kit.paper;

/// Makes any text safe to stand in an XML document and harmless to read.
///
/// Control characters, lone surrogates and non-characters would break the file; bidirectional overrides would let a
/// text
/// show something else than it says. Line breaks stay, a tab becomes a space.
public final class CleanText {
    private CleanText() {}

    /// The text without what must not be in it.
    public static String of(String raw) {
        var clean = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(point -> append(clean, point));
        return clean.toString().strip();
    }

    /// As [#of], on one line.
    public static String line(String raw) {
        return of(raw).replaceAll("\\s+", " ");
    }

    private static void append(StringBuilder clean, int point) {
        if (point == '\n' || point == '\r') {
            clean.append('\n');
        } else if (Character.isISOControl(point)) {
            clean.append(' ');
        } else if (isHarmless(point)) {
            clean.appendCodePoint(point);
        }
    }

    private static boolean isHarmless(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        boolean override = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return !surrogate && !nonCharacter && !override && point != 0xFEFF;
    }
}
