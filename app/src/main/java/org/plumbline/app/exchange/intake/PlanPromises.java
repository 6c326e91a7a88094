package org.plumbline.app.exchange.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plumbline.app.delivery.Baselines.Promise;
import org.plumbline.files.plan.Plan;

/// A plan's baselines as a whole: of the row that stands for the project, else first start, last finish and the costs
/// of
/// the top rows together.
final class PlanPromises {
    private static final int MOST = 10;
    private static final double MOST_MONEY = 1e14;

    private PlanPromises() {}

    static List<Promise> of(Plan plan) {
        var promises = new ArrayList<Promise>();
        for (int number = 0; number <= MOST; number++) {
            var promise = of(plan, number);
            if (promise != null) {
                promises.add(promise);
            }
        }
        return promises;
    }

    private static @Nullable Promise of(Plan plan, int number) {
        var roots = of(plan, number, 0);
        boolean hasRoot = roots.size() == 1 && roots.getFirst().finish() != null;
        var all = hasRoot
                ? roots
                : plan.tasks().stream()
                        .map(task -> task.baselines().get(number))
                        .filter(Objects::nonNull)
                        .toList();
        var finish = days(all, Plan.Baseline::finish).max(LocalDate::compareTo).orElse(null);
        if (finish == null) {
            return null;
        }
        var start = days(all, Plan.Baseline::start).min(LocalDate::compareTo).orElse(null);
        return new Promise(number, start, finish, cost(hasRoot ? roots : of(plan, number, 1)));
    }

    private static List<Plan.Baseline> of(Plan plan, int number, int level) {
        return plan.tasks().stream()
                .filter(task -> task.outlineLevel() == level)
                .map(task -> task.baselines().get(number))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<LocalDate> days(
            List<Plan.Baseline> baselines, Function<Plan.Baseline, @Nullable LocalDateTime> date) {
        return baselines.stream()
                .map(date)
                .filter(Objects::nonNull)
                .filter(time -> time.getYear() >= 1900 && time.getYear() <= 2199)
                .map(LocalDateTime::toLocalDate);
    }

    private static @Nullable BigDecimal cost(List<Plan.Baseline> baselines) {
        double sum = baselines.stream()
                .map(Plan.Baseline::cost)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        return sum > 0 && sum < MOST_MONEY ? BigDecimal.valueOf(sum).setScale(2, RoundingMode.HALF_UP) : null;
    }
}
