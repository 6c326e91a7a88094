package org.plumbline.engine.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.status.ComputedRag.Evidence;
import org.plumbline.engine.status.ComputedRag.Rule;
import org.plumbline.engine.status.Facts.Exposure;

/// Rates risk from the registers and benefits from their realisation; scope and resources have no computed source here.
record RegisterRules(Facts facts) {

    void rate(Map<Dimension, Rag> rated, List<Evidence> evidence) {
        var risk = rate(facts.openRisks(), Rule.CRITICAL_RISKS, Rule.UNMANAGED_RISKS, evidence)
                .worse(rate(facts.openIssues(), Rule.CRITICAL_ISSUES, Rule.UNMANAGED_ISSUES, evidence));
        rated.put(Dimension.RISK, risk);
        rated.put(Dimension.BENEFITS, benefits(evidence));
    }

    /// A critical record without an owner or answer is red, any critical or unmanaged one amber.
    private static Rag rate(@Nullable Exposure exposure, Rule critical, Rule unmanaged, List<Evidence> evidence) {
        if (exposure == null) {
            return Rag.NONE;
        }
        var rag = Rag.GREEN;
        if (exposure.critical() > 0) {
            rag = exposure.unmanaged() > 0 ? Rag.RED : Rag.AMBER;
            evidence.add(because(rag, Dimension.RISK, critical, exposure.critical()));
        }
        if (exposure.unmanaged() > 0) {
            rag = rag.worse(Rag.AMBER);
            evidence.add(because(Rag.AMBER, Dimension.RISK, unmanaged, exposure.unmanaged()));
        }
        return rag;
    }

    private Rag benefits(List<Evidence> evidence) {
        var ratio = facts.realisedBenefitRatio();
        if (ratio == null) {
            return Rag.NONE;
        }
        var rag = Tolerances.DEFAULT.rate(ratio);
        if (rag != Rag.GREEN) {
            var percent =
                    ratio.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
            evidence.add(new Evidence(Dimension.BENEFITS, rag, Rule.BENEFITS_BEHIND, List.of(percent)));
        }
        return rag;
    }

    private static Evidence because(Rag rag, Dimension dimension, Rule rule, int count) {
        return new Evidence(
                dimension, rag, rule, List.of(BigDecimal.valueOf(count).toPlainString()));
    }
}
