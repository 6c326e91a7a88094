package org.plumbline.app.registers;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Command: a record enters a register.
///
/// @param kind which register
/// @param projectId whose
/// @param state where it stands; null for the kind's first state
/// @param values what is known; a title at least
/// @param raisedOn since when it is known; null for today
/// @param source the tool it came from and its id there, null where entered here; the same source is never taken twice
public record NewRecord(
        RegisterKind kind,
        UUID projectId,
        @Nullable RegisterState state,
        Map<RegisterField, Object> values,
        @Nullable LocalDate raisedOn,
        @Nullable Source source) {
    /// Where a record came from.
    public record Source(String system, String id) {}

    public NewRecord {
        values = Map.copyOf(values);
    }

    /// A record entered here.
    public static NewRecord of(RegisterKind kind, UUID projectId, Map<RegisterField, Object> values) {
        return new NewRecord(kind, projectId, null, values, null, null);
    }
}
