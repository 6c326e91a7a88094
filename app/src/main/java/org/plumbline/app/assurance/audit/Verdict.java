package org.plumbline.app.assurance.audit;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was found of one line of a checklist.
public enum Verdict {
    OPEN("Not looked at", null),
    MET("Met", BigDecimal.ONE),
    PARTLY("Partly met", new BigDecimal("0.5")),
    NOT_MET("Not met", BigDecimal.ZERO),
    /// It does not concern the project.
    NOT_APPLICABLE("Not applicable", null),
    /// The register that would show it is not in use: that is no fault of the project.
    NOT_MEASURABLE("Not measurable", null);

    private final String label;
    private final @Nullable BigDecimal score;

    Verdict(String label, @Nullable BigDecimal score) {
        this.label = label;
        this.score = score;
    }

    /// On screen, in English; a text key.
    public String label() {
        return label;
    }

    /// Its share of the weight, from 0 to 1; empty for what does not count.
    public Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }
}
