package org.plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plumbline.engine.simulation.Curve;
import org.plumbline.engine.simulation.RiskOutcome;
import org.plumbline.engine.simulation.ScheduleRisk;
import org.plumbline.engine.simulation.Sensitivity;
import org.plumbline.engine.simulation.Sensitivity.TaskDriver;
import org.plumbline.files.Problem;
import org.plumbline.files.Recognised;
import org.plumbline.files.plan.Plan;
import org.plumbline.files.plan.PlanNetwork;
import org.plumbline.files.plan.PlanRisk;
import tools.jackson.databind.json.JsonMapper;

/// What is said about the risk of one plan: as document and as text.
final class SimulateReport {
    private static final int[] PERCENTILES = {5, 10, 20, 30, 40, 50, 60, 70, 80, 90, 95};
    private static final int CLASSES = 20;
    private static final int SHOWN = 10;

    private final Plan plan;
    private final PlanNetwork read;
    private final PlanRisk source;
    private final ScheduleRisk risk;
    private final RiskOutcome outcome;
    private final Curve finish;
    private final List<TaskDriver> drivers;
    private final Map<String, Object> document = new LinkedHashMap<>();

    SimulateReport(
            String file,
            Recognised.PlanFile recognised,
            PlanNetwork read,
            PlanRisk source,
            ScheduleRisk risk,
            RiskOutcome outcome) {
        plan = recognised.plan();
        this.read = read;
        this.source = source;
        this.risk = risk;
        this.outcome = outcome;
        finish = outcome.finish(0);
        drivers = Sensitivity.tasks(outcome, 0);
        document.put("file", file);
        document.put("kind", "simulation");
        document.put("format", plan.format());
        document.put("name", plan.name());
        document.put("iterations", outcome.iterations());
        document.put("seed", outcome.seed());
        document.put("uncertainty", uncertainty());
        document.put("finish", finish());
        outcome.cost(0).ifPresent(cost -> document.put("cost", cost(cost)));
        document.put("convergence", convergence());
        document.put("tasks", drivers.stream().map(this::task).toList());
        document.put("problems", problems(recognised));
    }

    private List<String> problems(Recognised.PlanFile recognised) {
        var problems = new ArrayList<String>();
        recognised.problems().stream().map(Problem::why).distinct().forEach(problems::add);
        problems.addAll(read.notes());
        problems.addAll(source.problems());
        if (drivers.isEmpty()) {
            problems.add("nothing is uncertain: no open task has a range, so all iterations are equal");
        }
        return problems;
    }

    private Map<String, Object> uncertainty() {
        var shown = new LinkedHashMap<String, Object>();
        shown.put(
                "source",
                switch (source.source()) {
                    case RANGES -> "ranges";
                    case PLAN -> "plan";
                    case DEFAULT -> "default";
                });
        shown.put("words", source.source().words());
        shown.put("uncertainTasks", drivers.size());
        return shown;
    }

    private Map<String, Object> finish() {
        var shown = new LinkedHashMap<String, Object>();
        double planned = risk.plannedEnd();
        shown.put("planned", date(planned));
        shown.put("chanceOfPlanned", rounded(finish.shareUpTo(planned), 4));
        shown.put("mean", date(finish.mean()));
        shown.put("standardDeviationDays", rounded(finish.standardDeviation() / plan.minutesPerDay(), 2));
        shown.put("least", date(finish.least()));
        shown.put("most", date(finish.most()));
        var percentiles = new LinkedHashMap<String, Object>();
        for (int percentile : PERCENTILES) {
            percentiles.put("P" + percentile, date(finish.quantile(percentile / 100.0)));
        }
        shown.put("percentiles", percentiles);
        shown.put(
                "histogram",
                finish.histogram(CLASSES).stream()
                        .map(bar -> Map.of("from", date(bar.from()), "upTo", date(bar.upTo()), "count", bar.count()))
                        .toList());
        return shown;
    }

    private Map<String, Object> cost(Curve cost) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("currency", plan.currency());
        shown.put("mean", rounded(cost.mean(), 2));
        shown.put("standardDeviation", rounded(cost.standardDeviation(), 2));
        shown.put("least", rounded(cost.least(), 2));
        shown.put("most", rounded(cost.most(), 2));
        var percentiles = new LinkedHashMap<String, Object>();
        for (int percentile : PERCENTILES) {
            percentiles.put("P" + percentile, rounded(cost.quantile(percentile / 100.0), 2));
        }
        shown.put("percentiles", percentiles);
        var joint = new LinkedHashMap<String, Object>();
        for (int percentile : new int[] {50, 80, 90}) {
            joint.put(
                    "P" + percentile,
                    rounded(
                            outcome.jointConfidence(
                                    0, finish.quantile(percentile / 100.0), cost.quantile(percentile / 100.0)),
                            4));
        }
        shown.put("chanceOfBoth", joint);
        return shown;
    }

    private List<Map<String, Object>> convergence() {
        return outcome.convergence(0).stream()
                .map(step -> {
                    var shown = new LinkedHashMap<String, Object>();
                    shown.put("iterations", step.iterations());
                    shown.put("mean", date(step.mean()));
                    shown.put("meanErrorDays", rounded(step.meanError() / plan.minutesPerDay(), 3));
                    shown.put("P80", date(step.p80()));
                    return (Map<String, Object>) shown;
                })
                .toList();
    }

    private Map<String, Object> task(TaskDriver driver) {
        var row = read.row(driver.task());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", row == null ? null : row.id());
        shown.put("uniqueId", row == null ? null : (Integer) row.uniqueId());
        shown.put("key", row == null ? null : row.sourceKey());
        shown.put("name", row == null ? null : row.name());
        shown.put("criticality", rounded(driver.criticality(), 4));
        shown.put("cruciality", rounded(driver.cruciality(), 4));
        shown.put("sensitivityIndex", rounded(driver.sensitivityIndex(), 4));
        shown.put("standardDeviationDays", rounded(driver.deviation() / plan.minutesPerDay(), 2));
        shown.put("finishWhenShort", date(driver.endWhenShort()));
        shown.put("finishWhenLong", date(driver.endWhenLong()));
        return shown;
    }

    private String date(double tick) {
        LocalDateTime date = risk.dateOf(tick);
        return date.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static BigDecimal rounded(double value, int places) {
        var rounded =
                BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).stripTrailingZeros();
        return new BigDecimal(rounded.toPlainString());
    }

    String json() {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    String text() {
        var text = new StringBuilder();
        text.append("%s: %s%n  %d iterations, seed %d; %d uncertain tasks by %s"
                .formatted(
                        document.get("file"),
                        plan.name(),
                        outcome.iterations(),
                        outcome.seed(),
                        drivers.size(),
                        source.source().words()));
        text.append("%n  planned finish %s, reached in %s %% of iterations"
                .formatted(
                        date(risk.plannedEnd()),
                        rounded(100 * finish.shareUpTo(risk.plannedEnd()), 1).toPlainString()));
        for (int percentile : PERCENTILES) {
            double share = percentile / 100.0;
            text.append("%n  P%-3d %s".formatted(percentile, date(finish.quantile(share))));
            outcome.cost(0)
                    .ifPresent(cost -> text.append("  %15s %s"
                            .formatted(
                                    rounded(cost.quantile(share), 2).toPlainString(),
                                    plan.currency() == null ? "" : plan.currency())));
        }
        appendDrivers(text);
        ((List<?>) Objects.requireNonNull(document.get("problems")))
                .forEach(problem -> text.append("%n  problem: ".formatted()).append(problem));
        return text.toString();
    }

    private void appendDrivers(StringBuilder text) {
        text.append("%n  critical  crucial  SSI    finish when short  when long         task".formatted());
        for (var driver : drivers.stream().limit(SHOWN).toList()) {
            text.append("%n  %6.1f %%  %7.2f  %5.2f  %s   %s  %s"
                    .formatted(
                            100 * driver.criticality(),
                            driver.cruciality(),
                            driver.sensitivityIndex(),
                            date(driver.endWhenShort()),
                            date(driver.endWhenLong()),
                            driver.name()));
        }
        if (drivers.size() > SHOWN) {
            text.append("%n  and %d more, all with --json".formatted(drivers.size() - SHOWN));
        }
    }
}
