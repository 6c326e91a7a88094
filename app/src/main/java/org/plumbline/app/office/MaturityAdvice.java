package org.plumbline.app.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What measured maturity says to the questions of the type advisor.
public final class MaturityAdvice {
    private static final Set<TypeQuestion> ANSWERED =
            Set.of(TypeQuestion.METHOD, TypeQuestion.RESULTS, TypeQuestion.SKILLS);
    private static final int STEPS = 4;

    private MaturityAdvice() {}

    /// True where measured maturity answers the question.
    public static boolean answers(TypeQuestion question) {
        return ANSWERED.contains(question);
    }

    /// The answers from 1 to 5 that follow: a mature organisation shares a method and gets results; where
    /// the weakest
    /// area is low, methods and training are lacking. Empty where nothing was measured.
    public static Map<TypeQuestion, Integer> answers(MeasuredMaturity.Measured found) {
        var answers = new EnumMap<TypeQuestion, Integer>(TypeQuestion.class);
        var mean = found.mean();
        if (mean == null) {
            return answers;
        }
        var general = scaled(mean, found.most());
        answers.put(TypeQuestion.METHOD, general);
        answers.put(TypeQuestion.RESULTS, general);
        answers.put(TypeQuestion.SKILLS, STEPS + 2 - scaled(weakest(found, mean), found.most()));
        return answers;
    }

    private static BigDecimal weakest(MeasuredMaturity.Measured found, BigDecimal mean) {
        @Nullable BigDecimal least = null;
        for (var area : found.areas()) {
            var score = area.score();
            if (score != null && (least == null || score.compareTo(least) < 0)) {
                least = score;
            }
        }
        return least == null ? mean : least;
    }

    /// From 0 to `most` as 1 to 5.
    private static int scaled(BigDecimal score, int most) {
        return 1
                + score.multiply(BigDecimal.valueOf(STEPS))
                        .divide(BigDecimal.valueOf(most), 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
