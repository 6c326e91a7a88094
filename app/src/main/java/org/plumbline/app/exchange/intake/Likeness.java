package org.plumbline.app.exchange.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How alike two names are: the share of three-letter pieces they have in common, words padded with blanks.
///
/// Numbers tell projects apart more than letters do ("Phase 1" and "Phase 2"): names with different numbers are
/// never alike.
final class Likeness {
    static final double ENOUGH = 0.6;

    private final Map<String, Set<String>> known = new HashMap<>();

    /// From 0 to 1.
    double of(String one, String other) {
        var first = pieces(one);
        var second = pieces(other);
        if (first.isEmpty() || second.isEmpty() || !numbers(one).equals(numbers(other))) {
            return 0;
        }
        var common = 0;
        for (var piece : first.size() < second.size() ? first : second) {
            common += (first.size() < second.size() ? second : first).contains(piece) ? 1 : 0;
        }
        return (double) common / (first.size() + second.size() - common);
    }

    private static Set<String> numbers(String name) {
        var numbers = new HashSet<String>();
        for (var word : Texts.plain(name).split(" ", -1)) {
            if (!word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
                numbers.add(word);
            }
        }
        return numbers;
    }

    private Set<String> pieces(String name) {
        return known.computeIfAbsent(name, text -> {
            var pieces = new HashSet<String>();
            for (var word : Texts.plain(text).split(" ", -1)) {
                var padded = "  " + word + " ";
                for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                    pieces.add(padded.substring(i, i + 3));
                }
            }
            return pieces;
        });
    }
}
