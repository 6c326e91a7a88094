package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/// A business case as it stood at a submission or a decision.
///
/// @param number from 1
/// @param rate it was discounted by
/// @param occasion why it was frozen, in English; a text key
public record CaseVersion(
        int number, BusinessCase content, BigDecimal rate, String occasion, Instant frozenAt, UUID frozenBy) {
    /// Its recommended option, appraised by the rate of then.
    public Appraisal appraisal() {
        return Appraisal.of(content, content.recommended(), rate);
    }
}
