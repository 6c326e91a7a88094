package org.plumbline.files.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out in which encoding a text was saved: byte order mark, then strict UTF-8, then the likeliest 8-bit page.
public final class Encodings {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset MAC = macRoman();

    private Encodings() {}

    /// A text and how it was encoded.
    public record Decoded(String text, String encoding) {}

    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE");
        }
        var wide = wideWithoutMark(bytes);
        if (wide != null) {
            return new Decoded(new String(bytes, wide), wide.name());
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return new Decoded(text.toString(), "UTF-8");
        } catch (CharacterCodingException notUtf8) {
            return eightBit(bytes);
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static @org.jspecify.annotations.Nullable Charset wideWithoutMark(byte[] bytes) {
        int seen = Math.min(bytes.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < seen; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (seen >= 8 && odd > seen / 4 && even < seen / 40 + 1) {
            return StandardCharsets.UTF_16LE;
        }
        return seen >= 8 && even > seen / 4 && odd < seen / 40 + 1 ? StandardCharsets.UTF_16BE : null;
    }

    /// Weighs each high byte by what it would be on the page: a letter between letters, punctuation beside blanks.
    private static Decoded eightBit(byte[] bytes) {
        int undefined = 0;
        for (byte b : bytes) {
            int c = b & 0xFF;
            undefined += c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D ? 1 : 0;
        }
        var windows = new String(bytes, WINDOWS);
        var mac = new String(bytes, MAC);
        if (!MAC.equals(WINDOWS) && plausibility(mac) > plausibility(windows) - 2 * undefined) {
            return new Decoded(mac, "x-MacRoman");
        }
        return undefined > 0
                ? new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), "ISO-8859-1")
                : new Decoded(windows, "windows-1252");
    }

    private static int plausibility(String text) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (Character.isLetter(c)) {
                boolean inWord = Character.isLowerCase(before) || Character.isLowerCase(after);
                score += Character.isLowerCase(c)
                        ? (inWord ? 2 : -1)
                        : Character.isLetter(before) ? -2 : inWord ? 1 : -1;
            } else if ("£€$".indexOf(c) >= 0) {
                score += Character.isDigit(after) || Character.isDigit(before) || after == 'm' || after == ' ' ? 3 : -1;
            } else {
                score += "‘’“”–—…•\u00a0".indexOf(c) >= 0 ? 2 : "°§©®™".indexOf(c) >= 0 ? 0 : -2;
            }
        }
        return score;
    }

    private static Charset macRoman() {
        return Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : WINDOWS;
    }
}
