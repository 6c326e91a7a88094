package org.plumbline.engine.selection.program;

import java.util.Arrays;

/// A binary program whose questions may be answered in part (its linear relaxation), kept in a form that answers again
/// quickly after bounds have changed.
///
/// Idea: a bounded dual simplex on a dense tableau. Every question starts at the bound its value pulls it to, so the
/// start is dual feasible without a first phase, and it stays so whichever bounds are changed. Rows and values are
/// scaled to a greatest coefficient of 1. Cost: rows x columns for each pivot. Nothing that is claimed rests on the
/// tableau: [#bound] evaluates the Lagrangian dual on the program itself, and [#isInfeasible] needs a combination of
/// rows that no answers within the bounds keep.
final class Relaxation {
    private static final double TOLERANCE = 1e-9;
    private static final double PIVOT = 1e-8;

    private final int rows;
    private final int columns;
    private final double[][] matrix;
    private final double[] limits;
    private final double[] scales;
    private final double[] values;
    private final double valueScale;

    /// Bounds of all variables: questions first, then the slacks of rows.
    private final double[] lower;

    private final double[] upper;

    private final double[][] tableau;
    private final double[] reduced;
    private final int[] nonbasic;
    private final double[] at;
    private final int[] basic;
    private final double[] basicAt;
    private boolean isInfeasible;
    private long pivots;

    Relaxation(BinaryProgram program) {
        columns = program.size();
        rows = program.rows().size();
        matrix = new double[rows][columns];
        limits = new double[rows];
        scales = new double[rows];
        for (var i = 0; i < rows; i++) {
            var row = program.rows().get(i);
            var scale = greatest(row.coefficients());
            for (var k = 0; k < row.columns().length; k++) {
                matrix[i][row.columns()[k]] = row.coefficients()[k] / scale;
            }
            limits[i] = row.limit() / scale;
            scales[i] = scale;
        }
        valueScale = greatest(program.values());
        values = Arrays.stream(program.values())
                .mapToDouble(value -> value / valueScale)
                .toArray();
        lower = new double[columns + rows];
        upper = new double[columns + rows];
        Arrays.fill(upper, 0, columns, 1);
        Arrays.fill(upper, columns, columns + rows, Double.POSITIVE_INFINITY);
        tableau = new double[rows][columns];
        reduced = new double[columns];
        nonbasic = new int[columns];
        at = new double[columns];
        basic = new int[rows];
        basicAt = new double[rows];
        restart();
    }

    private static double greatest(long[] numbers) {
        return Math.max(1, Arrays.stream(numbers).map(Math::abs).max().orElse(1));
    }

    /// Forgets the tableau and its rounding errors; bounds stay.
    final void restart() {
        for (var i = 0; i < rows; i++) {
            System.arraycopy(matrix[i], 0, tableau[i], 0, columns);
            basic[i] = columns + i;
            basicAt[i] = limits[i];
        }
        for (var k = 0; k < columns; k++) {
            nonbasic[k] = k;
            reduced[k] = values[k];
            at[k] = 0;
            move(k, resting(k));
        }
        pivots = 0;
    }

    /// Narrows or widens what a question may be answered.
    void bound(int question, double least, double most) {
        lower[question] = least;
        upper[question] = most;
    }

    boolean isFixed(int question) {
        return lower[question] == upper[question];
    }

    /// How a fixed question is answered.
    boolean isYes(int question) {
        return lower[question] > 0;
    }

    /// Finds the best answers within the bounds, or that there are none.
    ///
    /// @return false where neither could be made sure within the steps; the bound then holds all the same
    boolean solve(int mostPivots) {
        isInfeasible = false;
        for (var k = 0; k < columns; k++) {
            move(k, resting(k));
        }
        for (var step = 0; step < mostPivots; step++) {
            var row = leaving();
            if (row < 0) {
                return true;
            }
            var entering = entering(row);
            if (entering < 0) {
                isInfeasible = isProvenInfeasible(row);
                return isInfeasible;
            }
            pivot(row, entering);
        }
        return false;
    }

    boolean isInfeasible() {
        return isInfeasible;
    }

    long pivots() {
        return pivots;
    }

    /// The bound a variable outside the basis rests at, the one its reduced value pulls it to.
    private double resting(int k) {
        var variable = nonbasic[k];
        return reduced[k] > 0 && upper[variable] < Double.POSITIVE_INFINITY ? upper[variable] : lower[variable];
    }

    private void move(int k, double to) {
        var by = to - at[k];
        if (by != 0) {
            for (var i = 0; i < rows; i++) {
                basicAt[i] -= tableau[i][k] * by;
            }
            at[k] = to;
        }
    }

    /// The row whose basic variable lies farthest outside its bounds, -1 where all lie inside.
    private int leaving() {
        var worst = TOLERANCE;
        var row = -1;
        for (var i = 0; i < rows; i++) {
            var outside = Math.max(lower[basic[i]] - basicAt[i], basicAt[i] - upper[basic[i]]);
            if (outside > worst) {
                worst = outside;
                row = i;
            }
        }
        return row;
    }

    /// The variable that can bring the row back inside at the least loss; on the way those are moved to their other
    /// bound that alone do not suffice (the long step). -1 where none can.
    private int entering(int row) {
        var isBelow = basicAt[row] < lower[basic[row]];
        var bound = isBelow ? lower[basic[row]] : upper[basic[row]];
        while (true) {
            var best = cheapest(row, isBelow);
            if (best < 0) {
                return -1;
            }
            var variable = nonbasic[best];
            var range = upper[variable] - lower[variable];
            var missing = Math.abs(bound - basicAt[row]);
            if (range * Math.abs(tableau[row][best]) >= missing - TOLERANCE) {
                return best;
            }
            move(best, at[best] == lower[variable] ? upper[variable] : lower[variable]);
        }
    }

    private int cheapest(int row, boolean isBelow) {
        var best = -1;
        var least = Double.POSITIVE_INFINITY;
        var steepest = 0.0;
        var line = tableau[row];
        for (var k = 0; k < columns; k++) {
            var weight = isBelow ? -line[k] : line[k];
            var variable = nonbasic[k];
            if (Math.abs(weight) < PIVOT || lower[variable] == upper[variable]) {
                continue;
            }
            var isUseful = at[k] == lower[variable] ? weight > 0 : weight < 0;
            if (isUseful) {
                var ratio = Math.abs(reduced[k] / weight);
                if (ratio < least - 1e-12 || (ratio <= least + 1e-12 && Math.abs(weight) > steepest)) {
                    least = Math.min(ratio, least);
                    steepest = Math.abs(weight);
                    best = k;
                }
            }
        }
        return best;
    }

    private void pivot(int row, int k) {
        var leaving = basic[row];
        var bound = basicAt[row] < lower[leaving] ? lower[leaving] : upper[leaving];
        var line = tableau[row];
        var by = (basicAt[row] - bound) / line[k];
        move(k, at[k] + by);
        var inverse = 1 / line[k];
        for (var c = 0; c < columns; c++) {
            line[c] *= inverse;
        }
        line[k] = inverse;
        for (var i = 0; i < rows; i++) {
            if (i != row && tableau[i][k] != 0) {
                eliminate(tableau[i], line, k);
            }
        }
        eliminate(reduced, line, k);
        basic[row] = nonbasic[k];
        basicAt[row] = at[k];
        nonbasic[k] = leaving;
        at[k] = bound;
        pivots++;
    }

    private static void eliminate(double[] target, double[] line, int k) {
        var factor = target[k];
        target[k] = 0;
        for (var c = 0; c < target.length; c++) {
            target[c] -= factor * line[c];
        }
    }

    /// True where the row of the tableau, read as a combination of rows of the program, allows no answers.
    private boolean isProvenInfeasible(int row) {
        var weights = new double[rows];
        for (var k = 0; k < columns; k++) {
            if (nonbasic[k] >= columns) {
                weights[nonbasic[k] - columns] = tableau[row][k];
            }
        }
        if (basic[row] >= columns) {
            weights[basic[row] - columns] = 1;
        }
        return excludesAll(weights, 1) || excludesAll(weights, -1);
    }

    private boolean excludesAll(double[] weights, int sign) {
        var sums = new double[columns];
        var limit = 0.0;
        for (var i = 0; i < rows; i++) {
            var weight = Math.max(0, sign * weights[i]);
            if (weight > 0) {
                limit += weight * limits[i];
                add(sums, matrix[i], weight);
            }
        }
        var least = 0.0;
        for (var j = 0; j < columns; j++) {
            least += Math.min(sums[j] * lower[j], sums[j] * upper[j]);
        }
        return least > limit + 1e-7 * (1 + Math.abs(limit));
    }

    private static void add(double[] sums, double[] line, double weight) {
        for (var j = 0; j < sums.length; j++) {
            sums[j] += weight * line[j];
        }
    }

    /// What one more unit of each row is worth, in the unit of the values; at least 0.
    double[] prices() {
        var prices = scaledPrices();
        for (var i = 0; i < rows; i++) {
            prices[i] *= valueScale / scales[i];
        }
        return prices;
    }

    /// What one more unit of each row, in its own scaled unit, is worth; at least 0.
    private double[] scaledPrices() {
        var prices = new double[rows];
        for (var k = 0; k < columns; k++) {
            if (nonbasic[k] >= columns) {
                prices[nonbasic[k] - columns] = Math.max(0, -reduced[k]);
            }
        }
        return prices;
    }

    /// What each question is worth beyond what it uses up at the prices of the rows, in the unit of the values.
    double[] margins() {
        var margins = values.clone();
        var prices = scaledPrices();
        for (var i = 0; i < rows; i++) {
            if (prices[i] > 0) {
                add(margins, matrix[i], -prices[i]);
            }
        }
        for (var j = 0; j < columns; j++) {
            margins[j] *= valueScale;
        }
        return margins;
    }

    /// No answers within the bounds are worth more, given the margins of [#margins].
    double bound(double[] margins) {
        var prices = scaledPrices();
        var bound = 0.0;
        for (var i = 0; i < rows; i++) {
            bound += prices[i] * limits[i] * valueScale;
        }
        for (var j = 0; j < columns; j++) {
            bound += Math.max(margins[j] * lower[j], margins[j] * upper[j]);
        }
        return bound + 1e-6 + 1e-10 * Math.abs(bound);
    }

    /// How far each question is answered yes, 0 to 1.
    double[] answers() {
        var answers = new double[columns];
        for (var k = 0; k < columns; k++) {
            if (nonbasic[k] < columns) {
                answers[nonbasic[k]] = at[k];
            }
        }
        for (var i = 0; i < rows; i++) {
            if (basic[i] < columns) {
                answers[basic[i]] = basicAt[i];
            }
        }
        return answers;
    }
}
