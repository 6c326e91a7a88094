package org.plumbline.app.delivery;

/// What must happen before what.
///
/// @param predecessor the task that comes first, by unique id
/// @param successor the task that waits for it
/// @param kind FS, SS, FF or SF
/// @param lagMinutes working minutes between them, negative for an overlap
public record PlanLink(int predecessor, int successor, String kind, long lagMinutes) {}
