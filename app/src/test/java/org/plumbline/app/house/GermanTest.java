package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.plumbline.app.house.Sources.Source;

/// German for what people read: each sentence and each label of a state, kind or button needs its line in
/// `words/de.properties`.
class GermanTest {
    private static final String LITERAL = "\"((?:[^\"\\\\\\n]|\\\\.)*)\"";
    private static final Pattern ASKED = Pattern.compile("\\bt\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)");
    private static final Pattern COUNTED =
            Pattern.compile("\\bplural\\((?:[^\"()]|\\([^()]*\\))*,\\s*" + LITERAL + ",\\s*" + LITERAL);
    private static final Pattern CONSTANT =
            Pattern.compile("(?m)^\\s{4,8}[A-Z][A-Z_0-9]*\\(\\s*(" + LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*)");
    /// Of keys of records, such as `SVC`: the same in each language.
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{3}");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern MODULE = Pattern.compile("/(?:plumbline/app|jte)/([a-z]+)/");
    private static final Properties GERMAN = german();

    private static Properties german() {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(
                Sources.ROOT.resolve("app/src/main/resources/words/de.properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return words;
    }

    private static Set<String> sentences(Source source) {
        var text = source.text();
        var found = new TreeSet<String>();
        ASKED.matcher(text).results().map(GermanTest::joined).forEach(found::add);
        COUNTED.matcher(text).results().forEach(one -> found.addAll(List.of(plain(one.group(1)), plain(one.group(2)))));
        if (text.contains("implements Rule {") || (text.contains("enum ") && text.contains("String label()"))) {
            CONSTANT.matcher(text).results().map(GermanTest::joined).forEach(found::add);
        }
        found.removeIf(sentence -> !sentence.matches("(?s).*\\p{L}{2}.*")
                || PREFIX.matcher(sentence).matches());
        return found;
    }

    private static String joined(MatchResult found) {
        return plain(found.group(1).replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", ""));
    }

    private static String plain(String literal) {
        return literal.translateEscapes();
    }

    private static String module(Source source) {
        var found = MODULE.matcher(source.name());
        return found.find() ? found.group(1) : "";
    }

    @Test
    void no_sentence_goes_without_german() {
        var without = new TreeSet<String>();
        var sources = new ArrayList<>(Sources.mainJava());
        sources.addAll(Sources.ending(".jte", "app/src/main/jte"));
        for (var source : sources) {
            if (!module(source).isEmpty()) {
                sentences(source).stream()
                        .filter(sentence -> !GERMAN.containsKey(sentence))
                        .forEach(sentence -> without.add(module(source) + ": " + sentence));
            }
        }

        assertThat(without)
                .as("add a line to words/de.properties for each: the English sentence, a sign of equality, the German")
                .isEmpty();
    }

    @Test
    void each_german_sentence_holds_the_places_of_the_english_one() {
        for (var sentence : GERMAN.stringPropertyNames()) {
            assertThat(places(GERMAN.getProperty(sentence))).as(sentence).containsExactlyElementsOf(places(sentence));
        }
    }

    @Test
    void a_percent_sign_stands_after_a_blank() {
        var sources = new ArrayList<>(Sources.mainJava());
        sources.addAll(Sources.ending(".jte", "app/src/main/jte"));
        var close = new TreeSet<String>();
        for (var source : sources) {
            if (!module(source).isEmpty()) {
                sentences(source).stream()
                        .filter(sentence -> sentence.matches("(?s).*[}\\d]%.*"))
                        .forEach(close::add);
            }
        }

        assertThat(close).isEmpty();
    }

    private static Set<String> places(String sentence) {
        var places = new TreeSet<String>();
        PLACE.matcher(sentence).results().map(MatchResult::group).forEach(places::add);
        return places;
    }
}
