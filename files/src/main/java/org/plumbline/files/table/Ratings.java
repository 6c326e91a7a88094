package org.plumbline.files.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.files.Rag;
import org.plumbline.files.Value;

/// Reads ratings in words and letters of several languages: "Amber/Green", "A-R", "Rot", "on track".
final class Ratings {
    private static final Map<String, Rag> STEPS = Map.ofEntries(
            Map.entry("red", Rag.RED),
            Map.entry("r", Rag.RED),
            Map.entry("rot", Rag.RED),
            Map.entry("rouge", Rag.RED),
            Map.entry("rojo", Rag.RED),
            Map.entry("rosso", Rag.RED),
            Map.entry("amber", Rag.AMBER),
            Map.entry("a", Rag.AMBER),
            Map.entry("yellow", Rag.AMBER),
            Map.entry("y", Rag.AMBER),
            Map.entry("gelb", Rag.AMBER),
            Map.entry("orange", Rag.AMBER),
            Map.entry("jaune", Rag.AMBER),
            Map.entry("amarillo", Rag.AMBER),
            Map.entry("giallo", Rag.AMBER),
            Map.entry("naranja", Rag.AMBER),
            Map.entry("ambar", Rag.AMBER),
            Map.entry("arancione", Rag.AMBER),
            Map.entry("vermelho", Rag.RED),
            Map.entry("amarelo", Rag.AMBER),
            Map.entry("laranja", Rag.AMBER),
            Map.entry("rood", Rag.RED),
            Map.entry("geel", Rag.AMBER),
            Map.entry("oranje", Rag.AMBER),
            Map.entry("groen", Rag.GREEN),
            Map.entry("rod", Rag.RED),
            Map.entry("gul", Rag.AMBER),
            Map.entry("gron", Rag.GREEN),
            Map.entry("czerwony", Rag.RED),
            Map.entry("zielony", Rag.GREEN),
            Map.entry("green", Rag.GREEN),
            Map.entry("g", Rag.GREEN),
            Map.entry("grun", Rag.GREEN),
            Map.entry("gruen", Rag.GREEN),
            Map.entry("vert", Rag.GREEN),
            Map.entry("verde", Rag.GREEN),
            Map.entry("🔴", Rag.RED),
            Map.entry("🟡", Rag.AMBER),
            Map.entry("🟠", Rag.AMBER),
            Map.entry("🟢", Rag.GREEN));
    private static final Map<String, Rag> PHRASES = Map.ofEntries(
            Map.entry("on track", Rag.GREEN),
            Map.entry("on schedule", Rag.GREEN),
            Map.entry("im plan", Rag.GREEN),
            Map.entry("planmassig", Rag.GREEN),
            Map.entry("dans les temps", Rag.GREEN),
            Map.entry("at risk", Rag.AMBER),
            Map.entry("gefahrdet", Rag.AMBER),
            Map.entry("a risque", Rag.AMBER),
            Map.entry("en riesgo", Rag.AMBER),
            Map.entry("off track", Rag.RED),
            Map.entry("kritisch", Rag.RED),
            Map.entry("critical", Rag.RED),
            Map.entry("critique", Rag.RED),
            Map.entry("ar", Rag.AMBER_RED),
            Map.entry("ag", Rag.AMBER_GREEN),
            Map.entry("ra", Rag.AMBER_RED),
            Map.entry("ga", Rag.AMBER_GREEN),
            Map.entry("yg", Rag.AMBER_GREEN),
            Map.entry("yr", Rag.AMBER_RED));
    /// "1 - Green", "3: Red": a number before the step says nothing more.
    private static final Pattern NUMBERED = Pattern.compile("\\d\\s?[-–.):]\\s*(\\p{L}.*)");
    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}🔴🟡🟠🟢]+");

    private static final Pattern ONE_WORD = Pattern.compile("\\p{L}{3,30}");
    /// "Amber/Red (was Red)", "Green; last month Amber": what follows explains what stands first.
    private static final Pattern EXPLAINED = Pattern.compile("(?s)([^(\\[;:,]+)[(\\[;:,].*");
    /// "Red -> Amber", "Red to Amber": it was the first and is the second.
    private static final Pattern CHANGED = Pattern.compile(
            "(?is)(?:from )?\\p{L}+(?:\\s?/\\s?\\p{L}+)?\\s*(?:→|->|=>|➔|⇒|>|\\bto\\b|\\bnow\\b)\\s*(\\p{L}+(?:\\s?[/-]\\s?\\p{L}+)?)");
    /// Colours that lists use for what is over, has not begun or is not looked at: no rating, and no mistake.
    private static final Set<String> OTHER_COLOURS = Set.of(
            "blue", "grey", "gray", "black", "white", "purple", "brown", "blau", "grau", "schwarz", "weiss", "bleu",
            "gris", "blauw", "grijs", "azul", "bla", "gra");

    private Ratings() {}

    /// A rating, or the reason for none in the author's words.
    static Cell read(String text) {
        var rag = of(text);
        if (rag.isPresent()) {
            return new Cell.Known(new Value.Rating(rag.get()), text);
        }
        return isOther(text) || isUnclear(text)
                ? new Cell.Faulty("not a rating; write red, amber or green, or leave it empty", text)
                : new Cell.Missing(text.isBlank() ? "blank" : text.strip(), text);
    }

    /// One word that is neither a step nor a reason for having none: a colour nobody told us about.
    private static boolean isOther(String text) {
        return ONE_WORD.matcher(text.strip()).matches()
                && Reasons.in(text).isEmpty()
                && !OTHER_COLOURS.contains(Words.normalised(text));
    }

    /// A few words with a step among them that say no rating for sure: a rating must not be lost without a word.
    private static boolean isUnclear(String text) {
        var words = Words.of(text.length() > 200 ? text.substring(0, 200) : text);
        return words.size() > 1
                && words.size() <= 4
                && words.stream().anyMatch(word -> word.length() > 1 && STEPS.containsKey(word))
                && (words.size() > 3 || Reasons.in(text).isEmpty());
    }

    static Optional<Rag> of(String whole) {
        var text = whole.length() > 300 ? whole.substring(0, 300) : whole;
        var numbered = NUMBERED.matcher(text.strip());
        var words = numbered.matches() ? numbered.group(1) : text;
        var changed = CHANGED.matcher(words.strip());
        if (changed.matches() && named(changed.group(1)).isPresent()) {
            return named(changed.group(1));
        }
        var found = named(words);
        var explained = EXPLAINED.matcher(words.strip());
        return found.isPresent() || !explained.matches() ? found : named(explained.group(1));
    }

    private static Optional<Rag> named(String text) {
        var plain = Words.normalised(text.length() > 200 ? text.substring(0, 200) : text);
        var whole = PHRASES.get(plain);
        if (whole != null) {
            return Optional.of(whole);
        }
        var source = plain.isEmpty() ? text.strip().toLowerCase(Locale.ROOT) : plain;
        var words = PARTS.split(source, -1);
        if (words.length == 1) {
            return Optional.ofNullable(STEPS.get(words[0]));
        }
        return pair(words, text);
    }

    private static Optional<Rag> pair(String[] words, String text) {
        var first = STEPS.get(words[0]);
        if (first == null) {
            return Optional.empty();
        }
        var second = STEPS.get(words[1]);
        if (second == null) {
            // "Red - supplier insolvent": a rating with its explanation; single letters would be ordinary words.
            return words[0].length() > 1 && explains(text, words[0].length()) ? Optional.of(first) : Optional.empty();
        }
        return words.length == 2 ? Optional.ofNullable(between(first, second)) : Optional.empty();
    }

    private static boolean explains(String text, int from) {
        var rest = text.strip();
        return rest.length() > from && rest.substring(from).stripLeading().matches("(?s)[-–—:(.,;*\\[].*");
    }

    private static @org.jspecify.annotations.Nullable Rag between(Rag first, Rag second) {
        if (first == second) {
            return first;
        }
        if (first == Rag.AMBER || second == Rag.AMBER) {
            return first == Rag.RED || second == Rag.RED ? Rag.AMBER_RED : Rag.AMBER_GREEN;
        }
        return null;
    }
}
