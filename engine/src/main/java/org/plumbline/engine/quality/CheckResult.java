package org.plumbline.engine.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one check found.
///
/// @param value in the unit of the check; null where the check does not apply
/// @param threshold in the same unit
/// @param isLeast whether the threshold is the least that passes, not the most
/// @param count how many tasks or links were found
/// @param of how many were looked at
/// @param why what is missing, where the check does not apply
public record CheckResult(
        QualityCheck check,
        Verdict verdict,
        @Nullable Double value,
        double threshold,
        boolean isLeast,
        int count,
        int of,
        @Nullable String why,
        List<Offender> offenders) {

    public CheckResult {
        offenders = List.copyOf(offenders);
    }

    /// Passed, failed, or without what it needs: never passed by absence.
    public enum Verdict {
        PASS,
        FAIL,
        NOT_APPLICABLE
    }

    /// A task at fault.
    ///
    /// @param task its place in the plan
    /// @param detail what is wrong with it, with the figure
    public record Offender(int task, String detail) {}

    static CheckResult missing(QualityCheck check, double threshold, boolean isLeast, String why) {
        return new CheckResult(check, Verdict.NOT_APPLICABLE, null, threshold, isLeast, 0, 0, why, List.of());
    }

    /// At most so many per cent of those looked at.
    static CheckResult share(QualityCheck check, int count, int of, double most, List<Offender> offenders) {
        double value = 100.0 * count / of;
        var verdict = value <= most ? Verdict.PASS : Verdict.FAIL;
        return new CheckResult(check, verdict, value, most, false, count, of, null, offenders);
    }

    /// At least this much.
    static CheckResult least(QualityCheck check, double value, double least, List<Offender> offenders) {
        var verdict = value >= least ? Verdict.PASS : Verdict.FAIL;
        return new CheckResult(check, verdict, value, least, true, offenders.size(), 0, null, offenders);
    }
}
