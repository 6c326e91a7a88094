package org.plumbline.app.benefits;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.benefits.PlanVersion.Line;
import org.plumbline.app.benefits.internal.PlanTable;
import org.plumbline.engine.benefit.Realisation;
import org.plumbline.engine.benefit.Realisation.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How benefits stand today: plan beside actual, two queries for as many as are asked for.
@Service
public class Standings {
    private final PlanTable table;
    private final Clock clock;

    Standings(PlanTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The standing of each of some benefits that the caller may see.
    @Transactional(readOnly = true)
    public Map<UUID, Standing> of(Collection<BenefitView> rows) {
        var ids = rows.stream().map(BenefitView::id).toList();
        var plans = table.standing(ids);
        var actuals = table.actuals(ids);
        var today = LocalDate.now(clock);
        var standings = new HashMap<UUID, Standing>();
        for (var benefit : rows) {
            standings.put(
                    benefit.id(),
                    standing(
                            benefit,
                            plans.getOrDefault(benefit.id(), List.of()),
                            actuals.getOrDefault(benefit.id(), List.of()),
                            today));
        }
        return standings;
    }

    /// The latest plan beside the actuals of each of some benefits, by period.
    @Transactional(readOnly = true)
    public Map<UUID, List<Dated>> lines(Collection<BenefitView> rows) {
        var ids = rows.stream().map(BenefitView::id).toList();
        var plans = table.standing(ids);
        var actuals = table.actuals(ids);
        var today = LocalDate.now(clock);
        return rows.stream()
                .collect(Collectors.toMap(
                        BenefitView::id,
                        benefit -> lines(
                                benefit.profile().grain(),
                                plans.getOrDefault(benefit.id(), List.of()),
                                actuals.getOrDefault(benefit.id(), List.of()),
                                today)));
    }

    /// A period with what was planned and what came.
    ///
    /// @param planned null where the plan has nothing for it
    /// @param actual null while nothing was recorded
    /// @param isOver true once its last day is past
    public record Dated(
            YearMonth month,
            @Nullable Line planned,
            @Nullable Actual actual,
            boolean isOver) {}

    private static List<Dated> lines(Grain grain, List<PlanVersion> plans, List<Actual> actuals, LocalDate today) {
        var planned = plans.isEmpty()
                ? Map.<YearMonth, Line>of()
                : plans.getFirst().lines().stream().collect(Collectors.toMap(Line::month, Function.identity()));
        var came = actuals.stream().collect(Collectors.toMap(Actual::month, Function.identity()));
        var months = new TreeSet<>(planned.keySet());
        months.addAll(came.keySet());
        var lines = new ArrayList<Dated>();
        for (var month : months) {
            lines.add(new Dated(month, planned.get(month), came.get(month), isOver(grain, month, today)));
        }
        return lines;
    }

    static boolean isOver(Grain grain, YearMonth month, LocalDate today) {
        return grain.last(month).atEndOfMonth().isBefore(today);
    }

    private static Standing standing(
            BenefitView benefit, List<PlanVersion> plans, List<Actual> actuals, LocalDate today) {
        if (plans.isEmpty()) {
            return Standing.NOTHING;
        }
        var profile = benefit.profile();
        var lines = lines(profile.grain(), plans, actuals, today);
        var confirmed = actuals.stream()
                .filter(Actual::isConfirmed)
                .map(Actual::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var missing = lines.stream()
                .filter(line -> line.isOver() && line.planned() != null && line.actual() == null)
                .map(Dated::month)
                .toList();
        var latest = plans.getFirst();
        var agreed = plans.stream().filter(PlanVersion::isBaseline).findFirst();
        return new Standing(
                profile.hasMoney() ? money(lines) : null,
                measured(profile, lines),
                confirmed,
                missing,
                agreed.map(plan -> between(plan, latest)).orElse(0),
                agreed.map(Standings::sum).orElse(null));
    }

    private static int between(PlanVersion agreed, PlanVersion latest) {
        return (int) java.time.temporal.ChronoUnit.MONTHS.between(
                agreed.lines().getFirst().month(), latest.lines().getFirst().month());
    }

    private static Realisation money(List<Dated> lines) {
        return Realisation.summed(lines.stream()
                .map(line -> new Period(
                        line.planned() == null ? null : line.planned().amount(),
                        line.actual() == null ? null : line.actual().amount(),
                        line.isOver()))
                .toList());
    }

    private static @Nullable Realisation measured(BenefitProfile profile, List<Dated> lines) {
        var periods = lines.stream()
                .map(line -> new Period(
                        line.planned() == null ? null : line.planned().quantity(),
                        line.actual() == null ? null : line.actual().quantity(),
                        line.isOver()))
                .toList();
        if (periods.stream().allMatch(period -> period.planned() == null)) {
            return null;
        }
        var baseline = profile.measure().baseline();
        return switch (profile.measure().reading()) {
            case SUM -> Realisation.summed(periods);
            case AVERAGE -> baseline == null ? null : Realisation.averaged(periods, baseline);
            case LATEST -> baseline == null ? null : Realisation.latest(periods, baseline);
        };
    }

    /// The money of a plan.
    static BigDecimal sum(PlanVersion plan) {
        return plan.lines().stream()
                .map(Line::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
