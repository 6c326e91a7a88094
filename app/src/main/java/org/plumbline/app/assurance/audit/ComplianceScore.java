package org.plumbline.app.assurance.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far a project complies (F63): the sum of weight times score over the weights of what applies, in percent. What
/// does not apply, is not measurable or was not looked at is left out. A critical finding, or a critical line that is
/// not met, caps the grade at D. The bands of the grade are our own default.
///
/// @param percent from 0 to 100; null where nothing counts
/// @param isCapped true where something critical lowered the grade
/// @param counted lines that count
/// @param of all lines
public record ComplianceScore(@Nullable BigDecimal percent, Grade grade, boolean isCapped, int counted, int of) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 6;

    /// What the percent come to.
    public enum Grade {
        /// At least 90 percent.
        A(90),
        /// At least 75 percent.
        B(75),
        /// At least 60 percent.
        C(60),
        /// Less, or something critical.
        D(0),
        /// Nothing counts.
        NONE(-1);

        private final int least;

        Grade(int least) {
            this.least = least;
        }

        static Grade of(BigDecimal percent) {
            for (var grade : values()) {
                if (percent.compareTo(BigDecimal.valueOf(grade.least)) >= 0) {
                    return grade;
                }
            }
            return D;
        }
    }

    /// One line that was looked at.
    public record Line(int weight, Verdict verdict, boolean isCritical) {}

    /// The score of some lines.
    ///
    /// @param hasCritical true where a finding is critical
    public static ComplianceScore of(Collection<Line> lines, boolean hasCritical) {
        var got = BigDecimal.ZERO;
        var weights = 0;
        var counted = 0;
        var isCritical = hasCritical;
        for (var line : lines) {
            var score = line.verdict().score();
            if (score.isPresent()) {
                got = got.add(score.get().multiply(BigDecimal.valueOf(line.weight())));
                weights += line.weight();
                counted++;
                isCritical |= line.isCritical() && line.verdict() == Verdict.NOT_MET;
            }
        }
        if (weights == 0) {
            return new ComplianceScore(null, Grade.NONE, false, 0, lines.size());
        }
        var percent = got.divide(BigDecimal.valueOf(weights), DIGITS, RoundingMode.HALF_UP)
                .multiply(HUNDRED);
        var grade = Grade.of(percent);
        var isCapped = isCritical && grade != Grade.D;
        return new ComplianceScore(percent, isCapped ? Grade.D : grade, isCapped, counted, lines.size());
    }

    /// The percent, where there are any.
    public Optional<BigDecimal> known() {
        return Optional.ofNullable(percent);
    }
}
