package org.plumbline.app.capability.training;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a course shall be.
///
/// @param vendor who holds it where that is another house; null for none
/// @param hours it takes; null where not known
/// @param price for each person, in `currency`; null for none
/// @param validMonths after which its certificate expires; null for never
/// @param href where it is found, an `https` address; null for none
/// @param passPercent of the quiz that have to be right, from 1 to 100
/// @param isOffered false once nobody enrols any more
/// @param measure what shall be different in the work afterwards; null for nothing measured
/// @param teaches the level it leads to, from 1 to 5, by competency
public record CourseTerms(
        String title,
        CourseKind kind,
        @Nullable String vendor,
        String about,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal price,
        @Nullable String currency,
        @Nullable Integer validMonths,
        @Nullable String href,
        int passPercent,
        boolean isOffered,
        @Nullable String measure,
        Map<String, Integer> teaches) {
    /// Of a quiz have to be right where nothing else is said, in percent.
    public static final int USUAL_PASS = 70;

    public CourseTerms {
        teaches = Map.copyOf(teaches);
    }
}
