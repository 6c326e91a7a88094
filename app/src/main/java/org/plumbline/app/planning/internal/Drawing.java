package org.plumbline.app.planning.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plumbline.app.planning.PlanRisks;
import org.plumbline.app.planning.PlanRisks.Chance;
import org.plumbline.app.planning.PlanRisks.Driver;
import org.plumbline.app.planning.PlanRisks.Point;
import org.plumbline.app.planning.PlanRisks.Tier;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.simulation.Curve;
import org.plumbline.engine.simulation.RiskSimulation;
import org.plumbline.engine.simulation.ScheduleRisk;
import org.plumbline.engine.simulation.Sensitivity;
import org.plumbline.engine.simulation.UnusableEstimate;
import org.plumbline.files.plan.PlanRisk;

/// Draws the durations of one plan many times and tells when it ends.
public final class Drawing {
    /// Tasks times iterations at most, so that a page is answered within about a second.
    private static final long MOST_DRAWS = 20_000_000;

    private static final int ITERATIONS = 10_000;
    private static final int LEAST_ITERATIONS = 200;
    private static final long SEED = 1;
    private static final int DRIVERS = 12;
    private static final int STEP = 5;
    private static final int POINTS = 30;

    private Drawing() {}

    /// Simulates a plan; equal plans and tiers give equal answers.
    public static PlanRisks of(StandingPlan plan, Tier tier) {
        var network = plan.network();
        if (network == null || network.tasks() == 0) {
            return nothing(plan, tier, plan.notes());
        }
        try {
            return drawn(plan, network, tier);
        } catch (UnusableEstimate unusable) {
            return nothing(plan, tier, List.of(String.valueOf(unusable.getMessage())));
        }
    }

    private static PlanRisks nothing(StandingPlan plan, Tier tier, List<String> notes) {
        return new PlanRisks(plan.asOf(), tier, "", 0, null, 0, List.of(), List.of(), List.of(), notes, Duration.ZERO);
    }

    private static PlanRisks drawn(StandingPlan plan, Network network, Tier tier) {
        long begin = System.nanoTime();
        var source =
                tier == Tier.PLAN ? PlanRisk.of(plan.plan()) : PlanRisk.between(plan.plan(), tier.low(), tier.high());
        var risk = source.over(plan.read(), network);
        int iterations = Math.clamp(MOST_DRAWS / network.tasks(), LEAST_ITERATIONS, ITERATIONS);
        var outcome = risk.run(new RiskSimulation.Settings(iterations, SEED, 1));
        var finish = outcome.finish(0);
        var percentiles = IntStream.iterate(
                        STEP, percentile -> percentile <= 100 - STEP, percentile -> percentile + STEP)
                .mapToObj(percentile -> new Point(percentile, day(risk, finish.quantile(percentile / 100.0))))
                .toList();
        var drivers = Sensitivity.tasks(outcome, 0).stream()
                .map(driver -> driver(plan, risk, driver))
                .filter(driver -> driver.whenShort().isBefore(driver.whenLong()))
                .limit(DRIVERS)
                .toList();
        var notes = new ArrayList<>(plan.notes());
        notes.addAll(source.problems());
        return new PlanRisks(
                plan.asOf(),
                tier,
                source.source().words(),
                iterations,
                day(risk, risk.plannedEnd()),
                finish.shareUpTo(risk.plannedEnd()),
                percentiles,
                curve(risk, finish),
                drivers,
                notes,
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private static List<Chance> curve(ScheduleRisk risk, Curve finish) {
        var first = day(risk, finish.least()).minusDays(1);
        var last = day(risk, finish.most());
        long step = Math.max(1, ChronoUnit.DAYS.between(first, last) / POINTS);
        var curve = new ArrayList<Chance>();
        for (var day = first; day.isBefore(last.plusDays(step)); day = day.plusDays(step)) {
            curve.add(new Chance(day, finish.shareUpTo(risk.tickOf(day.atTime(LocalTime.MAX)))));
        }
        return curve;
    }

    private static LocalDate day(ScheduleRisk risk, double tick) {
        return risk.dateOf(tick).toLocalDate();
    }

    private static Driver driver(StandingPlan plan, ScheduleRisk risk, Sensitivity.TaskDriver driver) {
        var row = plan.read().row(driver.task());
        return new Driver(
                row == null ? 0 : row.uniqueId(),
                row == null || row.name() == null ? driver.name() : row.name(),
                driver.criticality(),
                day(risk, driver.endWhenShort()),
                day(risk, driver.endWhenLong()));
    }
}
