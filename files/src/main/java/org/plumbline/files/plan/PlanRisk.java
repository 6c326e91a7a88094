package org.plumbline.files.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.engine.network.Network;
import org.plumbline.engine.simulation.Distribution;
import org.plumbline.engine.simulation.Distribution.Fixed;
import org.plumbline.engine.simulation.Distribution.Triangular;
import org.plumbline.engine.simulation.ScheduleRisk;
import org.plumbline.engine.simulation.UnusableEstimate;
import org.plumbline.files.Value;

/// The uncertainty of a plan: from a list of estimates, else from the plan's own fields, else by a stated default; and
/// what its tasks cost.
///
/// An estimate is of the whole task; of a task that has begun the part that is left is drawn. Cost that is not spent
/// yet
/// grows with the duration.
public final class PlanRisk {
    /// Shares of the planned duration where nothing better is known.
    static final double LOW = 0.85;

    static final double HIGH = 1.30;

    /// Correlation of what is one task in the plan.
    private static final double AS_ONE = 0.999;

    private static final double MINUTES_PER_HOUR = 60;
    /// Names of the fields for the shortest, likely and longest duration, as tools and people call them.
    private static final List<List<String>> FIELDS = List.of(
            List.of("optimistic duration", "likely duration", "pessimistic duration"),
            List.of("optimistic", "most likely", "pessimistic"),
            List.of("minimum duration", "most likely duration", "maximum duration"),
            List.of("min duration", "likely duration", "max duration"),
            List.of("duration1", "duration2", "duration3"));

    private final Source source;
    private final Map<Integer, Distribution> estimates;
    private final List<String> problems;

    /// Where the uncertainty comes from.
    public enum Source {
        RANGES("the list of ranges"),
        PLAN("the plan's own fields for shortest, likely and longest duration"),
        DEFAULT("a default: triangular from 85 % to 130 % of the planned duration, for want of ranges or fields");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /// What to tell a person.
        public String words() {
            return words;
        }
    }

    private PlanRisk(Source source, Map<Integer, Distribution> estimates, List<String> problems) {
        this.source = source;
        this.estimates = Map.copyOf(estimates);
        this.problems = List.copyOf(problems);
    }

    /// By the list; tasks without a row are certain.
    public static PlanRisk of(Ranges ranges) {
        return new PlanRisk(Source.RANGES, ranges.estimates(), List.of());
    }

    /// By the plan's own fields, else by the default. Fields that contradict themselves are told and not used.
    public static PlanRisk of(Plan plan) {
        var estimates = new HashMap<Integer, Distribution>();
        var problems = new ArrayList<String>();
        for (var task : plan.tasks()) {
            try {
                var estimate = task.summary() ? null : ownFields(task);
                if (estimate != null) {
                    estimates.put(task.uniqueId(), estimate);
                }
            } catch (UnusableEstimate refusal) {
                problems.add("task %d \"%s\": %s, was %s minutes; its duration counts as certain"
                        .formatted(
                                task.id() == null ? task.uniqueId() : task.id(),
                                task.name() == null ? "" : task.name(),
                                refusal.why(),
                                refusal.value()));
            }
        }
        if (!estimates.isEmpty()) {
            return new PlanRisk(Source.PLAN, estimates, problems);
        }
        return new PlanRisk(Source.DEFAULT, spread(plan, LOW, HIGH), problems);
    }

    /// Every task with a duration between two shares of what is planned, whatever the plan's fields say.
    ///
    /// @param low share of the planned duration in the best case, above 0 and at most 1
    /// @param high the same in the worst, at least 1
    public static PlanRisk between(Plan plan, double low, double high) {
        return new PlanRisk(Source.DEFAULT, spread(plan, low, high), List.of());
    }

    private static Map<Integer, Distribution> spread(Plan plan, double low, double high) {
        var estimates = new HashMap<Integer, Distribution>();
        for (var task : plan.tasks()) {
            double minutes = minutes(task);
            if (!task.summary() && minutes > 0 && minutes <= Distribution.MOST) {
                estimates.put(task.uniqueId(), new Triangular(low * minutes, minutes, high * minutes));
            }
        }
        return estimates;
    }

    private static @Nullable Distribution ownFields(Plan.Task task) {
        var fields = new HashMap<String, Double>();
        task.custom().forEach((name, value) -> {
            if (value instanceof Value.Figure figure) {
                fields.put(
                        name.strip().toLowerCase(Locale.ROOT), figure.number().doubleValue() * MINUTES_PER_HOUR);
            }
        });
        for (var names : FIELDS) {
            var low = fields.get(names.get(0));
            var likely = fields.get(names.get(1));
            var high = fields.get(names.get(2));
            if (low != null && likely != null && high != null && high > 0) {
                return new Distribution.Pert(low, likely, high);
            }
        }
        return null;
    }

    /// Planned duration in minutes.
    static double minutes(Plan.Task task) {
        var minutes = task.scheduling().minutes();
        var hours = task.durationHours();
        return minutes != null ? minutes : hours == null ? 0 : hours * MINUTES_PER_HOUR;
    }

    public Source source() {
        return source;
    }

    public List<String> problems() {
        return problems;
    }

    /// Whether the row has an estimate.
    public boolean isUncertain(int uniqueId) {
        return estimates.containsKey(uniqueId);
    }

    /// The plan's network with its uncertainty and costs. The parts of a row are drawn as good as together, and the
    /// first
    /// of them carries its cost.
    ///
    /// @throws UnusableEstimate naming a task that cannot be drawn
    public ScheduleRisk over(PlanNetwork read, Network network) {
        var risk = new ScheduleRisk(network, read::name, task -> {
            double share = read.isPart(task) ? share(read, network, task) : 1;
            return remaining(read.row(task), network.remaining(task), share);
        });
        var groups = new HashMap<Integer, Integer>();
        for (int task = 0; task < network.tasks(); task++) {
            var row = read.row(task);
            if (row == null) {
                continue;
            }
            boolean first = true;
            if (read.isPart(task)) {
                first = !groups.containsKey(read.whole(task));
                int group = groups.computeIfAbsent(
                        read.whole(task), whole -> risk.model().group(read.name(whole), AS_ONE));
                risk.model().member(task, group);
            }
            boolean costs = !row.summary() && row.cost() != null && row.cost() > 0 && first;
            if (costs && (read.isPart(task) || !network.isSummary(task))) {
                addCost(risk, task, row, network.isFinished(task) ? 0 : network.remaining(task));
            }
        }
        return risk;
    }

    /// How long a part of a row lasts, as share of the row.
    private static double share(PlanNetwork read, Network network, int task) {
        var row = read.row(task);
        double whole = row == null ? 0 : minutes(row);
        return whole <= 0 ? 1 : network.duration(task) / whole;
    }

    private Distribution remaining(Plan.@Nullable Task row, int minutes, double share) {
        var estimate = row == null ? null : estimates.get(row.uniqueId());
        if (row == null || estimate == null || minutes == 0) {
            return new Fixed(minutes);
        }
        double whole = minutes(row) * share;
        boolean hasBegun = row.actualStart() != null && whole > 0;
        return hasBegun || share != 1 ? estimate.times(share * Math.min(1, minutes / whole)) : estimate;
    }

    private static void addCost(ScheduleRisk risk, int task, Plan.Task row, int remaining) {
        double cost = row.cost() == null ? 0 : row.cost();
        double spent = row.actualCost() == null ? 0 : Math.clamp(row.actualCost(), 0, cost);
        double left = remaining == 0 ? 0 : cost - spent;
        risk.model().cost(task, remaining == 0 ? 0 : left / remaining, new Fixed(cost - left));
    }
}
