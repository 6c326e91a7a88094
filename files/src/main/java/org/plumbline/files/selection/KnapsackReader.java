package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.SelectionModel;
import org.plumbline.files.Recognised.Why;
import org.plumbline.files.UnreadableFile;

/// Reads the multidimensional knapsack files of the OR-Library (mknap1, mknapcb1 to 9): the number of problems; then
/// for each the number of items, of rows and the best known value (0 where unknown), the values, the weights row by
/// row, the limits of the rows.
final class KnapsackReader {
    private static final int MOST_NUMBERS = 20_000_000;

    private final StringTokenizer words;
    private int place;

    KnapsackReader(String text) {
        words = new StringTokenizer(text);
    }

    static boolean reads(String text) {
        var first = new StringTokenizer(text.substring(0, Math.min(400, text.length())));
        var numbers = 0;
        while (first.hasMoreTokens() && numbers < 4) {
            if (!first.nextToken().matches("[0-9]+(\\.[0-9]+)?")) {
                return false;
            }
            numbers++;
        }
        return numbers == 4;
    }

    List<Question> read() {
        var problems = count("the number of problems", 10_000);
        var questions = new ArrayList<Question>();
        for (var problem = 1; problem <= problems; problem++) {
            questions.add(question(problem));
        }
        if (words.hasMoreTokens()) {
            throw damaged("after %d problems the file should end, but \"%s\" follows".formatted(problems, next("")));
        }
        return questions;
    }

    private Question question(int problem) {
        var items = count("the number of items", 1_000_000);
        var rows = count("the number of rows", 10_000);
        if ((long) items * rows > MOST_NUMBERS) {
            throw damaged("%d items with %d rows are more than are read".formatted(items, rows));
        }
        var best = number("the best known value");
        var values = numbers(items, "a value");
        var weights = new ArrayList<List<BigDecimal>>();
        for (var row = 0; row < rows; row++) {
            weights.add(numbers(items, "a weight"));
        }
        var limits = new ArrayList<Requirement>();
        for (var row = 1; row <= rows; row++) {
            limits.add(new Requirement.Capacity("row " + row, 0, number("a limit")));
        }
        var candidates = new ArrayList<Candidate>();
        for (var item = 0; item < items; item++) {
            var needs = new LinkedHashMap<String, List<BigDecimal>>();
            for (var row = 0; row < rows; row++) {
                needs.put("row " + (row + 1), List.of(weights.get(row).get(item)));
            }
            candidates.add(Candidate.of(String.valueOf(item + 1), values.get(item), BigDecimal.ZERO)
                    .needing(needs));
        }
        return new Question(
                String.valueOf(problem),
                new SelectionModel(List.of("all"), candidates, limits),
                Map.of(),
                best.signum() > 0 ? best : null);
    }

    private List<BigDecimal> numbers(int count, String what) {
        var numbers = new ArrayList<BigDecimal>(count);
        for (var i = 0; i < count; i++) {
            numbers.add(number(what));
        }
        return numbers;
    }

    private int count(String what, int most) {
        var word = next(what);
        if (word.matches("[0-9]{1,7}") && Integer.parseInt(word) <= most) {
            return Integer.parseInt(word);
        }
        throw damaged("%s must be a whole number up to %d, was \"%s\"".formatted(what, most, shown(word)));
    }

    private BigDecimal number(String what) {
        var word = next(what);
        if (word.length() <= 30 && word.matches("[0-9]+(\\.[0-9]*)?")) {
            return new BigDecimal(word);
        }
        throw damaged("%s must be a number of 0 or more, was \"%s\"".formatted(what, shown(word)));
    }

    private String next(String what) {
        if (!words.hasMoreTokens()) {
            throw damaged("the file ends where %s should stand; it may be cut off".formatted(what));
        }
        place++;
        return words.nextToken();
    }

    private static String shown(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "...";
    }

    private UnreadableFile damaged(String why) {
        return new UnreadableFile(Why.DAMAGED, "number %d of the file: %s".formatted(place, why));
    }
}
