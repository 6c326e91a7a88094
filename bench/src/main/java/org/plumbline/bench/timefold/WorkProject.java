package org.plumbline.bench.timefold;

/// A project whose delay counts.
///
/// @param due units of time, after which each unit costs the weight; 0 weight where delays do not count
public record WorkProject(int number, int due, int weight) {}
