package org.plumbline.files.selection;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.selection.Robustness.Range;
import org.plumbline.engine.selection.SelectionModel;

/// A question read from a file.
///
/// @param name of the question within its file
/// @param ranges by key, for candidates whose value is a range
/// @param bestKnown the value that the file itself gives, null where it gives none
public record Question(
        String name,
        SelectionModel model,
        Map<String, Range> ranges,
        @Nullable BigDecimal bestKnown) {
    public Question {
        ranges = Map.copyOf(ranges);
    }
}
