package org.plumbline.app.planning.web;

import static org.plumbline.app.kit.Words.plural;
import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.Tone;
import org.plumbline.app.kit.figure.Figure;
import org.plumbline.app.planning.PlanQuality;
import org.plumbline.engine.quality.CheckResult;
import org.plumbline.engine.quality.CheckResult.Verdict;
import org.plumbline.engine.quality.QualityCheck;
import org.plumbline.engine.quality.QualityReport.Grade;

/// The fourteen checks as they are shown.
///
/// @param isEmpty whether there is nothing to check
public record QualityView(boolean isEmpty, List<Figure> figures, List<Check> checks, List<String> notes) {
    private static final int SHOWN = 50;

    public QualityView {
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /// One check.
    ///
    /// @param meaning what is counted, in a sentence
    /// @param why what is missing, where it does not apply
    /// @param offenders those found, the first so many
    /// @param more how many are not shown
    public record Check(
            String title,
            String meaning,
            String value,
            String threshold,
            String verdict,
            Tone tone,
            @Nullable String why,
            List<Offender> offenders,
            int more) {
        public Check {
            offenders = List.copyOf(offenders);
        }

        /// How many tasks stand under it.
        public String found() {
            return plural(offenders.size() + more, "{0} task", "{0} tasks");
        }
    }

    /// A task at fault.
    public record Offender(int number, String name, String href, String detail) {}

    static QualityView of(PlanQuality quality, String key) {
        var report = quality.report();
        int applicable = report.passed() + report.failed();
        return new QualityView(
                quality.tasks().isEmpty() && quality.notes().isEmpty(),
                List.of(
                        Figure.of(t("Grade"), report.grade().name())
                                .sub(grade(report.grade()))
                                .tone(tone(report.grade()))
                                .basis(t(
                                        "By the share of passed checks: A all, B 85 %, C 70 %, D half. Where logic or the critical path fails C at best, since float means little then. Plan of {0}.",
                                        Formats.date(quality.asOf()))),
                        Figure.of(t("Passed"), Formats.number(report.passed())).sub(t("of {0} that apply", applicable)),
                        Figure.of(t("Failed"), Formats.number(report.failed()))
                                .sub(report.failed() == 0 ? t("nothing to mend") : t("see below"))
                                .tone(report.failed() > 0 ? Tone.BAD : Tone.PLAIN),
                        Figure.of(
                                        t("Without what they need"),
                                        Formats.number(report.results().size() - applicable))
                                .sub(t("never passed by absence"))),
                report.results().stream()
                        .map(result -> check(result, quality, key))
                        .toList(),
                quality.notes());
    }

    private static String grade(Grade grade) {
        return switch (grade) {
            case A -> t("all checks pass");
            case B -> t("can be relied on");
            case C -> t("use its dates with care");
            case D -> t("hardly a basis for decisions");
            case E -> t("no basis for decisions");
        };
    }

    private static Tone tone(Grade grade) {
        return switch (grade) {
            case A, B -> Tone.GOOD;
            case C -> Tone.CARE;
            case D, E -> Tone.BAD;
        };
    }

    private static Check check(CheckResult result, PlanQuality quality, String key) {
        boolean isFailed = result.verdict() == Verdict.FAIL;
        var unit = result.check().unit().equals("%") ? " %" : "";
        var found = isFailed ? result.offenders() : List.<CheckResult.Offender>of();
        return new Check(
                t(result.check().title()),
                meaning(result.check()),
                result.value() == null ? Formats.NONE : number(result.value()) + unit,
                (result.isLeast()
                        ? t("at least {0}", number(result.threshold()) + unit)
                        : t("at most {0}", number(result.threshold()) + unit)),
                verdict(result.verdict()),
                switch (result.verdict()) {
                    case PASS -> Tone.GOOD;
                    case FAIL -> Tone.BAD;
                    case NOT_APPLICABLE -> Tone.MUTED;
                },
                result.why(),
                found.stream()
                        .limit(SHOWN)
                        .map(offender -> {
                            var task = quality.tasks().get(offender.task());
                            return new Offender(
                                    task.number(),
                                    task.name(),
                                    Section.at(key, Section.Part.WHAT_IF) + "?task=" + task.uniqueId(),
                                    offender.detail());
                        })
                        .toList(),
                Math.max(0, found.size() - SHOWN));
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> t("Passed");
            case FAIL -> t("Failed");
            case NOT_APPLICABLE -> t("n/a");
        };
    }

    private static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(2, java.math.RoundingMode.HALF_UP);
        return Formats.number(rounded, Math.max(0, rounded.stripTrailingZeros().scale()));
    }

    private static String meaning(QualityCheck check) {
        return switch (check) {
            case LOGIC -> t("Open tasks without a predecessor or without a successor");
            case LEADS -> t("Links with a negative lag");
            case LAGS -> t("Links with a positive lag");
            case RELATIONSHIPS -> t("Links from finish to start");
            case HARD_CONSTRAINTS -> t("Open tasks that must start or finish on or by a date");
            case HIGH_FLOAT -> t("Open tasks with more than 44 days of float");
            case NEGATIVE_FLOAT -> t("Open tasks that are too late already");
            case HIGH_DURATION -> t("Open tasks longer than 44 days");
            case INVALID_DATES -> t("Forecasts in the past, or actual dates in the future");
            case RESOURCES -> t("Open tasks with neither people nor cost");
            case MISSED_TASKS -> t("Tasks due by the baseline that were not done by then");
            case CRITICAL_PATH -> t("How much of a delay on a critical task reaches the end");
            case CRITICAL_PATH_LENGTH -> t("Days to the end and its float, by the days to the end");
            case BASELINE_EXECUTION -> t("Tasks done, by tasks due by the baseline");
        };
    }
}
