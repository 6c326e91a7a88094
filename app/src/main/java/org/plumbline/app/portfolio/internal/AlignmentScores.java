package org.plumbline.app.portfolio.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plumbline.app.demand.ScoreOrigin;
import org.plumbline.app.demand.ScoreSource;
import org.plumbline.app.portfolio.AlignmentReports;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// How far a proposal or project serves what comes first: 100 where it serves only objectives of priority 1, 20
/// where
/// only those of priority 5, 0 where none.
@Component
class AlignmentScores implements ScoreSource {
    private final AlignmentReports reports;

    AlignmentScores(@Lazy AlignmentReports reports) {
        this.reports = reports;
    }

    @Override
    public ScoreOrigin origin() {
        return ScoreOrigin.ALIGNMENT;
    }

    @Override
    public Map<UUID, BigDecimal> of(Collection<UUID> subjects) {
        var strength = reports.strength();
        var values = new HashMap<UUID, BigDecimal>();
        subjects.forEach(id -> values.put(id, strength.getOrDefault(id, BigDecimal.ZERO)));
        return values;
    }
}
