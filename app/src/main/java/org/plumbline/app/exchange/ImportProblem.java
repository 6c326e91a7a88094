package org.plumbline.app.exchange;

/// Something in a file that was not taken, where it stands, and what to do.
///
/// @param file its name
/// @param row as a spreadsheet shows it, 0 for the whole file
/// @param field header or column, empty for the whole row
/// @param value as it stands there
/// @param message why, and the way out
public record ImportProblem(String file, int row, String field, String value, String message) {}
