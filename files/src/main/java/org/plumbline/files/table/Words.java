package org.plumbline.files.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Headers as plain lower-case words, so that spelling, accents and camel case make no difference.
final class Words {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}%&#]+");

    private Words() {}

    static String normalised(String text) {
        var split = HUMP.matcher(text).replaceAll(" ");
        var plain = ACCENT.matcher(Normalizer.normalize(split, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss")
                .toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    static List<String> of(String text) {
        var plain = normalised(text);
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" ", -1));
    }
}
