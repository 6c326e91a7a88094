package org.plumbline.app.kit.figure;

import org.jspecify.annotations.Nullable;
import org.plumbline.app.kit.Tone;

/// One line of "what changed".
///
/// @param title the record
/// @param sentence what happened to it
/// @param hollow true for a mark that warns of a report, not of a fact (false green)
public record Change(String title, @Nullable String href, String sentence, Tone tone, boolean hollow) {}
