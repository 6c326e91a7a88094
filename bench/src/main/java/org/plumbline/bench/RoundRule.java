package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.plumbline.engine.selection.Candidate;
import org.plumbline.engine.selection.Requirement;
import org.plumbline.engine.selection.SelectionModel;
import org.plumbline.files.selection.Question;

/// Makes the question of a yearly round: candidates that last some periods and cost capital and operating money, need
/// several roles, and may partly start later; a budget for each kind and period, a capacity for each role and period,
/// requirements between candidates, exclusions, a few musts. Written `round:CANDIDATESxPERIODSxROLES`.
///
/// Value follows size with some luck, as scores and net present values do, which makes the choice hard: no candidate
/// is plainly better than its like. Money suffices for about two fifths, people for a little more.
final class RoundRule {
    private static final Pattern NAME = Pattern.compile("round:(\\d+)x(\\d+)x(\\d+)");
    private static final String CAPITAL = "capital";
    private static final String OPERATING = "operating";

    private final int size;
    private final int periods;
    private final int roles;
    private final SplittableRandom random;
    private final Map<String, double[]> asked = new HashMap<>();

    private RoundRule(int size, int periods, int roles, SplittableRandom random) {
        this.size = size;
        this.periods = periods;
        this.roles = roles;
        this.random = random;
    }

    static boolean isAsked(String name) {
        return NAME.matcher(name).matches();
    }

    static List<Question> questions(String name, int count, int seed) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("write round:300x12x15, was " + name);
        }
        var sizes = IntStream.rangeClosed(1, 3)
                .map(group -> Integer.parseInt(parts.group(group)))
                .toArray();
        return IntStream.range(0, count)
                .mapToObj(one -> new Question(
                        String.valueOf(seed + one),
                        new RoundRule(sizes[0], sizes[1], sizes[2], new SplittableRandom(seed + one)).model(),
                        Map.of(),
                        null))
                .toList();
    }

    private SelectionModel model() {
        var candidates = IntStream.rangeClosed(1, size).mapToObj(this::candidate).toList();
        var rules = new ArrayList<Requirement>();
        asked.forEach((what, amounts) -> {
            var isMoney = what.equals(CAPITAL) || what.equals(OPERATING);
            for (var period = 0; period < periods; period++) {
                var limit = BigDecimal.valueOf(Math.round(amounts[period] * (isMoney ? 4 : 4.5)), 1);
                rules.add(
                        isMoney
                                ? new Requirement.Budget(what, period, limit)
                                : new Requirement.Capacity(what, period, limit));
            }
        });
        for (var one = 0; one < size / 5; one++) {
            var later = 2 + random.nextInt(size - 1);
            rules.add(new Requirement.Requires("C" + later, "C" + (1 + random.nextInt(later - 1))));
        }
        for (var one = 0; one < size / 20; one++) {
            var later = 2 + random.nextInt(size - 1);
            rules.add(new Requirement.Excludes("C" + later, "C" + (1 + random.nextInt(later - 1))));
        }
        for (var one = 1; one <= size / 60; one++) {
            rules.add(new Requirement.Must("C" + one * 7));
        }
        return new SelectionModel(
                IntStream.rangeClosed(1, periods).mapToObj(String::valueOf).toList(), candidates, rules);
    }

    private Candidate candidate(int number) {
        var length = 2 + random.nextInt(Math.max(1, periods / 2));
        var first = random.nextInt(Math.max(1, periods - length - 1));
        var room = random.nextInt(5) < 2 ? Math.min(2, periods - length - first) : 0;
        var money = 20 + random.nextInt(180);
        var cost = new LinkedHashMap<String, List<BigDecimal>>();
        cost.put(CAPITAL, amounts(CAPITAL, first, length, money * (0.4 + 0.6 * random.nextDouble())));
        cost.put(OPERATING, amounts(OPERATING, first, length, money * 0.5 * random.nextDouble()));
        var needs = new LinkedHashMap<String, List<BigDecimal>>();
        for (var one = 0; one < 2 + random.nextInt(4); one++) {
            var role = "role " + random.nextInt(roles);
            if (!needs.containsKey(role)) {
                needs.put(role, amounts(role, first, length, length * (0.2 + 2 * random.nextDouble())));
            }
        }
        var starts = IntStream.rangeClosed(first, first + room).boxed().toList();
        var value = BigDecimal.valueOf(Math.round(money * (0.5 + random.nextDouble())));
        return new Candidate(
                "C" + number,
                value,
                cost,
                needs,
                starts,
                value.multiply(new BigDecimal("0.03")),
                null,
                BigDecimal.ZERO,
                null);
    }

    /// A sum spread unevenly over the periods from the first, each amount to one decimal.
    private List<BigDecimal> amounts(String what, int first, int length, double sum) {
        var all = asked.computeIfAbsent(what, _ -> new double[periods]);
        var spread = new ArrayList<BigDecimal>();
        for (var k = 0; k < length; k++) {
            var amount = Math.round(10 * sum / length * (0.5 + random.nextDouble())) / 10.0;
            all[first + k] += amount;
            spread.add(BigDecimal.valueOf(amount));
        }
        return spread;
    }
}
