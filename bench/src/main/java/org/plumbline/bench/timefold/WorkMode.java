package org.plumbline.bench.timefold;

/// One way of doing one activity; each belongs to one activity only.
///
/// @param number of the mode in its activity
/// @param duration units of time
public record WorkMode(int activity, int number, int duration) {}
