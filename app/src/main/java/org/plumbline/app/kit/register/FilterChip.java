package org.plumbline.app.kit.register;

import org.jspecify.annotations.Nullable;

/// A filter in one click with its count: "Late 11". Only one of a register's chips is on.
///
/// @param value of the parameter `show`; null for "All"
public record FilterChip(String label, @Nullable String value, long count) {}
