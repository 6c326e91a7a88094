package org.plumbline.app.office;

import java.time.LocalDate;
import java.util.UUID;
import org.plumbline.app.kernel.Subject;

/// A part of an office: an objective, a service, an assumption.
///
/// @param key what people call it: `OBJ-0001`
/// @param madeBy who wrote it down
/// @param madeOn when
/// @param version counts its changes
public record PartView(
        UUID id,
        String key,
        UUID officeId,
        PartKind kind,
        PartState state,
        String title,
        Facts facts,
        UUID madeBy,
        LocalDate madeOn,
        int version) {

    /// Its page.
    public String href() {
        return "/offices/parts/" + key;
    }

    /// What the audit trail and search call it.
    public Subject subject() {
        return new Subject("office-part", id, key, null);
    }
}
