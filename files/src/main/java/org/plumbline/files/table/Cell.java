package org.plumbline.files.table;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.plumbline.files.Value;

/// What one cell says: a value, a stated reason for having none, or something that cannot be understood.
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Cell {
    /// The cell as it stands in the file.
    String text();

    record Known(Value value, String text) implements Cell {}

    /// No value, for a reason the author gave ("Exempt under Section 43", "TBC") or because the cell is blank.
    record Missing(String reason, String text) implements Cell {}

    /// Text where a date, figure or rating belongs.
    record Faulty(String why, String text) implements Cell {}
}
