package org.plumbline.engine.selection.program;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Makes good answers better by many small changes, of which also bad ones are taken while it is hot.
///
/// Idea: simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983). A change answers one question the other way round,
/// mostly together with another one of a row they share. Limits may be broken on the way, at a penalty for each unit
/// that grows as it cools and is higher in rows that the relaxation prices. Questions whose margin is great stay as the
/// relaxation answers them. It cools in rounds, each twice as long as the one before up to a greatest length, every
/// fourth from the start and the others, less hot, from the best. All sums are whole numbers below 2^52, so exact in
/// `double`. Cost: two columns of the program for each change, some millions of changes a second.
final class Annealing {
    /// Changes between two looks at the deadline.
    private static final int STRIDE = 512;

    private static final int FIRST_ROUND = 500;
    private static final int LONGEST_ROUND = 16_000;

    /// Temperatures and margins in units of the mean value.
    private static final double HOT = 0.2;

    private static final double WARM = 0.08;
    private static final double COLD = 0.02;
    private static final double CORE = 0.6;
    private static final int SMALLEST_CORE = 100;

    /// Penalties for as much as a mean coefficient, in mean values: without a price, for each price, and for rows that
    /// count.
    private static final double PENALTY = 1;

    private static final double CHARGE = 0.05;
    private static final double PRICED = 0.3;
    private static final double COUNTED = 3;
    private static final double GROWTH = 2;
    private static final double GROWS_FROM = 0.3;

    private final BinaryProgram program;
    private final SplittableRandom random;
    private final Consumer<BitSet> onFound;
    private final int[] core;
    private final boolean[] isCore;
    private final BitSet leaning = new BitSet();
    private final double mean;

    /// The rows of each question, what it weighs in them, and the questions of each row.
    private final int[][] places;

    private final double[][] weights;
    private final int[][] members;
    private final double[] penalties;

    /// Of the answers in hand.
    private final boolean[] yes;

    private final double[] slack;
    private double value;
    private int broken;

    private double growth;
    private BitSet best = new BitSet();
    private double bestValue;

    /// @param root solved
    /// @param onFound told of each better answers at once
    Annealing(BinaryProgram program, Relaxation root, long seed, Consumer<BitSet> onFound) {
        this.program = program;
        this.onFound = onFound;
        random = new SplittableRandom(seed);
        mean = Math.max(
                1, Arrays.stream(program.values()).map(Math::abs).average().orElse(1));
        var margins = root.margins();
        core = core(margins);
        isCore = new boolean[program.size()];
        for (var j : core) {
            isCore[j] = true;
        }
        IntStream.range(0, program.size())
                .filter(j -> !isCore[j] && margins[j] > 0)
                .forEach(leaning::set);
        var rows = program.rows();
        slack = new double[rows.size()];
        penalties = new double[rows.size()];
        members = new int[rows.size()][];
        var counts = new int[program.size()];
        var prices = root.prices();
        for (var i = 0; i < members.length; i++) {
            members[i] = members(rows.get(i));
            penalties[i] = penalty(rows.get(i), prices[i]);
            for (var j : members[i]) {
                counts[j]++;
            }
        }
        places = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        weights = Arrays.stream(counts).mapToObj(double[]::new).toArray(double[][]::new);
        yes = new boolean[program.size()];
        fillPlaces();
    }

    private int[] core(double[] margins) {
        var nearest = IntStream.range(0, margins.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> Math.abs(margins[j])))
                .toList();
        var near = (int) Arrays.stream(margins)
                .filter(margin -> Math.abs(margin) < CORE * mean)
                .count();
        return nearest.stream()
                .limit(Math.max(near, SMALLEST_CORE))
                .mapToInt(j -> j)
                .toArray();
    }

    private static int[] members(BinaryProgram.Row row) {
        return IntStream.range(0, row.columns().length)
                .filter(k -> row.coefficients()[k] != 0)
                .map(k -> row.columns()[k])
                .toArray();
    }

    /// For each unit beyond the limit, in the unit of the values.
    ///
    /// @param price what one more unit is worth in the relaxation
    private double penalty(BinaryProgram.Row row, double price) {
        var sizes = Arrays.stream(row.coefficients()).map(Math::abs).filter(size -> size > 0);
        var statistics = sizes.summaryStatistics();
        return statistics.getMax() <= 1 ? COUNTED * mean : PENALTY * mean / statistics.getAverage() + PRICED * price;
    }

    private void fillPlaces() {
        var filled = new int[program.size()];
        for (var i = 0; i < members.length; i++) {
            var row = program.rows().get(i);
            for (var k = 0; k < row.columns().length; k++) {
                if (row.coefficients()[k] != 0) {
                    var j = row.columns()[k];
                    places[j][filled[j]] = i;
                    weights[j][filled[j]++] = row.coefficients()[k];
                }
            }
        }
    }

    /// Searches until the deadline.
    ///
    /// @param start answers that keep every limit
    BitSet search(BitSet start, Deadline deadline) {
        best = (BitSet) start.clone();
        bestValue = program.value(start);
        var length = FIRST_ROUND;
        for (var round = 0; !deadline.isOver(); round++) {
            var isFresh = round % 4 == 0;
            begin(isFresh ? leaning : best);
            cool(isFresh ? HOT : WARM, (long) length * core.length / STRIDE + 1, deadline);
            length = Math.min(LONGEST_ROUND, 2 * length);
        }
        return best;
    }

    private void begin(BitSet answers) {
        for (var i = 0; i < slack.length; i++) {
            slack[i] = program.rows().get(i).slack(answers);
        }
        broken = (int) Arrays.stream(slack).filter(left -> left < 0).count();
        for (var j = 0; j < yes.length; j++) {
            yes[j] = answers.get(j);
        }
        value = program.value(answers);
    }

    private void cool(double from, long strides, Deadline deadline) {
        for (var stride = 0L; stride < strides && !deadline.isOver(); stride++) {
            var part = (double) stride / strides;
            var late = Math.max(0, part - GROWS_FROM) / (1 - GROWS_FROM);
            growth = 1 + GROWTH * late * late;
            var temperature = mean * from * Math.pow(COLD / from, part);
            for (var change = 0; change < STRIDE; change++) {
                change(temperature);
            }
        }
    }

    private void change(double temperature) {
        var one = core[random.nextInt(core.length)];
        var gain = flip(one);
        var other = random.nextInt(4) == 0 ? -1 : partner(one);
        if (other >= 0) {
            gain += flip(other);
        }
        if (gain >= 0 || random.nextDouble() < Math.exp(gain / temperature)) {
            if (broken == 0 && value > bestValue) {
                keep();
            }
        } else {
            flip(one);
            if (other >= 0) {
                flip(other);
            }
        }
    }

    /// Another question of a row of this one, so that one of the two becomes a yes and the other a no; -1 for none.
    private int partner(int question) {
        var rows = places[question];
        if (rows.length == 0) {
            return -1;
        }
        var row = members[rows[random.nextInt(rows.length)]];
        var other = row[random.nextInt(row.length)];
        return isCore[other] && other != question && yes[other] == yes[question] ? other : -1;
    }

    /// Answers a question the other way round.
    ///
    /// @return what is gained, penalties counted
    private double flip(int question) {
        var sign = yes[question] ? -1 : 1;
        var rows = places[question];
        var weighed = weights[question];
        var penalty = 0.0;
        var breaking = 0;
        for (var k = 0; k < rows.length; k++) {
            var i = rows[k];
            var before = slack[i];
            var after = before - sign * weighed[k];
            slack[i] = after;
            if (before < 0 || after < 0) {
                penalty += penalties[i] * (Math.min(0, before) - Math.min(0, after));
                breaking += (after < 0 ? 1 : 0) - (before < 0 ? 1 : 0);
            }
        }
        yes[question] = !yes[question];
        var worth = sign * (double) program.values()[question];
        value += worth;
        broken += breaking;
        return worth - growth * (penalty + CHARGE * mean * breaking);
    }

    private void keep() {
        best = new BitSet();
        for (var j = 0; j < yes.length; j++) {
            best.set(j, yes[j]);
        }
        bestValue = value;
        onFound.accept((BitSet) best.clone());
    }
}
