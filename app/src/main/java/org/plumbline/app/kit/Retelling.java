package org.plumbline.app.kit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Says sentences that were worded in English before anybody's language was known: kept ones, and those of parts that
/// have no screen.
///
/// A sentence is held against every key with places, `{0}` standing for anything; the key with the most letters of its
/// own is meant, and what stood in its places is kept as it was. A short key counts only where it is most of the
/// sentence: `{0} needed` is not meant by every sentence that ends so.
final class Retelling {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int LEAST_LETTERS = 5;
    private static final int ENOUGH_LETTERS = 12;

    private final Properties bundle;
    private final List<Way> ways;

    Retelling(Properties bundle) {
        this.bundle = bundle;
        this.ways = bundle.stringPropertyNames().stream()
                .filter(key -> PLACE.matcher(key).find())
                .map(Retelling::way)
                .filter(way -> way.letters() >= LEAST_LETTERS)
                .sorted(Comparator.comparingInt(Way::letters).reversed().thenComparing(Way::key))
                .toList();
    }

    /// @param key the English sentence with its places
    /// @param longest the longest run of its own letters, which a sentence of this key holds
    /// @param letters how many it has of its own
    /// @param order which place stands first, second and so on
    private record Way(String key, Pattern pattern, String longest, int letters, List<Integer> order) {}

    private static Way way(String key) {
        var pattern = new StringBuilder();
        var longest = "";
        int letters = 0;
        var order = new ArrayList<Integer>();
        int at = 0;
        var places = PLACE.matcher(key);
        while (places.find()) {
            var own = key.substring(at, places.start());
            pattern.append(Pattern.quote(own)).append("(.*?)");
            longest = own.length() > longest.length() ? own : longest;
            letters += letters(own);
            order.add(Integer.valueOf(places.group(1)));
            at = places.end();
        }
        var rest = key.substring(at);
        return new Way(
                key,
                Pattern.compile(pattern.append(Pattern.quote(rest)).toString(), Pattern.DOTALL),
                rest.length() > longest.length() ? rest : longest,
                letters + letters(rest),
                List.copyOf(order));
    }

    private static int letters(String words) {
        return (int) words.chars().filter(Character::isLetter).count();
    }

    String told(String english) {
        var known = bundle.getProperty(english);
        if (known != null) {
            return known;
        }
        int size = letters(english);
        for (var way : ways) {
            var isEnough = way.letters() >= ENOUGH_LETTERS || 2 * way.letters() >= size;
            if (isEnough && english.contains(way.longest())) {
                var found = way.pattern().matcher(english);
                if (found.matches()) {
                    return Words.filled(bundle.getProperty(way.key()), values(way, found.toMatchResult()));
                }
            }
        }
        return english;
    }

    private static Object[] values(Way way, MatchResult found) {
        var values = new Object[10];
        java.util.Arrays.fill(values, "");
        for (int i = 0; i < way.order().size(); i++) {
            values[way.order().get(i)] = found.group(i + 1);
        }
        return values;
    }
}
