package org.plumbline.app.home;

import static org.plumbline.app.kit.Words.t;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.plumbline.app.benefits.BenefitFilter;
import org.plumbline.app.benefits.BenefitState;
import org.plumbline.app.benefits.BenefitView;
import org.plumbline.app.benefits.Benefits;
import org.plumbline.app.benefits.Standing;
import org.plumbline.app.benefits.Standings;
import org.plumbline.app.kit.Formats;
import org.plumbline.app.kit.register.Cell;
import org.springframework.stereotype.Component;

/// What some projects promise to bring, for who pays for them: the weakest first.
@Component
class PromisedBenefits {
    private static final int MOST = 8;

    private final Benefits benefits;
    private final Standings standings;

    PromisedBenefits(Benefits benefits, Standings standings) {
        this.benefits = benefits;
        this.standings = standings;
    }

    /// A benefit that is agreed or tracked, and how it stands.
    private record Line(BenefitView benefit, Standing standing) {
        double rate() {
            return standing.rate().map(java.math.BigDecimal::doubleValue).orElse(2.0);
        }
    }

    CockpitTable of(Collection<UUID> projects) {
        var promised = projects.isEmpty()
                ? List.<BenefitView>of()
                : benefits.list(BenefitFilter.of(List.copyOf(projects))).stream()
                        .filter(one -> one.state() == BenefitState.PLANNED || one.state() == BenefitState.REALISING)
                        .toList();
        var standing = standings.of(promised);
        var rows = promised.stream()
                .map(one -> new Line(one, standing.getOrDefault(one.id(), Standing.NOTHING)))
                .sorted(Comparator.comparingDouble(Line::rate)
                        .thenComparing(line -> line.benefit().key()))
                .limit(MOST)
                .map(PromisedBenefits::row)
                .toList();
        return new CockpitTable(
                "benefits",
                t("Benefits of my projects"),
                "/benefits",
                List.of(t("Benefit"), t("State"), t("Realised"), t("Missing periods"), t("Moved")),
                rows,
                t("No benefit of your projects is agreed yet."));
    }

    private static List<Cell> row(Line line) {
        var benefit = line.benefit();
        var shift = line.standing().shiftedMonths();
        return List.of(
                Cell.link(benefit.title(), benefit.href()),
                Cell.text(t(benefit.state().label())),
                Cell.text(line.standing()
                        .rate()
                        .map(rate -> Formats.percent(rate, 0))
                        .orElse(t("n/a"))),
                Cell.number(line.standing().missing().size()),
                Cell.text(shift == 0 ? t("not moved") : t("{0} months", (shift > 0 ? "+" : "") + shift)));
    }
}
