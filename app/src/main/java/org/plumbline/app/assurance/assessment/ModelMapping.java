package org.plumbline.app.assurance.assessment;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/// What a model has in common with an earlier one, as somebody said it.
///
/// @param nowId the later model
/// @param priorId the earlier model
/// @param pairs code of a group in the later model, to the code of the group in the earlier one that means
///     the same
/// @param note why
public record ModelMapping(
        UUID nowId, UUID priorId, Map<String, String> pairs, String note, UUID madeBy, LocalDate madeOn) {
    public ModelMapping {
        pairs = Map.copyOf(pairs);
    }
}
