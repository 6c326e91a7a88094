package org.plumbline.app.assurance.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.kernel.ScopeKind;

/// What an assessment shall be.
///
/// @param scope ORGANISATION, OFFICE or PROJECT
/// @param scopeId of the office or project; null for the organisation
/// @param sponsorId who is sent the result in plain words; null for nobody
/// @param deadline last day to answer
/// @param isAnonymous true where answers are kept without the person
/// @param targets level to reach, by code of the group
/// @param priorId with which it shall be compared; null for the first
/// @param respondents who is asked
public record NewAssessment(
        String title,
        UUID modelId,
        AssessmentPurpose purpose,
        ScopeKind scope,
        @Nullable UUID scopeId,
        @Nullable UUID sponsorId,
        LocalDate deadline,
        boolean isAnonymous,
        Map<String, BigDecimal> targets,
        @Nullable UUID priorId,
        Set<UUID> respondents) {
    public NewAssessment {
        targets = Map.copyOf(targets);
        respondents = Set.copyOf(respondents);
    }

    /// The same with another last day.
    NewAssessment until(LocalDate other) {
        return new NewAssessment(
                title, modelId, purpose, scope, scopeId, sponsorId, other, isAnonymous, targets, priorId, respondents);
    }
}
