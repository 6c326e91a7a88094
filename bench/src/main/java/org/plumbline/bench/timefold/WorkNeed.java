package org.plumbline.bench.timefold;

/// What a mode takes of a resource.
///
/// @param capacity of the resource, at each moment or, where it is used up, in all
public record WorkNeed(WorkMode mode, int resource, int units, int capacity, boolean isUsedUp) {}
