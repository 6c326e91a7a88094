package org.plumbline.app.reporting.pack;

import org.jspecify.annotations.Nullable;

/// A number of projects, and the same number one period `before` (null where there is none to compare with).
public record Count(int value, @Nullable Integer before) {}
