package org.plumbline.app.reporting.web;

import static org.plumbline.app.kit.Words.t;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.PeriodView;
import org.plumbline.app.reporting.PeriodWords;
import org.plumbline.app.reporting.ReportState;
import org.plumbline.app.reporting.ReportView;
import org.plumbline.app.reporting.ReportingRules;

/// Says why an update can not be written, and what to do instead.
final class ReportDoor {
    private ReportDoor() {}

    /// The sentence, null where the report can be written.
    static @Nullable String closed(ReportView report, PeriodView period) {
        if (report.state() == ReportState.SUBMITTED) {
            return t(
                    "The update for {0} was handed in on {1} and waits for the PMO. Ask the PMO to return it if something has to change.",
                    PeriodWords.name(period), Formats.moment(report.submittedAt()));
        }
        if (report.state() == ReportState.VALIDATED) {
            return t(
                    "The update for {0} is validated. Ask the PMO to return it if something has to change.",
                    PeriodWords.name(period));
        }
        return period.isFrozen() && !report.isCorrection()
                ? t(ReportingRules.PERIOD_FROZEN.sentence(), PeriodWords.name(period))
                : null;
    }
}
