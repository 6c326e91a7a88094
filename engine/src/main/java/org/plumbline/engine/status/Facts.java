package org.plumbline.engine.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a project on a day; null is "not known", never zero.
///
/// @param asOf the day the facts are of
/// @param isComplete the work is done: a state, not a colour
/// @param start planned or actual start
/// @param baselineFinish finish as approved
/// @param forecastFinish finish as the plan says
/// @param percentComplete work done, 0 to 100
/// @param budget approved money for the whole project
/// @param actual money spent by `asOf`
/// @param forecast money expected in the end
/// @param openRisks what the risk register says, null where it is not in use
/// @param openIssues what the issue register says, null where it is not in use
/// @param realisedBenefitRatio benefits realised by planned to date, null where none is planned
public record Facts(
        LocalDate asOf,
        boolean isComplete,
        @Nullable LocalDate start,
        @Nullable LocalDate baselineFinish,
        @Nullable LocalDate forecastFinish,
        @Nullable BigDecimal percentComplete,
        @Nullable BigDecimal budget,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal forecast,
        @Nullable Exposure openRisks,
        @Nullable Exposure openIssues,
        @Nullable BigDecimal realisedBenefitRatio) {

    /// What stands open in one register.
    ///
    /// @param open how many records are open
    /// @param critical how many of these are critical (risk score 16 and above, or priority critical)
    /// @param unmanaged how many have no owner, no answer, or are past their due date
    public record Exposure(int open, int critical, int unmanaged) {}
}
