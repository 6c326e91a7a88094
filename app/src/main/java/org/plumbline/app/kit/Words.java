package org.plumbline.app.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/// The texts on screen. The English sentence is the key; `words/<language>.properties` (UTF-8) translates it.
/// A sentence without translation is shown in English, so that a missing line never breaks a page.
public final class Words {
    private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();
    private static final Map<String, Retelling> RETELLINGS = new ConcurrentHashMap<>();

    private Words() {}

    /// The sentence in the person's language, `{0}`, `{1}` replaced by `values`. Braces around anything else stay.
    public static String t(String english, Object... values) {
        var sentence = bundle(LocaleContextHolder.getLocale()).getProperty(english, english);
        return values.length == 0 ? sentence : filled(sentence, values);
    }

    /// The sentence for one or for many: `plural(3, "{0} project", "{0} projects")`; `{0}` is the count.
    public static String plural(long count, String one, String many) {
        return t(count == 1 ? one : many, Formats.number(count));
    }

    /// A word in the middle of a sentence: small where the language writes it so; German keeps its nouns as they are.
    public static String inside(String english) {
        var locale = LocaleContextHolder.getLocale();
        var word = t(english);
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? word : word.toLowerCase(locale);
    }

    /// A sentence that was worded in English and kept, such as a notification or what an import found, in the person's
    /// language; as it is where the bundle does not know it.
    public static String retold(String english) {
        var locale = LocaleContextHolder.getLocale();
        return RETELLINGS
                .computeIfAbsent(locale.getLanguage(), language -> new Retelling(bundle(locale)))
                .told(english);
    }

    /// Words what will be kept in English, whoever acts, so that [#retold] finds it again for each reader.
    public static <T> T inEnglish(Supplier<T> wording) {
        var before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(Locale.UK);
            return wording.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    static String filled(String sentence, Object[] values) {
        var text = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            int close = sentence.charAt(at) == '{' ? sentence.indexOf('}', at) : -1;
            int index = close < 0 ? -1 : index(sentence, at + 1, close);
            if (index >= 0 && index < values.length) {
                text.append(values[index]);
                at = close + 1;
            } else {
                text.append(sentence.charAt(at++));
            }
        }
        return text.toString();
    }

    private static int index(String sentence, int from, int to) {
        return to - from == 1 && Character.isDigit(sentence.charAt(from)) ? sentence.charAt(from) - '0' : -1;
    }

    private static Properties bundle(Locale locale) {
        return BUNDLES.computeIfAbsent(locale.getLanguage(), Words::load);
    }

    private static Properties load(String language) {
        var bundle = new Properties();
        try (var stream = Words.class.getResourceAsStream("/words/" + language + ".properties")) {
            if (stream != null) {
                bundle.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words of language '%s' cannot be read".formatted(language), e);
        }
        return bundle;
    }
}
