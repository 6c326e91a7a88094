package org.plumbline.app.kernel.field;

import java.util.List;
import java.util.UUID;

/// A field that the organisation added to a kind of record.
///
/// @param id the field
/// @param subjectKind records that have it, such as `project` or `risk`
/// @param label its name on screen, as the organisation writes it
/// @param type what it holds
/// @param choices what may be chosen, for a choice
public record CustomField(UUID id, String subjectKind, String label, FieldType type, List<String> choices) {
    /// What the names of all these fields in forms and addresses begin with.
    static final String PREFIX = "custom_";

    public CustomField {
        choices = List.copyOf(choices);
    }

    /// Its name in forms and addresses.
    public String parameter() {
        return PREFIX + id.toString().replace("-", "");
    }

    /// Its name as a column of a list: short, so that an address holds many.
    public String column() {
        return "f" + id.toString().substring(26);
    }
}
