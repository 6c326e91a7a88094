package org.plumbline.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
/// The value is a score from 20 to 100. Money suffices for about two fifths. Budgets and headcounts are the same in
/// every period, as organisations have them, and some roles are scarce while others are plenty. Written `tight:` the
/// value follows the money with some luck, so that no candidate is plainly better than its like, and all limits follow
/// the demand of their period and are equally scarce: far harder than any round.
final class RoundRule {
    private static final Pattern NAME = Pattern.compile("(?:round|tight):(\\d+)x(\\d+)x(\\d+)");
    private static final String CAPITAL = "capital";
    private static final String OPERATING = "operating";

    private final int size;
    private final int periods;
    private final int roles;
    private final boolean isTight;
    private final SplittableRandom random;
    private final Map<String, double[]> asked = new TreeMap<>();

    private RoundRule(int[] sizes, boolean isTight, SplittableRandom random) {
        this.size = sizes[0];
        this.periods = sizes[1];
        this.roles = sizes[2];
        this.isTight = isTight;
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
                        new RoundRule(sizes, name.startsWith("tight"), new SplittableRandom(seed + one)).model(),
                        Map.of(),
                        null))
                .toList();
    }

    private SelectionModel model() {
        var candidates =
                IntStream.rangeClosed(1, size).mapToObj(this::candidate).toList();
        var rules = new ArrayList<Requirement>();
        asked.forEach((what, amounts) -> limit(what, amounts, rules));
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

    private void limit(String what, double[] amounts, List<Requirement> rules) {
        var isMoney = what.equals(CAPITAL) || what.equals(OPERATING);
        var mean = Arrays.stream(amounts).average().orElse(0);
        var part = isMoney ? 0.4 : isTight ? 0.45 : 0.35 + 0.85 * random.nextDouble();
        for (var period = 0; period < periods; period++) {
            var amount = Math.round(10 * part * (isTight ? amounts[period] : mean)) / 10.0;
            var limit = BigDecimal.valueOf(amount);
            rules.add(
                    isMoney
                            ? new Requirement.Budget(what, period, limit)
                            : new Requirement.Capacity(what, period, limit));
        }
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
        var value = isTight
                ? BigDecimal.valueOf(Math.round(money * (0.5 + random.nextDouble())))
                : BigDecimal.valueOf(20 + random.nextInt(80) + random.nextInt(10) / 10.0);
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
