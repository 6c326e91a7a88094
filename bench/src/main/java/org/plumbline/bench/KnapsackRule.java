package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.SelectionModel;
import org.plumbline.files.selection.Question;

/// Makes knapsacks by the rule of Chu and Beasley (1998): weights evenly from 1 to 1000, each limit a part (the
/// tightness) of the sum of its weights, each value the mean weight of its item and evenly up to 500 more.
final class KnapsackRule {
    private static final Pattern NAME = Pattern.compile("rule:(\\d+)x(\\d+)x(0?\\.\\d+)");

    private KnapsackRule() {}

    static boolean isAsked(String name) {
        return NAME.matcher(name).matches();
    }

    static List<Question> questions(String name, int count, int seed) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("write rule:30x500x0.25, was " + name);
        }
        var rows = Integer.parseInt(parts.group(1));
        var size = Integer.parseInt(parts.group(2));
        var tightness = Double.parseDouble(parts.group(3));
        var random = new SplittableRandom(seed * 1000L + rows * 7L + (long) (tightness * 100));
        var questions = new ArrayList<Question>();
        for (var one = 1; one <= count; one++) {
            questions.add(new Question(String.valueOf(one), model(rows, size, tightness, random), Map.of(), null));
        }
        return questions;
    }

    private static SelectionModel model(int rows, int size, double tightness, SplittableRandom random) {
        var sums = new long[rows];
        var candidates = new ArrayList<Candidate>();
        for (var item = 1; item <= size; item++) {
            var needs = new LinkedHashMap<String, List<BigDecimal>>();
            var sum = 0L;
            for (var row = 0; row < rows; row++) {
                var weight = 1 + random.nextInt(1000);
                sums[row] += weight;
                sum += weight;
                needs.put("row " + row, List.of(BigDecimal.valueOf(weight)));
            }
            var value = BigDecimal.valueOf(sum / rows + random.nextInt(501));
            candidates.add(
                    Candidate.of(String.valueOf(item), value, BigDecimal.ZERO).needing(needs));
        }
        var limits = new ArrayList<Requirement>();
        for (var row = 0; row < rows; row++) {
            limits.add(new Requirement.Capacity("row " + row, 0, BigDecimal.valueOf((long) (tightness * sums[row]))));
        }
        return new SelectionModel(List.of("all"), candidates, limits);
    }
}
