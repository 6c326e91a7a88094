package org.plumbline.app.reporting;

/// Event: a period was frozen; its snapshots stand. Told within the transaction of the freeze.
///
/// @param period as it stands
/// @param snapshots how many projects it holds
public record PeriodFrozen(PeriodView period, int snapshots) {}
