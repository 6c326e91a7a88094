package org.plumbline.app.kernel.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Cuts out of a longer text the sentence in which a word was found.
final class Passage {
    private static final int LONGEST = 220;

    private Passage() {}

    /// The most telling of some words: the longest.
    static String first(String words) {
        return Arrays.stream(words.split("[^\\p{L}\\p{N}]+", -1))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// The sentence or line of a passage that holds the most telling of the words, shortened where it is
    /// long; empty
    /// where the passage does not hold it.
    static String sentence(String passage, String words) {
        var word = first(words);
        var at = passage.toLowerCase(Locale.ROOT).indexOf(word);
        if (word.isEmpty() || at < 0) {
            return "";
        }
        var begin = 0;
        var end = passage.length();
        for (var i = 0; i < passage.length(); i++) {
            if (isEnd(passage, i)) {
                if (i < at) {
                    begin = i + 1;
                } else if (i >= at + word.length()) {
                    end = i + 1;
                    break;
                }
            }
        }
        var sentence = passage.substring(begin, end).strip();
        return sentence.length() <= LONGEST
                ? sentence
                : sentence.substring(0, LONGEST).strip() + "…";
    }

    private static boolean isEnd(String passage, int place) {
        var c = passage.charAt(place);
        var isLast = place + 1 == passage.length() || Character.isWhitespace(passage.charAt(place + 1));
        return c == '\n' || ((c == '.' || c == '?' || c == '!') && isLast);
    }
}
