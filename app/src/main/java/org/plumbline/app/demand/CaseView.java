package org.plumbline.app.demand;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// A business case with what it is worth.
///
/// @param usualRate the organisation's, which holds where the case has none of its own
/// @param version counted up by each change; 0 where nobody wrote it yet
public record CaseView(BusinessCase content, BigDecimal usualRate, int version) {
    /// The rate it is discounted by.
    public BigDecimal rate() {
        return Appraisal.rate(content, usualRate);
    }

    /// What each option is worth, in their order.
    public List<Appraisal> appraisals() {
        return IntStream.range(0, content.options().size())
                .mapToObj(place -> Appraisal.of(content, place, usualRate))
                .toList();
    }

    /// How sensitive the recommended option is.
    public Appraisal.Sensitivity sensitivity() {
        return Appraisal.sensitivity(content, content.recommended(), usualRate);
    }

    /// True where there is more than doing nothing.
    public boolean isWritten() {
        return content.options().size() > 1;
    }
}
