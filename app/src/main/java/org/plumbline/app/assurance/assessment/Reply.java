package org.plumbline.app.assurance.assessment;

import org.jspecify.annotations.Nullable;

/// What somebody says to a question.
///
/// @param value from 0 on; null for "cannot say"
/// @param evidence what shows it; null for nothing
public record Reply(@Nullable Integer value, @Nullable String evidence) {}
