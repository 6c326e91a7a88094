package org.plumbline.bench.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.Arrays;

/// Keeps the sums of all rows, the fastest way of scoring that Timefold has: a broken limit counts by its excess,
/// then the value.
public class RowSums implements IncrementalScoreCalculator<Questions, HardSoftLongScore> {
    private long[] values = new long[0];
    private long[] limits = new long[0];
    private long[] sums = new long[0];

    /// By question, then by row.
    private long[][] weights = new long[0][];

    private long value;
    private long excess;

    @Override
    public void resetWorkingSolution(Questions questions) {
        var program = questions.getProgram();
        values = program.values();
        limits = program.rows().stream().mapToLong(row -> row.limit()).toArray();
        sums = new long[limits.length];
        weights = new long[values.length][limits.length];
        for (int r = 0; r < limits.length; r++) {
            var row = program.rows().get(r);
            var columns = row.columns();
            var coefficients = row.coefficients();
            for (int i = 0; i < columns.length; i++) {
                weights[columns[i]][r] += coefficients[i];
            }
        }
        value = 0;
        excess = Arrays.stream(limits).map(limit -> Math.max(0, -limit)).sum();
        questions.getAll().forEach(each -> add(each, 1));
    }

    @Override
    public void beforeEntityAdded(Object entity) {
        // Questions are neither added nor removed while solving.
    }

    @Override
    public void afterEntityAdded(Object entity) {
        add((Question) entity, 1);
    }

    @Override
    public void beforeVariableChanged(Object entity, String variable) {
        add((Question) entity, -1);
    }

    @Override
    public void afterVariableChanged(Object entity, String variable) {
        add((Question) entity, 1);
    }

    @Override
    public void beforeEntityRemoved(Object entity) {
        add((Question) entity, -1);
    }

    @Override
    public void afterEntityRemoved(Object entity) {
        // Counted before.
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return HardSoftLongScore.of(-excess, value);
    }

    private void add(Question question, int sign) {
        if (!question.isYes()) {
            return;
        }
        value += sign * values[question.getNumber()];
        var own = weights[question.getNumber()];
        for (int r = 0; r < sums.length; r++) {
            excess -= Math.max(0, sums[r] - limits[r]);
            sums[r] += sign * own[r];
            excess += Math.max(0, sums[r] - limits[r]);
        }
    }
}
