package org.plumbline.app.capability.change;

/// When a practice counts as adopted.
///
/// @param version rises with each change
/// @param threshold share of projects in percent, 1 to 100
/// @param graceDays days after a month in which it is still measured, 0 to 31; then it stands for good
public record AdoptionRule(int version, int threshold, int graceDays) {}
