package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a benefit in one period, as recorded; a correction is a new version.
///
/// @param month the period's first
/// @param quantity what the measure read; null where only money was recorded
/// @param amount of money; null where only the measure was recorded
/// @param evidence where it can be seen
/// @param source how it came here
/// @param confirmedBy who confirmed the money; null while nobody has
public record Actual(
        UUID id,
        YearMonth month,
        int version,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal amount,
        String evidence,
        String source,
        UUID recordedBy,
        LocalDate recordedOn,
        @Nullable UUID confirmedBy,
        @Nullable LocalDate confirmedOn) {
    /// What somebody records.
    public record Entry(
            YearMonth month,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal amount,
            String evidence) {}

    /// True where somebody of finance vouches for the money.
    public boolean isConfirmed() {
        return confirmedBy != null;
    }
}
