package org.plumbline.engine.quality;

/// Where each check passes; an organisation may choose its own.
///
/// @param missingLogic most open tasks without a predecessor or successor, in per cent
/// @param leads most links with a lead, in per cent
/// @param lags most links with a lag, in per cent
/// @param finishToStart least links from finish to start, in per cent
/// @param hardConstraints most open tasks with a hard constraint, in per cent
/// @param floatDays working days of float above which a task counts
/// @param highFloat most such tasks, in per cent
/// @param durationDays working days above which a task counts as long
/// @param highDuration most such tasks, in per cent
/// @param unassigned most tasks without resources, in per cent
/// @param missed most tasks missed, in per cent
/// @param pathLengthIndex least CPLI
/// @param executionIndex least BEI
public record Thresholds(
        double missingLogic,
        double leads,
        double lags,
        double finishToStart,
        double hardConstraints,
        double floatDays,
        double highFloat,
        double durationDays,
        double highDuration,
        double unassigned,
        double missed,
        double pathLengthIndex,
        double executionIndex) {
    /// Those of the published assessment: five per cent for most, 44 days, nothing negative, indices of 0.95.
    public static final Thresholds USUAL = new Thresholds(5, 0, 5, 90, 5, 44, 5, 44, 5, 0, 5, 0.95, 0.95);
}
