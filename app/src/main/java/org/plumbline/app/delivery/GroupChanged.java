package org.plumbline.app.delivery;

/// Event: a programme or portfolio was made or changed. Told within the transaction of the change.
///
/// @param group as it is after the change
public record GroupChanged(GroupView group) {}
