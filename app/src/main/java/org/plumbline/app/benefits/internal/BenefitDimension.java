package org.plumbline.app.benefits.internal;

import static org.plumbline.app.kit.Words.t;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitState;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standing;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.reporting.DimensionSource;
import org.plumbline.engine.status.Dimension;
import org.plumbline.engine.status.Rag;
import org.plumbline.engine.status.Tolerances;

/// The benefits of a project in its status: the worst realisation rate (F53) of those that are agreed or tracked, and
/// the periods of which nothing was recorded. A disbenefit is not rated: more of it is no success.
record BenefitDimension(Benefits benefits, Standings standings) implements DimensionSource {
    private static final int SHOWN = 3;

    @Override
    public Optional<Found> of(UUID projectId) {
        var promised = benefits.list(BenefitFilter.of(List.of(projectId))).stream()
                .filter(one -> one.state() == BenefitState.PLANNED || one.state() == BenefitState.REALISING)
                .toList();
        if (promised.isEmpty()) {
            return Optional.empty();
        }
        var standing = standings.of(promised);
        var worst = Rag.NONE;
        var sentences = new ArrayList<String>();
        for (var benefit : promised) {
            var one = standing.getOrDefault(benefit.id(), Standing.NOTHING);
            var rag = benefit.profile().kind().sign() < 0
                    ? Rag.NONE
                    : one.rate().map(Tolerances.DEFAULT::rate).orElse(Rag.NONE);
            worst = worst.worse(rag);
            if (rag != Rag.NONE && rag != Rag.GREEN) {
                sentences.add(t(
                        "{0} {1} stands at {2} of its plan.",
                        benefit.key(), benefit.title(), percent(one.rate().orElseThrow())));
            }
            if (!one.missing().isEmpty()) {
                sentences.add(missing(benefit, one));
            }
        }
        return Optional.of(new Found(Dimension.BENEFITS, worst, sentences));
    }

    private static String percent(BigDecimal rate) {
        return Formats.percent(rate.setScale(2, RoundingMode.HALF_UP), 0);
    }

    private static String missing(BenefitView benefit, Standing standing) {
        var missing = standing.missing();
        var named = missing.stream().limit(SHOWN).map(Formats::month).collect(Collectors.joining(", "));
        return missing.size() > SHOWN
                ? t("Nothing is recorded of {0} for {1} and {2} more.", benefit.key(), named, missing.size() - SHOWN)
                : t("Nothing is recorded of {0} for {1}.", benefit.key(), named);
    }
}
