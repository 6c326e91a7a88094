package org.plumbline.files.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.files.table.Table.Kind;

/// The words by which headers are recognised, per kind of table.
///
/// A phrase that is the whole header counts 100; one inside it counts by the share of words it covers. Headers with a
/// comment word can only be comments, headers of an earlier report ("previous RAG") only what they say in full.
final class Dictionary {
    static final Dictionary STANDARD = load();
    static final double ENOUGH = 60;

    private static final Set<String> COMMENT = Set.of(
            "comment",
            "comments",
            "commentary",
            "narrative",
            "notes",
            "note",
            "remarks",
            "kommentar",
            "bemerkung",
            "explanation",
            "rationale",
            "reason",
            "reasons",
            "begrundung");
    private static final Set<String> VARIANCE = Set.of("variance", "abweichung", "deviation", "delta", "difference");
    private static final Set<String> EARLIER = Set.of(
            "previous", "prior", "last", "vormonat", "vorperiode", "former", "change", "trend", "letzte", "letzter");
    private static final Set<String> NOISE = Set.of(
            "million",
            "millions",
            "m",
            "mio",
            "mn",
            "gbp",
            "eur",
            "usd",
            "chf",
            "k",
            "thousand",
            "thousands",
            "bn",
            "billion",
            "teur",
            "tsd",
            "euro",
            "the",
            "of",
            "a",
            "fy",
            "dd",
            "mm",
            "yyyy",
            "yy",
            "latest",
            "in",
            "der",
            "des",
            "die",
            "von");
    private static final Pattern YEAR = Pattern.compile("(fy)?(19|20)?\\d{2}");

    private final Map<Kind, Map<String, List<Field>>> exact = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Phrase>> phrases = new EnumMap<>(Kind.class);

    private final Map<String, Integer> places = new HashMap<>();

    private record Phrase(Field field, List<String> words) {}

    private Dictionary() {}

    /// How well a header fits each field of a kind of table; fields that do not fit are left out.
    Map<Field, Double> scores(Kind kind, String header) {
        var full = Words.of(header);
        if (full.isEmpty() || full.size() > 60) {
            return Map.of();
        }
        var scores = new EnumMap<Field, Double>(Field.class);
        double exactness = 102;
        for (var variant : List.of(String.join(" ", full), head(header), bare(head(header)))) {
            for (var field : exact.getOrDefault(kind, Map.of()).getOrDefault(variant, List.of())) {
                double place = place(kind, field, variant) / 1_000.0;
                scores.merge(field, exactness - place, Math::max);
            }
            exactness--;
        }
        if (Collections.disjoint(full, EARLIER)) {
            contained(kind, full, Words.of(bare(head(header))), scores);
        }
        return scores;
    }

    /// Of two headers that both name a field in full, the one that stands earlier in the list says it better.
    private int place(Kind kind, Field field, String words) {
        var known = places.get(kind + ":" + field + ":" + words);
        return known == null ? 0 : known;
    }

    boolean knows(Kind kind, String header) {
        return exact.getOrDefault(kind, Map.of()).containsKey(Words.normalised(header))
                || exact.getOrDefault(kind, Map.of()).containsKey(bare(head(header)));
    }

    private void contained(Kind kind, List<String> full, List<String> head, Map<Field, Double> scores) {
        boolean comment = !Collections.disjoint(head, COMMENT);
        boolean variance = !Collections.disjoint(head, VARIANCE);
        for (var phrase : phrases.getOrDefault(kind, List.of())) {
            if (comment != speaksOf(phrase, COMMENT) || (!comment && variance != speaksOf(phrase, VARIANCE))) {
                continue;
            }
            double score = 0;
            boolean tooShort = phrase.words.size() == 1 && head.size() > 3;
            if (!tooShort && Collections.indexOfSubList(head, phrase.words) >= 0) {
                score = (comment ? 62 : 52) + 40.0 * phrase.words.size() / head.size();
            } else if (phrase.words.size() > 1 && Collections.indexOfSubList(full, phrase.words) >= 0) {
                score = 45 + 40.0 * phrase.words.size() / full.size();
            }
            if (score >= ENOUGH) {
                scores.merge(phrase.field, Math.min(99, score + phrase.words.size()), Math::max);
            }
        }
    }

    private static boolean speaksOf(Phrase phrase, Set<String> words) {
        return !Collections.disjoint(phrase.words, words);
    }

    /// The header up to its first bracket or line end, where the explanations start.
    static String head(String header) {
        var text = header.strip();
        int end = text.length();
        for (char stop : new char[] {'(', '[', '\n', '\r'}) {
            int at = text.indexOf(stop);
            if (at > 0) {
                end = Math.min(end, at);
            }
        }
        return Words.normalised(text.substring(0, end));
    }

    /// Without years, units and articles, which say nothing about the meaning.
    private static String bare(String words) {
        var kept = new ArrayList<String>();
        for (var word : words.split(" ", -1)) {
            if (!NOISE.contains(word) && !YEAR.matcher(word).matches()) {
                kept.add(word);
            }
        }
        return String.join(" ", kept);
    }

    private static Dictionary load() {
        var dictionary = new Dictionary();
        try (var in = Objects.requireNonNull(Dictionary.class.getResourceAsStream("columns.txt"))) {
            var kind = Kind.UNKNOWN_TABLE;
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    kind = Kind.valueOf(
                            line.substring(1, line.indexOf(']')).toUpperCase(java.util.Locale.ROOT) + "_TABLE");
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    dictionary.learn(kind, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dictionary;
    }

    private void learn(Kind kind, String line) {
        int colon = line.indexOf(':');
        var field = Field.ofId(line.substring(0, colon)).orElseThrow(() -> new IllegalStateException(line));
        int place = 0;
        for (var phrase : line.substring(colon + 1).split(",", -1)) {
            boolean alone = phrase.strip().startsWith("=");
            var words = Words.of(phrase);
            places.putIfAbsent(kind + ":" + field + ":" + String.join(" ", words), place++);
            exact.computeIfAbsent(kind, k -> new HashMap<>())
                    .computeIfAbsent(String.join(" ", words), k -> new ArrayList<>())
                    .add(field);
            if (!alone) {
                phrases.computeIfAbsent(kind, k -> new ArrayList<>()).add(new Phrase(field, words));
            }
        }
    }
}
