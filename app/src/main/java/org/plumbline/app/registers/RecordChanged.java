package org.plumbline.app.registers;

/// Event: a record of a register was made or changed. Told within the transaction of the change.
///
/// @param record as it is after the change
public record RecordChanged(RegisterView record) {}
