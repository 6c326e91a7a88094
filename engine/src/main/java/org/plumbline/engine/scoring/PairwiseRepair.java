package org.plumbline.engine.scoring;

import java.util.Optional;

/// The one comparison whose change makes a matrix of comparisons most consistent, and what it would be changed to.
///
/// Idea: try every pair with every grade of the scale of one to nine, and keep the smallest consistency ratio. Ten
/// criteria make 45 pairs of 17 grades, each an eigenvector of a small matrix: a few milliseconds. Among equally
/// good
/// ones the one that changes least is kept.
///
/// @param row index of the criterion that is compared, below `column`
/// @param column index of the criterion it is compared with
/// @param given how many times as important the row was said to be
/// @param proposed the grade that mends most: 9, 8 ... 1, 1/2 ... 1/9
/// @param before consistency ratio as given
/// @param after consistency ratio with the proposed grade, below `before`
public record PairwiseRepair(int row, int column, double given, double proposed, double before, double after) {
    private static final int GREATEST = 9;
    private static final double SAME = 1e-9;

    /// The best change of one comparison; empty where none makes the matrix more consistent, or for more criteria
    /// than
    /// have a published ratio.
    ///
    /// @param comparisons as in [PairwiseWeights#of]
    public static Optional<PairwiseRepair> of(double[][] comparisons) {
        var before = PairwiseWeights.of(comparisons).consistencyRatio();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        PairwiseRepair best = null;
        for (var row = 0; row < comparisons.length; row++) {
            for (var column = row + 1; column < comparisons.length; column++) {
                for (var grade = -GREATEST; grade <= GREATEST; grade++) {
                    if (grade == 0 || grade == -1) {
                        continue;
                    }
                    var value = grade > 0 ? grade : -1.0 / grade;
                    var after = ratioWith(comparisons, row, column, value);
                    var tried = new PairwiseRepair(row, column, comparisons[row][column], value, before.get(), after);
                    if (best == null || tried.isBetterThan(best)) {
                        best = tried;
                    }
                }
            }
        }
        return Optional.ofNullable(best).filter(found -> found.after < found.before - SAME);
    }

    private boolean isBetterThan(PairwiseRepair other) {
        return after < other.after - SAME || (after < other.after + SAME && distance() < other.distance() - SAME);
    }

    private double distance() {
        return Math.abs(Math.log(proposed / given));
    }

    private static double ratioWith(double[][] comparisons, int row, int column, double value) {
        var changed = new double[comparisons.length][];
        for (var i = 0; i < changed.length; i++) {
            changed[i] = comparisons[i].clone();
        }
        changed[row][column] = value;
        changed[column][row] = 1 / value;
        return PairwiseWeights.of(changed).consistencyRatio().orElseThrow();
    }
}
