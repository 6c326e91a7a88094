package org.plumbline.app.organisation.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.Refusal;
import org.plumbline.app.kernel.Rule;
import org.springframework.stereotype.Component;

/// What a password must be, after NIST SP 800-63B-4: long, and not one of those that everybody tries first. No classes
/// of characters are asked for and none is forbidden.
@Component
public class PasswordRules {
    /// Fewest characters of a password that stands alone.
    public static final int SHORTEST = 15;

    /// Most characters, so that hashing stays cheap.
    public static final int LONGEST = 256;

    private static final int FEWEST_OF_ITS_OWN = 6;

    private final Set<String> blocked;

    /// The rules without a running application.
    public static PasswordRules create() {
        return new PasswordRules();
    }

    PasswordRules() {
        this.blocked = read();
    }

    /// Why a password is refused.
    public enum Rules implements Rule {
        /// Too few characters.
        TOO_SHORT("A password needs at least {0} characters. A few words that only you would put together do well."),
        /// Too many characters.
        TOO_LONG("A password may have at most {0} characters."),
        /// One that many people use.
        COMMON("That password is one of those that are tried first. Choose words that only you would put together."),
        /// Mostly the person's name, the address or the product.
        OWN_WORDS("That password is made of your name, your address or other known words. Choose other words.");

        private final String sentence;

        Rules(String sentence) {
            this.sentence = sentence;
        }

        @Override
        public String sentence() {
            return sentence;
        }
    }

    /// The same characters however they were typed: accents composed, wide forms made plain.
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    /// Refuses a password that is too short, too long, common, or made of the words that `about` names.
    ///
    /// @throws Refusal with the rule it breaks
    public void check(String password, @Nullable String... about) {
        var normal = normal(password);
        var length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST) {
            throw new Refusal(Rules.TOO_SHORT, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refusal(Rules.TOO_LONG, LONGEST);
        }
        var plain = plain(normal);
        var bare = normal.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{Punct}]", "");
        if (blocked.contains(plain)
                || isMonotonous(bare)
                || left(plain, blocked).length() < FEWEST_OF_ITS_OWN) {
            throw new Refusal(Rules.COMMON);
        }
        if (left(plain, words(about)).length() < FEWEST_OF_ITS_OWN) {
            throw new Refusal(Rules.OWN_WORDS);
        }
    }

    /// Lower case without blanks, signs and the digits that people put for letters.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[\\s\\p{Punct}]", "");
    }

    /// What remains once the known words are taken out, longest first, and with them the digits.
    private static String left(String plain, Set<String> known) {
        var rest = plain;
        for (var word : known.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest.replaceAll("\\d", "");
    }

    /// True for a short piece repeated, and for characters in rising or falling order.
    private static boolean isMonotonous(String text) {
        for (var length = 1; length <= 5; length++) {
            var piece = text.substring(0, Math.min(length, text.length()));
            if (!piece.isEmpty()
                    && piece.repeat(text.length() / piece.length() + 1).startsWith(text)) {
                return true;
            }
        }
        var neighbours = 0;
        for (var i = 1; i < text.length(); i++) {
            if (Math.abs(text.charAt(i) - text.charAt(i - 1)) <= 1) {
                neighbours++;
            }
        }
        return neighbours >= text.length() - 3;
    }

    private Set<String> words(@Nullable String... about) {
        var words = new ArrayList<String>(List.of("plumbline"));
        for (var text : about) {
            if (text != null) {
                for (var word : text.split("[\\s@.,_\\-+]+", -1)) {
                    words.add(plain(word));
                }
            }
        }
        return words.stream().filter(word -> word.length() >= 3).collect(Collectors.toSet());
    }

    private static Set<String> read() {
        try (var stream = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/passwords/blocked.txt"));
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of blocked passwords cannot be read", e);
        }
    }
}
