package org.plumbline.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the guides print in bold or italics is what a reader looks for on the screen, so it has to stand there word for
/// word. Emphasis that names nothing on a screen is listed here.
class GuideWordsTest {
    private static final Pattern EMPHASIS = Pattern.compile("(?<![*\\w])\\*{1,2}([^*\\n]+?)\\*{1,2}(?![*\\w])");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Set<String> OF_THE_SENTENCE = Set.of(
            "drop",
            "look",
            "agree",
            "one",
            "audience",
            "a proxy with tls before it",
            "tls of its own",
            "email verified",
            "nobody here is known by that account",
            "did not succeed",
            "staged",
            "evidence is collected",
            "counted twice",
            "validates",
            "cannot be kept together",
            "should",
            "what you may not see does not exist",
            "must line");
    private static final Set<String> ON_SCREEN = new HashSet<>();
    private static final List<Pattern> WITH_PLACES = new ArrayList<>();

    static {
        var sources = new ArrayList<>(Sources.mainJava());
        sources.addAll(Sources.ending(".jte", "app/src/main/jte"));
        for (var source : sources) {
            LITERAL.matcher(source.text()).results().forEach(found -> take(found.group(1)));
        }
    }

    private static void take(String literal) {
        if (literal.matches("(?s).*\\{\\d}.*") && literal.matches("(?s).*\\p{L}{3}.*")) {
            var words = Pattern.quote(literal).replaceAll("\\{\\d}", "\\\\E.+\\\\Q");
            WITH_PLACES.add(Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        } else {
            ON_SCREEN.add(literal.toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void what_a_guide_sets_apart_stands_on_a_screen(Path guide) throws IOException {
        var text = Files.readString(guide);
        var missing = new TreeSet<String>();
        EMPHASIS.matcher(text).results().forEach(found -> {
            for (var words : found.group(1).split(" > |, ", -1)) {
                var plain = words.strip().replaceAll("\\.$", "");
                if (!isThere(plain)) {
                    missing.add(plain);
                }
            }
        });

        assertThat(missing)
                .as("words of %s that no screen shows", guide.getFileName())
                .isEmpty();
    }

    static List<Path> guides() throws IOException {
        try (var all = Files.list(Sources.ROOT.resolve("docs/guide"))) {
            return all.sorted().toList();
        }
    }

    private static boolean isThere(String words) {
        var plain = words.toLowerCase(Locale.ROOT);
        return OF_THE_SENTENCE.contains(plain)
                || ON_SCREEN.contains(plain)
                || WITH_PLACES.stream()
                        .anyMatch(sentence -> sentence.matcher(words).matches());
    }
}
