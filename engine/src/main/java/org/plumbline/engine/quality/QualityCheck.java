package org.plumbline.engine.quality;

/// The fourteen checks of a schedule (F41), after the assessment that the US Defense Contract Management Agency made
/// known; how each is counted stands with it.
public enum QualityCheck {
    /// Open tasks without a predecessor or without a successor, in per cent of open tasks. One beginning and one end of
    /// the plan are free.
    LOGIC("Logic", "%"),
    /// Links with a negative lag, in per cent of links.
    LEADS("Leads", "%"),
    /// Links with a positive lag, in per cent of links.
    LAGS("Lags", "%"),
    /// Links from finish to start, in per cent of links.
    RELATIONSHIPS("Finish-to-start links", "%"),
    /// Open tasks that must start or finish on or by a date, in per cent of open tasks.
    HARD_CONSTRAINTS("Hard constraints", "%"),
    /// Open tasks with more total float than the limit, in per cent of open tasks.
    HIGH_FLOAT("High float", "%"),
    /// Open tasks with total float below zero, in per cent of open tasks.
    NEGATIVE_FLOAT("Negative float", "%"),
    /// Open tasks that take longer than the limit, in per cent of open tasks.
    HIGH_DURATION("Long tasks", "%"),
    /// Tasks with a forecast before the status date or an actual after it, in per cent of tasks.
    INVALID_DATES("Invalid dates", "%"),
    /// Open tasks with a duration and neither people nor cost, in per cent of those tasks.
    RESOURCES("Tasks without resources", "%"),
    /// Tasks due by the baseline that were not done by then, in per cent of those due.
    MISSED_TASKS("Missed tasks", "%"),
    /// Working days by which the end moves when a critical task is delayed, in per cent of that delay.
    CRITICAL_PATH("Critical path test", "%"),
    /// CPLI: working days to the end and its float against the baseline end, by the working days to the end.
    CRITICAL_PATH_LENGTH("Critical path length index", "index"),
    /// BEI: tasks done by tasks due by the baseline or without one.
    BASELINE_EXECUTION("Baseline execution index", "index");

    private final String title;
    private final String unit;

    QualityCheck(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /// What people call it.
    public String title() {
        return title;
    }

    /// `%` or `index`.
    public String unit() {
        return unit;
    }

    /// Whether float figures mean nothing while this fails.
    boolean isFundamental() {
        return this == LOGIC || this == CRITICAL_PATH;
    }
}
