package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.benefit.Realisation;

/// How a benefit stands today, without the sign of a disbenefit.
///
/// @param money null for a benefit without money
/// @param measured by its own measure; null where nothing of it is planned
/// @param confirmed money that finance vouches for
/// @param missing periods that are over and planned, and of which nothing was recorded
/// @param shiftedMonths by which the plan moved since it was agreed
/// @param baseline money of the plan that was agreed; null while none was
public record Standing(
        @Nullable Realisation money,
        @Nullable Realisation measured,
        BigDecimal confirmed,
        List<YearMonth> missing,
        int shiftedMonths,
        @Nullable BigDecimal baseline) {
    /// Nothing is planned.
    public static final Standing NOTHING = new Standing(null, null, BigDecimal.ZERO, List.of(), 0, null);

    public Standing {
        missing = List.copyOf(missing);
    }

    /// The realisation rate (F53): by money where there is some, else by the measure.
    public Optional<BigDecimal> rate() {
        var counted = money == null ? measured : money;
        return counted == null ? Optional.empty() : counted.rate();
    }
}
