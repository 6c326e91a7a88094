package org.plumbline.engine.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plumbline.engine.quality.CheckResult.Verdict;

/// All checks of a schedule and what they come to.
public record QualityReport(List<CheckResult> results) {
    public QualityReport {
        results = List.copyOf(results);
    }

    /// Runs the fourteen checks.
    public static QualityReport of(CheckedPlan plan, Thresholds thresholds) {
        var results = new ArrayList<CheckResult>();
        results.addAll(new LogicChecks(plan, thresholds).results());
        results.addAll(new TaskChecks(plan, thresholds).results());
        results.addAll(new ProgressChecks(plan, thresholds).results());
        results.sort(Comparator.comparing(CheckResult::check));
        return new QualityReport(results);
    }

    /// The result of one check.
    public CheckResult result(QualityCheck check) {
        return results.stream()
                .filter(result -> result.check() == check)
                .findFirst()
                .orElseThrow();
    }

    public int failed() {
        return count(Verdict.FAIL);
    }

    public int passed() {
        return count(Verdict.PASS);
    }

    private int count(Verdict verdict) {
        return (int)
                results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /// How far the schedule can be trusted.
    public enum Grade {
        /// All checks that apply pass.
        A,
        /// At least 85 % do.
        B,
        /// At least 70 % do, or logic or the critical path fails: float figures mean little then.
        C,
        /// At least half do.
        D,
        /// Fewer do, or nothing can be checked.
        E
    }

    /// By the share of passed checks among those that apply; the bands are our own default.
    public Grade grade() {
        int applicable = failed() + passed();
        double share = applicable == 0 ? 0 : (double) passed() / applicable;
        boolean isGroundless =
                results.stream().anyMatch(result -> result.check().isFundamental() && result.verdict() == Verdict.FAIL);
        if (share < 0.5) {
            return Grade.E;
        }
        if (share < 0.7) {
            return Grade.D;
        }
        if (share < 0.85 || isGroundless) {
            return Grade.C;
        }
        return share < 1 ? Grade.B : Grade.A;
    }
}
